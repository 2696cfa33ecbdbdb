import Diagnostics
import Documents

extension ReportBuilder {
    /// Reports the labels that nothing refers to, of kinds that the page refers to elsewhere: a page
    /// that names none of its figures does so on purpose.
    ///
    /// A table is used where a script reads it, too.
    mutating func reportUnusedLabels(_ computations: [Computation]) {
        let unused = references.numbered.filter { !labelsInUse.contains($0.name) }
        guard !unused.isEmpty else { return }
        var quoted: Set<String> = []
        for computation in computations {
            let parts = computation.script.bytes.split(separator: UInt8(ascii: "\""))
            quoted.formUnion(parts.map { String(decoding: $0, as: UTF8.self) })
        }
        let kinds = Label.prefixes.filter { kind in
            labelsInUse.contains { $0.hasPrefix(kind) }
        }
        for label in unused {
            guard kinds.contains(where: label.name.hasPrefix),
                !quoted.contains(label.name)
            else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning(.label), "nothing refers to '\(label.name)'", at: label.place,
                    hint: "name it in the text, '@\(label.name)', or take the label away",
                    concern: .template))
        }
    }
}
