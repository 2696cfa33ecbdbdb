extension PathToken {
    /// The pieces of a pattern; `nil` when it is malformed and can match nothing.
    static func tokens(of pattern: ArraySlice<UInt8>) -> [PathToken]? {
        var tokens: [PathToken] = []
        var rest = pattern
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"):
                guard let escaped = rest.popFirst() else { return nil }
                tokens.append(.byte(escaped))
            case UInt8(ascii: "?"): tokens.append(.oneOf(ByteSet.none.complement))
            case UInt8(ascii: "["):
                guard let set = ByteSet(readingFrom: &rest) else { return nil }
                tokens.append(.oneOf(set))
            case UInt8(ascii: "*"):
                let before = pattern[..<(rest.startIndex - 1)].last
                addStars(&tokens, &rest, isFirst: before == nil || before == UInt8(ascii: "/"))
            case _: tokens.append(.byte(byte))
            }
        }
        return tokens
    }

    /// Reads the stars that follow a star: two or more that stand for a whole part of the path go
    /// through folders, others are as one.
    private static func addStars(
        _ tokens: inout [PathToken], _ rest: inout ArraySlice<UInt8>, isFirst: Bool
    ) {
        let slash = UInt8(ascii: "/")
        let more = rest.prefix { $0 == UInt8(ascii: "*") }
        rest = rest[more.endIndex...]
        let isLast = rest.isEmpty || rest.first == slash || rest.starts(with: [0x5C, slash])
        guard !more.isEmpty, isFirst, isLast else { return tokens.append(.stretch) }
        guard rest.first == slash else { return tokens.append(.anything) }
        rest.removeFirst()
        // Folders after folders are no more than folders.
        let folders: [PathToken] = [.perhaps, .anything, .byte(slash)]
        if tokens.suffix(3) != folders[...] { tokens += folders }
    }
}

/// A set of bytes.
struct ByteSet: Sendable, Equatable {
    private var words = SIMD4<UInt64>()

    /// The empty set.
    static let none = ByteSet()

    /// All other bytes.
    var complement: ByteSet {
        var set = self
        set.words = ~words
        return set
    }

    func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

    mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
}

extension ByteSet {
    /// Reads what stands between brackets, `a-z]`, with the bracket at its end; `nil` when it is
    /// malformed.
    init?(readingFrom rest: inout ArraySlice<UInt8>) {
        let isComplement = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
        if isComplement { rest.removeFirst() }
        var previous: UInt8?
        repeat {
            guard let byte = rest.popFirst() else { return nil }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = rest.popFirst() else { return nil }
                insert(escaped)
                previous = escaped
            } else if byte == UInt8(ascii: "-"), let first = previous, let next = rest.first,
                next != UInt8(ascii: "]")
            {
                rest.removeFirst()
                var last = next
                if next == UInt8(ascii: "\\") {
                    guard let escaped = rest.popFirst() else { return nil }
                    last = escaped
                }
                if first <= last { for byte in first...last { insert(byte) } }
                previous = nil
            } else if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") {
                switch ByteSet.className(in: rest) {
                case .unclosed: return nil
                case .none:
                    insert(byte)
                    previous = byte
                case .name(let name, let end):
                    guard let contains = ByteSet.classes[name] else { return nil }
                    for byte in UInt8(0)..<128 where contains(byte) { insert(byte) }
                    rest = rest[end...]
                    previous = nil
                }
            } else {
                insert(byte)
                previous = byte
            }
        } while rest.first != UInt8(ascii: "]")
        rest.removeFirst()
        if isComplement { self = complement }
    }

    private enum ClassName { case unclosed, none, name(String, end: Int) }

    /// The name in `:alpha:]`, and the offset after the bracket.
    private static func className(in text: ArraySlice<UInt8>) -> ClassName {
        let body = text.dropFirst()
        guard let close = body.firstIndex(of: UInt8(ascii: "]")) else { return .unclosed }
        let inside = body[..<close]
        guard inside.last == UInt8(ascii: ":") else { return .none }
        return .name(String(decoding: inside.dropLast(), as: UTF8.self), end: close + 1)
    }

    /// The classes of bytes that have names, as C knows them without a locale.
    private static let classes: [String: @Sendable (UInt8) -> Bool] = [
        "alnum": { isLetter($0) || isDigit($0) }, "alpha": { isLetter($0) },
        "blank": { $0 == 0x20 || $0 == 0x09 }, "cntrl": { $0 < 0x20 || $0 == 0x7F },
        "digit": { isDigit($0) }, "graph": { (0x21...0x7E).contains($0) },
        "lower": { (0x61...0x7A).contains($0) }, "print": { (0x20...0x7E).contains($0) },
        "punct": { (0x21...0x7E).contains($0) && !isLetter($0) && !isDigit($0) },
        "space": { $0 == 0x20 || (0x09...0x0D).contains($0) },
        "upper": { (0x41...0x5A).contains($0) },
        "xdigit": { isDigit($0) || (0x61...0x66).contains($0 | 0x20) },
    ]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
