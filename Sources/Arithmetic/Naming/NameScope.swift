/// The names that are bound where a reader has come to.
struct NameScope {
    /// What is bound under one heading.
    private struct Section {
        let level: Int
        var names: [String: Binding] = [:]
    }

    /// A binding, with whether it is made in the section or in one around it.
    struct Found {
        let binding: Binding
        let isNear: Bool
    }

    private var sections = [Section(level: 0)]
    /// What each name stands for in all of the document so far; unknown when that is not one thing.
    private var everywhere: [String: Binding] = [:]

    /// Begins the section of a heading.
    mutating func enter(level: Int) {
        while let last = sections.last, last.level >= level, sections.count > 1 {
            sections.removeLast()
        }
        sections.append(Section(level: level))
    }

    /// Binds names that stand in one block: a name bound to two things is bound to nothing known.
    mutating func bind(_ bindings: [BindingReader.Found]) {
        var block: [String: Binding] = [:]
        for found in bindings {
            if let other = block[found.name], !other.isSame(as: found.binding) {
                block[found.name] = .unknown
            } else {
                block[found.name] = found.binding
            }
        }
        for found in bindings {
            guard let binding = block.removeValue(forKey: found.name) else { continue }
            sections[sections.count - 1].names[found.name] = binding
            if let other = everywhere[found.name], !other.isSame(as: binding) {
                everywhere[found.name] = .unknown
            } else {
                everywhere[found.name] = binding
            }
        }
    }

    /// The names that some bindings give another meaning, with where they do so.
    func rebound(by bindings: [BindingReader.Found]) -> [String: Int] {
        var places: [String: Int] = [:]
        for found in bindings {
            guard let known = self[found.name], !known.binding.isSame(as: found.binding) else {
                continue
            }
            places[found.name] = max(places[found.name] ?? 0, found.index)
        }
        return places
    }

    /// The nearest binding of a name above, in the section; else the one it has in all of the
    /// document.
    subscript(name: String) -> Found? {
        for section in sections.reversed() {
            if let binding = section.names[name] { return Found(binding: binding, isNear: true) }
        }
        return everywhere[name].map { Found(binding: $0, isNear: false) }
    }

    /// The only distribution on so many outcomes that is bound under the same heading; `nil` when
    /// there is none or more than one.
    func onlyDistribution(ofCount count: Int) -> NamedDistribution? {
        var only: NamedDistribution?
        for case .distribution(let found)? in sections.last.map({ Array($0.names.values) }) ?? []
        where found.masses.count == count && found.columns == 1 {
            if let only, !only.isSame(as: found) { return nil }
            only = found
        }
        return only
    }

    /// The name under which a joint distribution is bound.
    static func joint(_ first: String, _ second: String) -> String { "\(first),\(second)" }
}
