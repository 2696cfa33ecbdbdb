import Characters
import Diagnostics
import Formulas

/// A walk over running text that finds what is Klio's own and passes over what is CommonMark's:
/// escapes, code spans, autolinks and raw HTML, in which a dollar is a dollar.
struct ItemScanner {
    /// Where the text stands.
    enum Setting { case paragraph, caption, heading, cell, line }

    /// The text.
    let content: Content
    /// Where it stands.
    let setting: Setting
    /// Where the walk began.
    let start: Int
    /// Where it ends.
    let end: Int
    /// Where it is.
    var position: Int
    /// What it found, in order.
    var items: [Item] = []
    /// What it found wrong.
    var diagnostics: [Diagnostic] = []

    /// Characters beside `*` that libcmark is to see as others.
    var disguises: [DisguisedCharacter] = []

    /// The labels of the text's footnotes.
    let footnotes: Set<String>
    /// Whether the document names a bibliography, so that any name behind `@` may be a work's.
    let citesWorks: Bool
    /// The end of the last item or escape, before which nothing new begins.
    var floor: Int
    /// The brackets that are open: whether each is an image's, and the delimiters before it.
    var openBrackets: [(isImage: Bool, delimiters: Int)] = []
    /// What may begin and end emphasis and struck text.
    var delimiters = DelimiterStack()
    /// The end of the last destination of a link.
    var destinationEnd: Int
    let displays: [DisplayFormula]
    private var runs: BacktickRuns?
    private var absentTerminators: Set<UInt8> = []
    /// The claims among the items.
    var claims: [PendingClaim] = []
    /// Whether no comment ends in the rest of the text.
    var hasNoCommentEnd = false

    /// Prepares a walk over a range; display formulas found before are known by their beginning.
    init(
        _ content: Content, in range: Range<Int>, setting: Setting,
        displays: [DisplayFormula] = [], footnotes: Set<String> = [],
        citesWorks: Bool = false
    ) {
        self.citesWorks = citesWorks
        self.footnotes = footnotes
        floor = range.lowerBound
        destinationEnd = range.lowerBound
        self.content = content
        self.setting = setting
        self.displays = displays
        start = range.lowerBound
        end = range.upperBound
        position = start
    }

    /// Walks from the beginning to the end.
    mutating func scan() {
        while position < end {
            passOver()
            guard position < end else { break }
            // In the destination of a link only what would be lost in it is looked for.
            if position < destinationEnd, !"\\`<".utf8.contains(content.bytes[position]) {
                position += 1
                continue
            }
            switch content.bytes[position] {
            case UInt8(ascii: "\\"): scanBackslash()
            case UInt8(ascii: "`"): scanBackticks()
            case UInt8(ascii: "<"): scanAngle()
            case UInt8(ascii: "$"): scanDollar()
            case UInt8(ascii: "@"): scanReference()
            case UInt8(ascii: "{"): scanBrace()
            case UInt8(ascii: "["): scanOpeningBracket()
            case UInt8(ascii: "]"): scanClosingBracket()
            case UInt8(ascii: "*"): scanStars()
            case UInt8(ascii: "~"): scanTildes()
            case UInt8(ascii: "_"): scanUnderscores()
            case UInt8(ascii: "w"): scanWWW()
            case UInt8(ascii: ":"): scanColon()
            case 0x7F: scanCover()
            default: position += 1
            }
        }
        position = end
        placeClaims()
        delimiters.resolve()
        addStrikes()
    }

    /// Passes over characters that begin nothing.
    private mutating func passOver() {
        let (start, end) = (position, end)
        position = content.bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset < end, !bytes[offset].mayBeginItem { offset += 1 }
            return offset
        }
    }

    /// Takes note of an item and goes on behind it.
    mutating func add(_ kind: Item.Kind, at range: Range<Int>) {
        items.append(Item(kind: kind, ranges: content.sourceRanges(range)))
        position = range.upperBound
        floor = range.upperBound
    }

    /// Reports a mistake.
    mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        let range = range.clamped(to: content.range)
        diagnostics.append(Diagnostic(mistake, at: content.place(range)))
    }
}

extension ItemScanner {
    private mutating func scanBackticks() {
        let opening = position..<min(BacktickRuns.end(in: content.bytes, at: position), end)
        position = opening.upperBound
        guard let closing = closingBackticks(of: opening), closing.upperBound <= end else {
            if content.has("{klio}", at: opening.upperBound) {
                let marker = opening.lowerBound..<(opening.upperBound + 6)
                report(.unclosedValue(inCell: setting == .cell), at: marker)
            }
            return
        }
        position = closing.upperBound
        if let value = ValueSpan(in: content.bytes, opening: opening, closing: closing) {
            if value.expression.isEmpty { report(.emptyValue, at: value.range) }
            add(.value(content.excerpt(value.expression)), at: value.range)
        } else {
            checkMarker(opening.upperBound..<closing.lowerBound)
        }
    }

    /// The backticks that close a code span; most often they are the next.
    private mutating func closingBackticks(of opening: Range<Int>) -> Range<Int>? {
        let backtick = UInt8(ascii: "`")
        let rest = opening.upperBound..<content.bytes.count
        guard let next = content.bytes.firstOffset(of: backtick, in: rest) else { return nil }
        let found = next..<BacktickRuns.end(in: content.bytes, at: next)
        if found.count == opening.count { return found }
        let runs = self.runs ?? BacktickRuns(in: content.bytes)
        self.runs = runs
        return runs.run(ofLength: opening.count, from: opening.upperBound)
    }

    /// Reports what looks like a misspelt `{klio}` at the beginning of a code span.
    private mutating func checkMarker(_ code: Range<Int>) {
        let inside = content.trimmed(code)
        guard content.has("{klio", at: inside.lowerBound) else { return }
        var end = inside.lowerBound
        while end < inside.upperBound, !content.bytes[end].isWhitespace {
            end += 1
            if content.bytes[end - 1] == UInt8(ascii: "}") { break }
        }
        let marker = inside.lowerBound..<end
        report(.unknownValueMarker(content.text(marker)), at: marker)
    }

    private mutating func scanAngle() {
        if content.has("<!--=", at: position) { return scanClaim() }
        if content.has("<!--klio", at: position) { return scanHiddenComment() }
        let next =
            content.autolinkEnd(at: position)
            ?? content.rawHTMLEnd(at: position, absent: &absentTerminators)
        position = min(next ?? position + 1, end)
    }

    private mutating func scanReference() {
        if scanMailAddress() { return }
        let name = position + 1
        let isInWord = content.byte(at: position - 1).map {
            position > start
                && ($0.isAlphanumeric
                    || $0 == UInt8(ascii: "_")
                        && content.byte(at: position - 2)?.isAlphanumeric == true)
        }
        position = name
        guard isInWord != true else { return }
        var last = name
        while last < end, Label.isNameByte(content.bytes[last]) { last += 1 }
        while last > name, !content.bytes[last - 1].isAlphanumeric { last -= 1 }
        let text = content.text(name..<last)
        guard Label.prefixes.contains(where: { text.hasPrefix($0) && text != $0 }) else {
            if citesWorks { scanKey(at: name - 1) }
            return
        }
        add(.reference(text), at: (name - 1)..<last)
    }
}

extension UInt8 {
    /// Whether a walk over running text looks at it.
    var mayBeginItem: Bool {
        // A bit for each character of ASCII: $ * : < and @ [ \ ] _ ` w { ~ DEL.
        let low: UInt64 = 1 &<< 0x24 | 1 &<< 0x2A | 1 &<< 0x3A | 1 &<< 0x3C
        let high: UInt64 =
            1 | 1 &<< 0x1B | 1 &<< 0x1C | 1 &<< 0x1D | 1 &<< 0x1F | 1 &<< 0x20 | 1 &<< 0x37
            | 1 &<< 0x3B | 1 &<< 0x3E | 1 &<< 0x3F
        return self < 0x80 && (self < 0x40 ? low : high) &>> UInt64(self & 0x3F) & 1 != 0
    }
}
