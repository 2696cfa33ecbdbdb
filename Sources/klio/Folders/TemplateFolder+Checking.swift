import Checking

extension TemplateFolder {
    /// What was found in the documents, in their order; several are worked out at once.
    ///
    /// Documents without annotations are passed over, unless all are to be read.
    func checked(_ reading: CheckReading = .annotated) -> [CheckedFile] {
        var files = diagnostics.map { CheckedFile(name: $0.path, unreadable: $0.diagnostic) }
        var roots = Roots()
        let rooted = templates.map { ($0, roots.root(of: $0.path)) }
        let progress = ProgressLine(of: templates.count, "documents")
        defer { progress.end() }
        ParallelWork.forEach(rooted) { template, root in
            template.checked(isPageWanted: false, reading: reading, in: root)
        } receive: { file in
            files.append(file)
            progress.advance()
        }
        return files
    }
}
