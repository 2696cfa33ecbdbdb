import Diagnostics
import Numbers

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
        /// The weakest thing that the value was worked out from.
        let basis: Basis
        /// What a value of the document was made from.
        let origin: Origin?

        init(name: String, value: Value?, basis: Basis = .exact, origin: Origin? = nil) {
            (self.name, self.value, self.basis) = (name, value, basis)
            self.origin = origin
        }
    }

    private let bindings: [Binding]
    private let document: DocumentNames
    private let outer: Scope?

    private init(bindings: [Binding], document: DocumentNames, outer: Scope?) {
        self.bindings = bindings
        self.document = document
        self.outer = outer
    }

    /// The scope of a document's own names.
    convenience init(document: DocumentNames) {
        self.init(bindings: [], document: document, outer: nil)
    }

    /// A scope with more names inside this one.
    func binding(_ bindings: [Binding]) -> Scope {
        Scope(bindings: bindings, document: DocumentNames(), outer: self)
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

    /// Whether it is that of the document itself, not of a function in it.
    var isDocument: Bool { outer == nil }

    /// All bound names in order, for suggestions.
    var names: [String] {
        var names: [String] = []
        var scope: Scope? = self
        while let current = scope {
            names += current.bindings.map(\.name) + current.document.names
            scope = current.outer
        }
        return names
    }
}

/// The names a document has bound so far.
///
/// Scopes keep old states alive, so each binding must leave the state before it as it was without
/// copying all of it: names live in levels, each at least twice as large as the next, and binding
/// one merges the small levels at the end. Binding and lookup take logarithmic time.
struct DocumentNames: Sendable {
    private var levels: [[String: Scope.Binding]] = []

    /// Binds a name, or binds it anew.
    mutating func bind(_ binding: Scope.Binding) {
        levels.append([binding.name: binding])
        while levels.count > 1, levels[levels.count - 2].count < 2 * levels[levels.count - 1].count
        {
            let newer = levels.removeLast()
            levels[levels.count - 1].merge(newer) { _, new in new }
        }
    }

    /// What a name is bound to, the newest first.
    subscript(name: String) -> Scope.Binding? {
        for level in levels.reversed() {
            if let found = level[name] { return found }
        }
        return nil
    }

    /// All names in order.
    var names: [String] { Set(levels.flatMap(\.keys)).sorted() }
}
