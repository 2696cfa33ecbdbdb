import ArgumentParser

/// The option of commands whose paths may be a list that a program made, such as the files of a
/// commit: not all of them need be documents.
enum ListedPaths {
    static let help: ArgumentHelp = """
        Pass over paths that are no document, begin with '_', or are ignored by klio.yml, as in a \
        list that a program made.
        """
}

extension TemplateFolder {
    /// Collects the documents of paths that a person gave, or that a program listed.
    init(_ paths: [String], areListed: Bool, for purpose: Purpose) {
        self = areListed ? Self(listed: paths, for: purpose) : Self(paths, for: purpose)
    }

    /// Says how many paths of a list are not read.
    func tellWhatIsPassedOver() {
        guard passedOver.count > 0 else { return }
        let (count, total) = passedOver
        Terminal.report("klio: \(count) of \(total) listed paths are passed over\n")
    }
}
