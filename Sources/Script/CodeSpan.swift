public import Diagnostics

/// A piece of a script that is shown in a colour of its own.
public struct CodeSpan: Sendable {
    /// What the piece is.
    public enum Kind: Sendable {
        case keyword, numeral, text, comment
    }

    /// What it is.
    public let kind: Kind
    /// Where it stands.
    public let bytes: Range<Int>

    /// The pieces of a script, in order; it need not be one that can be read.
    ///
    /// What is put into a text, `\\(D)`, is code again.
    public static func spans(in source: SourceText) -> [CodeSpan] {
        var lexer = ScriptLexer(Excerpt(all: source), as: .block)
        lexer.run()
        var spans: [CodeSpan] = []
        var end = 0
        // What the lexer put in to keep a script balanced is empty.
        for token in lexer.tokens where !token.range.isEmpty && token.range.lowerBound >= end {
            spans += comments(in: end..<token.range.lowerBound, of: source)
            if let kind = Kind(token.kind) { spans.append(kind, token.range) }
            end = token.range.upperBound
        }
        return spans + comments(in: end..<source.bytes.count, of: source)
    }

    /// The comments between two tokens, each up to the end of its line.
    private static func comments(in gap: Range<Int>, of source: SourceText) -> [CodeSpan] {
        guard !gap.isEmpty else { return [] }
        var comments: [CodeSpan] = []
        for line in source.bytes[gap].split(separator: 0x0A) {
            guard let start = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
            comments.append(CodeSpan(kind: .comment, bytes: start..<line.endIndex))
        }
        return comments
    }
}

extension [CodeSpan] {
    /// Adds a piece; a text with its quotation marks is one.
    fileprivate mutating func append(_ kind: CodeSpan.Kind, _ bytes: Range<Int>) {
        var bytes = bytes
        if kind == .text, let last, last.kind == kind, last.bytes.upperBound == bytes.lowerBound {
            removeLast()
            bytes = last.bytes.lowerBound..<bytes.upperBound
        }
        append(CodeSpan(kind: kind, bytes: bytes))
    }
}

extension CodeSpan.Kind {
    /// What a token is shown as; `nil` for what has no colour.
    fileprivate init?(_ kind: Token.Kind) {
        switch kind {
        case .keyword: self = .keyword
        case .numeral, .printed: self = .numeral
        case .textStart, .textPiece, .textEnd: self = .text
        case .name, .symbol, .interpolationStart, .interpolationEnd, .format, .unreadable, .end:
            return nil
        }
    }
}
