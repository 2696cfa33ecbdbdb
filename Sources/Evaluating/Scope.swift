import Diagnostics

/// The names an expression can see: those of its function, of the functions around it, and of
/// the document so far.
///
/// A scope never changes; binding a name makes a new one around the old. Lookup goes outward.
final class Scope: Sendable {
    /// A bound name.
    struct Binding: Sendable {
        let name: String
        /// `nil` when what it stands for could not be worked out.
        let value: Value?
    }

    private let bindings: [Binding]
    private let document: [String: Binding]
    private let outer: Scope?

    private init(bindings: [Binding], document: [String: Binding], outer: Scope?) {
        self.bindings = bindings
        self.document = document
        self.outer = outer
    }

    /// The scope of a document's own names.
    convenience init(document: [String: Binding]) {
        self.init(bindings: [], document: document, outer: nil)
    }

    /// A scope with more names inside this one.
    func binding(_ bindings: [Binding]) -> Scope {
        Scope(bindings: bindings, document: [:], outer: self)
    }

    /// What a name is bound to, the innermost first.
    func find(_ name: String) -> Binding? {
        var scope: Scope? = self
        while let current = scope {
            if let found = current.bindings.last(where: { $0.name == name }) { return found }
            if let found = current.document[name] { return found }
            scope = current.outer
        }
        return nil
    }

    /// All bound names in order, for suggestions.
    var names: [String] {
        var names: [String] = []
        var scope: Scope? = self
        while let current = scope {
            names += current.bindings.map(\.name) + current.document.keys.sorted()
            scope = current.outer
        }
        return names
    }
}
