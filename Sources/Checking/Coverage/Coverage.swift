public import Diagnostics
public import Documents
import Numbers
public import Reporting

/// Which numbers of a document are backed by something that is worked out, and which by nothing.
public struct Coverage: Sendable {
    /// A number that nothing vouches for.
    public struct UnbackedNumber: Sendable {
        /// Where it stands, unit included.
        public let place: SourcePlace
        /// How many significant digits it has.
        public let significantDigits: Int
        /// What it stands in.
        let setting: Setting
        /// The formula it stands in, where a claim may follow it.
        let formula: SourcePlace?
    }

    /// What a number stands in, which decides where a claim about it goes.
    enum Setting: Sendable {
        /// Running text.
        case text
        /// A cell of a table.
        case cell
        /// A text that can hold no claim that stays invisible: a title, an alternative text, HTML.
        case attribute
    }

    /// How many numerals there are of each class.
    public private(set) var count = NumberCount()
    /// The numbers that nothing vouches for, in reading order; empty unless asked for.
    public private(set) var unbacked: [UnbackedNumber] = []
    /// The decimal mark of the document.
    let mark: DecimalMark
    private let keepsNumbers: Bool
    private let judged: JudgedPlaces
    /// Those in the source that was looked at last.
    private var judgedRanges: (source: SourceText, ranges: AscendingRanges)

    /// Looks at every numeral of a document and of its report.
    ///
    /// The time is linear in the length of the text. `listingNumbers` keeps the unbacked numbers with
    /// their places; otherwise they are counted only.
    public init(_ document: Document, _ report: Report, listingNumbers: Bool = true) {
        mark = report.mark
        keepsNumbers = listingNumbers
        judged = JudgedPlaces(report)
        judgedRanges = (document.source, judged.ranges(in: document.source))
        count.given = judged.givenCount
        count.backed = judged.count - judged.givenCount + report.numericValueCount
        count.claims = judged.count
        add(document.frontMatter, of: document.source)
        add(document.blocks)
    }

    private mutating func add(_ frontMatter: FrontMatter, of source: SourceText) {
        for content in [frontMatter.title, frontMatter.description] {
            if let content { add(VisibleText(content, of: source), .attribute) }
        }
        if let subtitle = frontMatter.entry("subtitle")?.value {
            var text = VisibleText(of: source)
            text.append(subtitle)
            add(text, .attribute)
        }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        let source = block.place.source
        switch block.kind {
        case .heading(_, let content, _):
            add(content, of: source, .text, isHeading: true)
        case .paragraph(let content): add(content, of: source, .text)
        case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks): add(blocks)
        case .list(let list):
            if list.start != nil { count.add(.listMarker, count: list.items.count) }
            for item in list.items { add(item.blocks) }
        case .computation(let computation):
            for content in [computation.caption, computation.alternative] {
                if let content { add(content, of: source, .attribute) }
            }
        case .table(let table): add(table, of: source)
        case .formula(let formula, _):
            var text = VisibleText(of: source)
            text.append(formula)
            add(text, .text)
        case .html: add(VisibleText(html: block), .attribute)
        case .code, .annotation, .thematicBreak: break
        }
    }

    private mutating func add(_ table: Table, of source: SourceText) {
        for cell in table.header { add(cell.content, of: source, .cell) }
        for row in table.rows {
            let isData = table.label != nil && !row.isSum
            for cell in row { add(cell.content, of: source, .cell, isData: isData) }
        }
        if let caption = table.caption { add(caption, of: source, .text) }
    }

    private mutating func add(
        _ content: [Inline], of source: SourceText, _ setting: Setting, isHeading: Bool = false,
        isData: Bool = false
    ) {
        count.add(.footnote, count: content.footnoteReferences)
        guard content.mayHoldDigits else { return }
        add(VisibleText(content, of: source), setting, isHeading: isHeading, isData: isData)
    }

    private mutating func add(
        _ text: VisibleText, _ setting: Setting, isHeading: Bool = false, isData: Bool = false
    ) {
        // Whatever a whole cell of data looks like, it is a number to the script that reads it.
        let isNumber =
            isData && Numeral(String(decoding: text.bytes, as: UTF8.self), mark: mark) != nil
        if judgedRanges.source !== text.source {
            judgedRanges = (text.source, judged.ranges(in: text.source))
        }
        var finder = NumeralFinder(
            text, mark: mark, isHeading: isHeading, isCounting: !keepsNumbers)
        while let found = finder.next() {
            let range = text.sourceRange(of: found.bytes)
            if judgedRanges.ranges.firstIndex(overlapping: range) != nil { continue }
            if isNumber || (isData && found.rule == nil) {
                count.given += 1
                // A cell that is one number is read as one.
                if isNumber { return }
            } else if let rule = found.rule {
                count.add(rule)
            } else {
                count.unbacked += 1
                if keepsNumbers { keep(found, text.source.place(range), text, setting) }
            }
        }
    }

    private mutating func keep(
        _ found: NumeralFinder.Finding, _ place: SourcePlace, _ text: VisibleText,
        _ setting: Setting
    ) {
        let isAlternative = text.alternatives.firstIndex(overlapping: found.bytes) != nil
        let setting = isAlternative ? .attribute : setting
        let formula = text.formulas.firstIndex(overlapping: found.bytes)
        unbacked.append(
            UnbackedNumber(
                place: place,
                significantDigits: found.significantDigits ?? found.bytes.count,
                setting: setting,
                formula: setting == .attribute ? nil : formula.map { text.formulaPlaces[$0] }))
    }
}

extension Coverage {
    /// The unbacked numbers, those with the most significant digits first, and otherwise in reading
    /// order.
    public var mostSuspicious: [UnbackedNumber] {
        unbacked.enumerated().sorted {
            ($1.element.significantDigits, $0.offset) < ($0.element.significantDigits, $1.offset)
        }.map(\.element)
    }
}

extension Numeral {
    /// How many significant digits are printed; of a fraction, one.
    var significantDigits: Int {
        switch form {
        case .decimal(let decimal): decimal.digits.utf8.count
        case .fraction: 1
        }
    }
}

extension [Table.Cell] {
    /// Whether the row is a sum, and so no data.
    fileprivate var isSum: Bool {
        guard let first else { return false }
        return ["total", "sum", "合计", "总计"].contains(first.content.plainText.lowercased())
    }
}

extension [Inline] {
    /// Whether what a reader sees of the text may hold a digit, of ASCII or of any other script.
    fileprivate var mayHoldDigits: Bool {
        guard let first, let last, first.place.bytes.lowerBound < last.place.bytes.upperBound else {
            return false
        }
        let range = first.place.bytes.lowerBound..<last.place.bytes.upperBound
        return first.place.source.bytes.withUnsafeBufferPointer { bytes in
            bytes.firstDigitSign(in: range) < range.upperBound
        }
    }
}

extension Sequence<Inline> {
    /// How many references to footnotes stand in the text.
    fileprivate var footnoteReferences: Int {
        reduce(0) { count, inline in
            switch inline.kind {
            case .footnoteReference: count + 1
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content), .image(_, _, let content):
                count + content.footnoteReferences
            case .text, .softBreak, .lineBreak, .code, .html, .formula, .value, .claim, .waiver,
                .reference, .citation:
                count
            }
        }
    }
}
