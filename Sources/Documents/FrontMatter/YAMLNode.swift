/// A part of a YAML document, with the offset at which it begins.
enum YAMLNode {
    case scalar(Scalar)
    case mapping([Pair], offset: Int)
    case sequence([YAMLNode], offset: Int)

    /// A text: no value is made of it.
    struct Scalar {
        /// How a text may be written.
        enum Style { case plain, quoted, block }

        /// The text, with escapes and folded lines resolved.
        let text: String
        let style: Style
        /// Where it begins: its first character, its quote, or its `|` or `>`.
        let offset: Int
    }

    /// A key and its value.
    struct Pair {
        let key: YAMLNode
        let value: YAMLNode
    }

    var offset: Int {
        switch self {
        case .scalar(let scalar): scalar.offset
        case .mapping(_, let offset), .sequence(_, let offset): offset
        }
    }
}

/// Why a text has no tree of YAML.
struct YAMLError: Error {
    let mistake: Mistake
    let offset: Int

    /// Creates an error at an offset, which may be that of the end of the text.
    init(_ mistake: Mistake, at offset: Int) {
        (self.mistake, self.offset) = (mistake, offset)
    }
}
