import Diagnostics
public import Script

extension Session {
    /// The names that blocks have bound to values, with their definitions, in the order written.
    public var boundNames: [(name: String, definition: Expression)] {
        definitions.map { (name: $0.key, definition: $0.value) }.sorted {
            let (first, second) = ($0.definition.place, $1.definition.place)
            return (first.line, first.bytes.lowerBound, $0.name)
                < (second.line, second.bytes.lowerBound, $1.name)
        }
    }

    /// The names of what the document does not work out: its parameters, and names that are bound
    /// to a literal.
    public var inputNames: Set<String> {
        let literals = definitions.filter { $0.value.isLiteral }.map(\.key)
        return Set(literals + settings.parameters.entries.map { "params." + $0.key })
    }
}

extension Expression {
    /// Whether it is a number as typed: with a sign, a per cent sign, a unit, or a fraction of two.
    public var isLiteral: Bool {
        switch kind {
        case .number: true
        case .percent(let inner), .negation(let inner), .quantity(let inner, _): inner.isLiteral
        case .product(let first, let rest):
            first.isInteger && rest.count == 1
                && rest.allSatisfy { $0.operator == .divided && $0.operand.isInteger }
        case .infinity, .boolean, .text, .name, .list, .map, .comprehension, .range, .not, .sum,
            .power, .comparison, .conjunction, .disjunction, .conditional, .lambda, .call, .index,
            .conversion:
            false
        }
    }

    private var isInteger: Bool {
        guard case .number(let digits) = kind else { return false }
        return digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
