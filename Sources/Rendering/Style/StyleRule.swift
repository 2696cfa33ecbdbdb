/// A rule of a style sheet.
indirect enum StyleRule: Sendable {
    /// Declarations for what selectors match.
    case style([StyleSelector], declarations: [StyleDeclaration])
    /// Rules under a condition.
    case group(String, [StyleRule])
    /// What concerns the page as a whole, such as `@page`, and the variables it asks for.
    case whole(String, variables: Set<String>)

    /// What of the rule matches something among the names on a page; `nil` when nothing does.
    func kept(for used: UsedNames) -> StyleRule? {
        switch self {
        case .whole: return self
        case .group(let condition, let inner):
            let kept = inner.compactMap { $0.kept(for: used) }
            return kept.isEmpty ? nil : .group(condition, kept)
        case .style(let selectors, let declarations):
            let matching = selectors.filter { used.holds($0.names) }
            return matching.isEmpty ? nil : .style(matching, declarations: declarations)
        }
    }

    /// The variables that the rule asks for.
    var variables: Set<String> {
        switch self {
        case .whole(_, let variables): variables
        case .group(_, let inner): inner.reduce(into: []) { $0.formUnion($1.variables) }
        case .style(_, let declarations):
            declarations.reduce(into: []) { $0.formUnion($1.variables) }
        }
    }

    /// Writes the rule on a line, of the variables it gives values to only some; nothing when it
    /// declares nothing.
    func write(to bytes: inout [UInt8], giving variables: Set<String>?) {
        switch self {
        case .whole(let text, _): bytes += text.utf8
        case .group(let condition, let inner):
            let start = bytes.count
            bytes += condition.utf8
            bytes.append(UInt8(ascii: "{"))
            let first = bytes.count
            for rule in inner { rule.write(to: &bytes, giving: variables) }
            guard bytes.count > first else { return bytes.removeSubrange(start...) }
            bytes[bytes.count - 1] = UInt8(ascii: "}")
        case .style(let selectors, let declarations):
            let given = declarations.filter { declaration in
                declaration.given.map { variables?.contains($0) ?? true } ?? true
            }
            guard !given.isEmpty else { return }
            for selector in selectors {
                bytes += selector.text.utf8
                bytes.append(UInt8(ascii: ","))
            }
            bytes[bytes.count - 1] = UInt8(ascii: "{")
            for declaration in given {
                bytes += declaration.text.utf8
                bytes.append(UInt8(ascii: ";"))
            }
            bytes[bytes.count - 1] = UInt8(ascii: "}")
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

/// What a rule says of a property.
struct StyleDeclaration: Sendable {
    let text: String
    /// The variable that is given a value.
    let given: String?
    /// The variables whose values are asked for.
    let variables: Set<String>

    init(_ text: Substring) {
        self.text = String(text)
        given = text.hasPrefix("--") ? String(text.prefix { $0 != ":" }) : nil
        variables = self.text.styleVariables
    }
}

extension String {
    /// The variables of style that it asks for.
    var styleVariables: Set<String> {
        var used = UsedNames()
        used.readVariables(in: self)
        return used.variables
    }
}
