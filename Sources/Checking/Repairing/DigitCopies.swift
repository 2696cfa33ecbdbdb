public import Diagnostics
public import Documents
import Formulas
import Numbers

/// The search for numbers written with digits that were wrong elsewhere: copies of a number that
/// was repaired, which no claim holds to account.
public struct DigitCopies {
    /// Where they stand, in the order in which documents were searched.
    public private(set) var places: [SourcePlace] = []
    private let wanted: Set<String>
    private let identity: (_ path: String) -> String
    /// The numbers of each file that were judged, in ascending order.
    private let judged: [String: [Range<Int>]]
    private var seen: Set<String> = []

    /// Creates a search for the digits that were repaired.
    ///
    /// A single digit stands everywhere, and says nothing. `judged` are the places of numbers that
    /// carry a claim; `identity` tells files apart.
    public init(
        of repairs: [Repair], judged: some Sequence<SourcePlace>,
        identity: @escaping (_ path: String) -> String
    ) {
        wanted = Set(repairs.compactMap { DigitCopies.digits(of: $0.standing) })
        self.identity = identity
        self.judged = Dictionary(grouping: judged) { identity($0.source.name) }
            .mapValues { $0.map(\.bytes).sorted { $0.lowerBound < $1.lowerBound } }
    }

    /// Whether there is anything to search for.
    public var isEmpty: Bool { wanted.isEmpty }

    /// Searches the prose of a document, with that of its parts, outside code.
    public mutating func search(_ document: Document) {
        var prose = document.frontMatter.title?.prose ?? []
        prose += document.frontMatter.description?.prose ?? []
        prose += document.blocks.flatMap(\.prose)
        for text in prose {
            for place in places(in: text) {
                let file = identity(place.source.name)
                guard !isJudged(place.bytes, in: file),
                    seen.insert("\(place.bytes.lowerBound) \(file)").inserted
                else { continue }
                places.append(place)
            }
        }
    }

    private func isJudged(_ bytes: Range<Int>, in file: String) -> Bool {
        let ranges = judged[file] ?? []
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < bytes.upperBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 && ranges[low - 1].overlaps(bytes)
    }

    /// The numerals with wanted digits, whichever decimal mark the document reads.
    private func places(in text: Excerpt) -> [SourcePlace] {
        let found = DecimalMark.allCases.flatMap { mark in
            Numeral.all(in: text.bytes, mark: mark).filter { number in
                number.numeral.writtenDigits.map(wanted.contains) ?? false
            }
        }
        return Set(found.map(\.bytes)).sorted { $0.lowerBound < $1.lowerBound }
            .map(text.place)
    }

    /// The digits of a number as it is printed, when there is more than one.
    private static func digits(of printed: String) -> String? {
        for mark in DecimalMark.allCases {
            guard let numeral = Numeral(printed, mark: mark), let digits = numeral.writtenDigits,
                case .decimal(let decimal) = numeral.form
            else { continue }
            return decimal.digits.utf8.count > 1 ? digits : nil
        }
        return nil
    }
}

extension Block {
    /// The text in it that is neither code nor raw HTML.
    fileprivate var prose: [Excerpt] {
        switch kind {
        case .heading(_, let content, _), .paragraph(let content): content.prose
        case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
            blocks.flatMap(\.prose)
        case .list(let list): list.items.flatMap(\.blocks).flatMap(\.prose)
        case .computation(let computation):
            (computation.caption?.prose ?? []) + (computation.alternative?.prose ?? [])
        case .table(let table):
            ([table.header] + table.rows).joined().flatMap(\.content.prose)
                + (table.caption?.prose ?? [])
        case .formula(let formula, _): formula.prose
        case .code, .html, .annotation, .thematicBreak: []
        }
    }
}

extension [Inline] {
    fileprivate var prose: [Excerpt] { flatMap(\.prose) }
}

extension Inline {
    fileprivate var prose: [Excerpt] {
        switch kind {
        case .text: [Excerpt(of: place.source, pieces: [place.bytes])]
        case .formula(let formula): formula.prose
        case .emphasis(let content), .strong(let content), .strikethrough(let content),
            .link(_, _, let content), .image(_, _, let content):
            content.prose
        case .softBreak, .lineBreak, .code, .html, .footnoteReference, .value, .claim, .waiver,
            .reference, .citation:
            []
        }
    }
}

extension Formula {
    fileprivate var prose: [Excerpt] {
        parts.compactMap { part in
            switch part {
            case .tex(let excerpt): excerpt
            case .value: nil
            }
        }
    }
}
