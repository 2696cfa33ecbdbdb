public import Diagnostics
import Documents
import Evaluating
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
    /// Whether anybody knows the colours of its language.
    private let isColored: Bool
    /// The numbers that claims speak of: where they are in the code, and where in the document.
    private var claims: [(bytes: Range<Int>, place: SourcePlace)] = []

    /// A piece of code.
    public struct Piece: Sendable {
        /// The piece.
        public let text: String
        /// What it is; `nil` for what has no colour.
        public let kind: Kind?
        /// Where the number stands that it is, when a claim speaks of it.
        public let claim: SourcePlace?
    }

    /// Creates code; without Klio's dialect, nobody knows the colours of its language.
    init(
        _ text: String, language: String, isFolded: Bool = false,
        in dialect: Document.Dialect = .klio
    ) {
        self.language = language
        self.text = text
        self.isFolded = isFolded
        let isOwn = language.split(separator: " ").first.map(String.init) == ReportCode.ownLanguage
        isColored = isOwn && dialect == .klio
    }

    /// The code in pieces; what is of another language has no colours.
    public var pieces: [Piece] {
        let source = SourceText(text, name: "<code>")
        var pieces: [Piece] = []
        var claims = claims[...]
        for (bytes, kind) in spans(in: source) {
            var start = bytes.lowerBound
            func add(_ end: Int, _ claim: SourcePlace? = nil) {
                guard start < end else { return }
                pieces.append(Piece(text: source.string(start..<end), kind: kind, claim: claim))
                start = end
            }
            while let claim = claims.first, claim.bytes.lowerBound < bytes.upperBound {
                claims.removeFirst()
                guard start <= claim.bytes.lowerBound, claim.bytes.upperBound <= bytes.upperBound
                else { continue }
                add(claim.bytes.lowerBound)
                add(claim.bytes.upperBound, claim.place)
            }
            add(bytes.upperBound)
        }
        return pieces
    }

    /// What the bytes of the code are, without a gap.
    private func spans(in source: SourceText) -> [(bytes: Range<Int>, kind: Kind?)] {
        guard isColored else { return [(0..<source.bytes.count, nil)] }
        var spans: [(bytes: Range<Int>, kind: Kind?)] = []
        var end = 0
        for span in CodeSpan.spans(in: source) {
            spans.append((end..<span.bytes.lowerBound, nil))
            spans.append((span.bytes, Kind(span.kind)))
            end = span.bytes.upperBound
        }
        return spans + [(end..<source.bytes.count, nil)]
    }

    /// Marks the numbers that claims speak of; the first line of the code is that of the document.
    mutating func mark(_ judgements: [Judgement], fromLine first: Int) {
        let bytes = Array(text.utf8)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for place in judgements.map(\.place) where lines.indices.contains(place.line - first) {
            let line = lines[place.line - first]
            // What indents the line in the document is not part of the code.
            let start = line.endIndex - (place.textLine.upperBound - place.bytes.lowerBound)
            let range = start..<(start + place.bytes.count)
            guard line.startIndex <= start, range.upperBound <= line.endIndex,
                bytes[range] == place.source.bytes[place.bytes]
            else { continue }
            claims.append((range, place))
        }
        claims.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
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
