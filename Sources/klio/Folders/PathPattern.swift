/// A pattern of paths as `.gitignore` writes it: `*`, `?`, `[a-z]`, `**`, and characters escaped by
/// a backslash.
///
/// Matching takes time in proportion to the pattern's length times the path's, whatever stands in
/// them. Bytes are compared, as git compares them: `?` is one byte.
///
/// Source: gitignore(5), and `wildmatch.c` of git where that leaves something open.
struct PathPattern: Sendable {
    private enum Form {
        /// The text itself.
        case literal([UInt8])
        /// Whatever ends in the text, with no slash before it.
        case ending([UInt8])
        /// The text, and after it what the tokens match.
        case tokens([UInt8], [PathToken])
        /// Nothing: the pattern is malformed, or longer than any path.
        case nothing
    }

    private let form: Form
    /// No path of a file has more bytes.
    private static let longestPath = 4096

    /// Reads a pattern.
    init(_ pattern: ArraySlice<UInt8>) {
        let literal = pattern.prefix { !PathPattern.special.contains($0) }
        let rest = pattern[literal.endIndex...]
        if rest.isEmpty {
            form = .literal(Array(literal))
        } else if literal.isEmpty, rest.first == UInt8(ascii: "*"),
            !rest.dropFirst().contains(where: PathPattern.special.contains),
            !rest.contains(UInt8(ascii: "/"))
        {
            form = .ending(Array(rest.dropFirst()))
        } else if let tokens = PathToken.tokens(of: rest),
            tokens.count(where: \.takesOneByte) <= PathPattern.longestPath
        {
            form = .tokens(Array(literal), tokens)
        } else {
            form = .nothing
        }
    }

    private static let special = Array("*?[\\".utf8)

    /// Whether the pattern matches the whole of a path.
    func matches(_ path: ArraySlice<UInt8>) -> Bool {
        switch form {
        case .literal(let text): path.elementsEqual(text)
        case .ending(let text):
            path.count >= text.count && path.suffix(text.count).elementsEqual(text)
                && !path.dropLast(text.count).contains(UInt8(ascii: "/"))
        case .tokens(let text, let tokens):
            path.starts(with: text)
                && PathPattern.matches(tokens, path.dropFirst(text.count))
        case .nothing: false
        }
    }

    /// Follows all ways to match at once.
    private static func matches(_ tokens: [PathToken], _ text: ArraySlice<UInt8>) -> Bool {
        // Whether the text so far is matched by the tokens before each.
        var reached = [Bool](repeating: false, count: tokens.count + 1)
        reached[0] = true
        spread(&reached, over: tokens)
        for byte in text {
            var next = [Bool](repeating: false, count: tokens.count + 1)
            var isAlive = false
            for (index, token) in tokens.enumerated() where reached[index] {
                guard token.admits(byte) else { continue }
                next[token.takesOneByte ? index + 1 : index] = true
                isAlive = true
            }
            guard isAlive else { return false }
            spread(&next, over: tokens)
            reached = next
        }
        return reached[tokens.count]
    }

    /// Goes past the tokens that may match nothing.
    private static func spread(_ reached: inout [Bool], over tokens: [PathToken]) {
        for (index, token) in tokens.enumerated() where reached[index] {
            switch token {
            case .byte, .oneOf: break
            case .stretch, .anything: reached[index + 1] = true
            case .perhaps:
                reached[index + 1] = true
                reached[index + 3] = true
            }
        }
    }
}

/// A piece of a pattern.
enum PathToken: Equatable {
    /// A byte.
    case byte(UInt8)
    /// A byte of a set, never a slash.
    case oneOf(ByteSet)
    /// `*`: bytes without a slash, or none.
    case stretch
    /// `**`: any bytes, or none.
    case anything
    /// The next two tokens or nothing, as `**/` stands for folders or for none.
    case perhaps

    /// Whether it matches one byte, no more and no less.
    var takesOneByte: Bool {
        switch self {
        case .byte, .oneOf: true
        case .stretch, .anything, .perhaps: false
        }
    }

    /// Whether it may match a byte.
    func admits(_ byte: UInt8) -> Bool {
        switch self {
        case .byte(let own): own == byte
        case .oneOf(let set): set.contains(byte) && byte != UInt8(ascii: "/")
        case .stretch: byte != UInt8(ascii: "/")
        case .anything: true
        case .perhaps: false
        }
    }
}
