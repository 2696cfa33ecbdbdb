import Diagnostics
import Evaluating

/// The reference of the library, from its catalogue: of all functions, or of one.
public struct Reference: Sendable {
    /// What it speaks of, by family.
    let families: [LibraryFamily]
    /// The function it is about; `nil` when it is about all.
    let function: LibraryFunction?

    /// The reference of all functions.
    public init() {
        families = Library.families
        function = nil
    }

    /// The reference of one function; `nil` when there is none of that name.
    public init?(named name: String) {
        families = Library.families.map { $0.filtered { $0.name == name } }
            .filter { !$0.functions.isEmpty }
        guard let function = families.first?.functions.first else { return nil }
        self.function = function
    }

    /// What may have been meant by a name that no function has: one like it, or those whose summary
    /// speaks of it.
    public static func hint(near name: String) -> String {
        if let near = suggestion(for: name, among: Library.functions.map(\.name)) {
            return "did you mean '\(near)'?"
        }
        let speaking = Library.functions.filter {
            name.count > 2 && $0.summary.lowercased().contains(name.lowercased())
        }
        guard !speaking.isEmpty else { return "'klio reference' lists them" }
        return "see " + speaking.prefix(6).map { "'\($0.name)'" }.joined(separator: ", ")
    }

    /// What the path of an include has to begin with to mean the reference.
    private static let path = "klio:reference"

    /// The Markdown that an include's path asks for, `klio:reference` or `klio:reference/kl`, or what
    /// is wrong with the path; `nil` for paths of files.
    public static func markdown(
        includedAs path: String
    ) -> Result<String, Failure>? {
        guard path.hasPrefix("klio:") else { return nil }
        if path == Reference.path { return .success(Reference().markdown) }
        guard path.hasPrefix(Reference.path + "/") else {
            return .failure(
                Failure(
                    message: "there is no '\(path)'",
                    hint: "there are 'klio:reference' and 'klio:reference/kl'"))
        }
        let name = String(path.dropFirst(Reference.path.count + 1))
        guard let reference = Reference(named: name) else {
            return .failure(
                Failure(
                    message: "there is no function '\(name)'", hint: Reference.hint(near: name)))
        }
        return .success(reference.markdown)
    }

    /// Why there is no such reference.
    public struct Failure: Error {
        /// What was found.
        public let message: String
        /// What to do.
        public let hint: String
    }
}
