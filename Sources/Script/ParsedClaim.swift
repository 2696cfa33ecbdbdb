public import Diagnostics

/// What a claim says of the numbers printed before it: an expression for each, and by which
/// policies they were rounded.
///
///     lower, upper; truncate
public struct ParsedClaim: Sendable {
    /// The expressions, in the order of the numbers; `nil` if they could not be read.
    public let expressions: [Expression]?
    /// What follows semicolons, blanks around it left away.
    public let policies: [Excerpt]
    /// What could not be read, in order.
    public let diagnostics: [Diagnostic]

    /// Reads a claim; line breaks count as blanks.
    public init(parsing excerpt: Excerpt) {
        let parts = excerpt.splitAtSemicolons
        var parser = ScriptParser(excerpt.part(parts.first ?? 0..<0), as: .expression)
        expressions = parser.readToEnd { parser throws(Unreadable) in
            var expressions = [try parser.expression().expression]
            while parser.take(.comma) { expressions.append(try parser.expression().expression) }
            try parser.expectEnd()
            return expressions
        }
        policies = parts.dropFirst().map { excerpt.part($0).withoutOuterBlanks }
        diagnostics = parser.diagnostics.inReadingOrder()
    }
}

extension Excerpt {
    /// The parts between semicolons that stand in no text.
    fileprivate var splitAtSemicolons: [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var isText = false
        var offset = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "\\") where isText: offset += 1
            case UInt8(ascii: ";") where !isText:
                parts.append(start..<offset)
                start = offset + 1
            default: break
            }
            offset += 1
        }
        return parts + [start..<bytes.count]
    }

    /// The same excerpt without the blanks and line breaks around it.
    fileprivate var withoutOuterBlanks: Excerpt {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
        let end = (bytes.lastIndex { !isBlank($0) } ?? start - 1) + 1
        return part(start..<max(start, end))
    }
}
