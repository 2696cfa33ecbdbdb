/// The smallest piece of TeX that means something.
struct Token: Sendable {
    /// What a token is.
    enum Kind: Sendable, Equatable {
        /// A backslash and a name, `\frac`, or a backslash and a sign, `\,`; without the backslash.
        case command(String)
        /// A character that stands for itself.
        case character(Unicode.Scalar)
        /// `{`
        case openBrace
        /// `}`
        case closeBrace
        /// `&`
        case alignment
        /// `^`
        case superscript
        /// `_`
        case `subscript`
        /// `$`
        case dollar
        /// White space.
        case space
        /// `#1` in the body of a macro; on level 2, `##1`, in that of a macro defined by it.
        case parameter(Int, level: Int)
        /// A computed value, by its index.
        case value(Int)
        /// An address or another text in which no sign means anything to TeX, and as it is written.
        indirect case verbatim(String, spelling: String)
        /// The end of the formula.
        case end
    }

    /// What it is.
    let kind: Kind
    /// The bytes of the formula it came from.
    let range: Range<Int>

    /// Whether it is a letter, a digit or a sign as given.
    func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        if case .character(let own) = kind { own == scalar } else { false }
    }

    /// Whether it is white space.
    var isSpace: Bool {
        if case .space = kind { true } else { false }
    }

    /// Whether it is the end of the formula.
    var isEnd: Bool {
        if case .end = kind { true } else { false }
    }

    /// Whether it is `{`.
    var isOpenBrace: Bool {
        if case .openBrace = kind { true } else { false }
    }

    /// The number of the argument it stands for in the body of a macro, if any.
    var parameter: Int? {
        if case .parameter(let number, level: 1) = kind, number > 0 { number } else { nil }
    }

    /// What it is once the macro it stands in has been replaced by its body.
    var expandedKind: Kind {
        guard case .parameter(let number, let level) = kind, level > 1 else { return kind }
        return .parameter(number, level: level - 1)
    }

    /// The token as TeX; a blank follows the name of a command, so that tokens can be joined.
    var spelling: String {
        switch kind {
        case .command(let name): commandSpelling(name)
        case .character(let scalar): String(Character(scalar))
        case .openBrace: "{"
        case .closeBrace: "}"
        case .alignment: "&"
        case .superscript: "^"
        case .subscript: "_"
        case .dollar: "$"
        case .space: " "
        case .parameter(let number, let level):
            String(repeating: "#", count: 1 << (level - 1)) + (number == 0 ? "" : String(number))
        case .value: ""
        case .verbatim(_, let spelling): spelling
        case .end: ""
        }
    }

    private func commandSpelling(_ name: String) -> String {
        guard let last = name.utf8.last, isASCIILetter(last) else { return "\\" + name }
        return "\\\(name) "
    }
}

/// Whether a byte is one of `A` to `Z` and `a` to `z`.
func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// Whether a character is one of `0` to `9`.
func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
