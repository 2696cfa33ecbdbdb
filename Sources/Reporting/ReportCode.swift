import Diagnostics
import Documents
import Script

/// Code on a page.
public struct ReportCode: Sendable {
    /// What Klio's own language is called in the info string of a block.
    static let ownLanguage = "klio"

    /// What a piece of code is, for readers who see colours.
    public enum Kind: String, Sendable {
        case keyword, numeral, string, remark
    }

    /// The info string of the block: the language, and what follows it.
    public let language: String
    /// The code.
    public let text: String
    /// Whether it opens on demand.
    public let isFolded: Bool
    /// The code in pieces; those of other languages are one, of no kind.
    public let pieces: [(text: String, kind: Kind?)]

    /// Creates code; without Klio's dialect, nobody knows the colours of its language.
    init(
        _ text: String, language: String, isFolded: Bool = false,
        in dialect: Document.Dialect = .klio
    ) {
        self.language = language
        self.text = text
        self.isFolded = isFolded
        let isOwn = language.split(separator: " ").first.map(String.init) == ReportCode.ownLanguage
        pieces = isOwn && dialect == .klio ? ReportCode.pieces(of: text) : [(text, nil)]
    }

    private static func pieces(of text: String) -> [(text: String, kind: Kind?)] {
        let source = SourceText(text, name: "<code>")
        var pieces: [(text: String, kind: Kind?)] = []
        var end = 0
        for span in CodeSpan.spans(in: source) {
            if span.bytes.lowerBound > end {
                pieces.append((source.string(end..<span.bytes.lowerBound), nil))
            }
            pieces.append((source.string(span.bytes), Kind(span.kind)))
            end = span.bytes.upperBound
        }
        if end < source.bytes.count {
            pieces.append((source.string(end..<source.bytes.count), nil))
        }
        return pieces
    }
}

extension ReportCode.Kind {
    fileprivate init(_ kind: CodeSpan.Kind) {
        switch kind {
        case .keyword: self = .keyword
        case .numeral: self = .numeral
        case .text: self = .string
        case .comment: self = .remark
        }
    }
}
