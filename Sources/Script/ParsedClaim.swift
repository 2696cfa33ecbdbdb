public import Diagnostics

/// What a claim's comment says of the numbers printed before or above it.
///
///     D                                     the number is D
///     lower, upper; truncate                two numbers, cut off
///     die-kl: D                             a value with an id
///     "KL(p||q)": kl(p ‖ q); "TV": tv       the numbers after these texts in the block above
public struct ParsedClaim: Sendable {
    /// What is said of one number, or of numbers that stand together.
    public struct Entry: Sendable {
        /// How the number is found in the block above; `nil` when it is the last one.
        public let key: Key?
        /// The name by which the value is known wherever it is stated.
        public let id: Expression.Word?
        /// The expressions, in the order of the numbers; none where an id says it all, and `nil`
        /// if they could not be read.
        public let expressions: [Expression]?
        /// What follows semicolons, blanks around it left away.
        public fileprivate(set) var policies: [Excerpt] = []
    }

    /// How a number is found in the block above.
    public enum Key: Sendable {
        /// It is the first number after this text.
        case text(Expression.Word)
        /// It is this number, as printed.
        case number(Excerpt)
    }

    /// The entries, at least one.
    public let entries: [Entry]
    /// What could not be read, in order.
    public let diagnostics: [Diagnostic]

    /// Reads a claim; line breaks count as blanks.
    public init(parsing excerpt: Excerpt) {
        var entries: [Entry] = []
        var diagnostics: [Diagnostic] = []
        for (index, part) in excerpt.claimParts.enumerated() {
            if index > 0, part.colons.isEmpty {
                let policy = excerpt.part(part.range).withoutOuterBlanks
                // A semicolon at the end separates nothing.
                if !policy.bytes.isEmpty { entries[entries.count - 1].policies.append(policy) }
            } else {
                entries.append(Entry(part, of: excerpt, &diagnostics))
            }
        }
        self.entries = entries
        self.diagnostics = diagnostics.isEmpty ? [] : diagnostics.inReadingOrder()
    }
}

extension ParsedClaim.Entry {
    /// Reads an entry: a key, an id, expressions.
    fileprivate init(_ part: ClaimPart, of excerpt: Excerpt, _ diagnostics: inout [Diagnostic]) {
        var key: ParsedClaim.Key?
        var id: Expression.Word?
        var start = part.range.lowerBound
        for colon in part.colons {
            let head = excerpt.part(start..<colon).withoutOuterBlanks
            let place = head.place(0..<head.bytes.count)
            if key == nil, id == nil, let text = head.quotedText {
                key = .text(Expression.Word(text, at: place))
            } else if id == nil, head.isName {
                id = Expression.Word(head.text, at: place)
            } else if key == nil, id == nil, head.mayBeNumber {
                key = .number(head)
            } else {
                diagnostics.append(
                    Diagnostic(
                        "'\(head.text)' is no name for a value", at: place,
                        hint: "a name is made of letters, digits, '-' and '_': die-kl: D"))
            }
            start = colon + 1
        }
        self.key = key
        self.id = id
        let rest = excerpt.part(start..<part.range.upperBound)
        if id != nil, rest.withoutOuterBlanks.bytes.isEmpty {
            expressions = []
        } else {
            var parser = ScriptParser(rest, as: .expression)
            expressions = parser.readToEnd { parser throws(Unreadable) in
                var expressions = [try parser.expression().expression]
                while parser.take(.comma) {
                    expressions.append(try parser.expression().expression)
                }
                try parser.expectEnd()
                return expressions
            }
            diagnostics += parser.diagnostics
        }
    }
}

/// A part of a claim between semicolons, and the colons in it that stand behind a key or an id.
private struct ClaimPart {
    var range: Range<Int>
    var colons: [Int] = []
}

extension Excerpt {
    /// The parts between semicolons that stand in no text and no bracket; at least one.
    fileprivate var claimParts: [ClaimPart] {
        var parts: [ClaimPart] = []
        var part = ClaimPart(range: 0..<0)
        var depth = 0
        var isText = false
        var offset = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "\\") where isText: offset += 1
            case _ where isText: break
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":") where depth == 0: part.colons.append(offset)
            case UInt8(ascii: ";") where depth <= 0:
                part.range = part.range.lowerBound..<offset
                parts.append(part)
                part = ClaimPart(range: (offset + 1)..<(offset + 1))
                depth = 0
            default: break
            }
            offset += 1
        }
        part.range = part.range.lowerBound..<bytes.count
        return parts + [part]
    }

    /// The same excerpt without the blanks and line breaks around it.
    fileprivate var withoutOuterBlanks: Excerpt {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
        let end = (bytes.lastIndex { !isBlank($0) } ?? start - 1) + 1
        return part(start..<max(start, end))
    }

    /// The text between two quotes, when it is all of the excerpt; `\"` is a quote.
    fileprivate var quotedText: String? {
        guard bytes.count > 2, bytes.first == UInt8(ascii: "\""),
            bytes.last == UInt8(ascii: "\"")
        else { return nil }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in bytes.dropFirst().dropLast() {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
                continue
            }
            if isEscaped, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                text.append(UInt8(ascii: "\\"))
            }
            isEscaped = false
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether it begins as numbers do: with a digit of any script, a sign, a point, a bound.
    fileprivate var mayBeNumber: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.properties.numericType != nil
            || "+-−－.．<>≤≥≈~±\\".unicodeScalars.contains(first)
    }

    /// Whether it is a name: letters, digits, `-` and `_`, a letter first.
    fileprivate var isName: Bool {
        let scalars = text.unicodeScalars
        return scalars.first?.properties.isAlphabetic == true
            && scalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
            }
    }
}
