extension DigitSurroundings {
    /// Words before the numbers of sections, which may have several parts.
    static let sectionWords: WordSet = [
        "section", "sections", "sec", "secs", "subsection", "subsections", "chapter", "chapters",
        "chap", "appendix", "appendices", "clause", "clauses", "kapitel", "abschnitt",
    ]

    /// Words before the numbers of smaller parts, which are integers.
    static let partWords: WordSet = [
        "part", "step", "steps", "line", "lines", "item", "items", "row", "rows", "column",
        "columns", "paragraph", "schritt", "zeile",
    ]

    static let figureWords: WordSet = [
        "figure", "figures", "fig", "figs", "table", "tables", "tab", "listing", "listings",
        "algorithm", "box", "exhibit", "abbildung", "abb", "tabelle",
    ]

    static let equationWords: WordSet = [
        "equation", "equations", "eq", "eqs", "eqn", "eqns", "theorem", "theorems", "lemma",
        "lemmas", "proposition", "corollary", "definition", "axiom", "conjecture", "gleichung",
        "satz",
    ]

    private static let chineseParts: [StaticString] = ["章", "节", "小节", "部分"]

    private static let chineseEquations: [StaticString] = [
        "公式", "式", "方程", "定理", "引理", "定义", "例",
    ]

    static let exampleWords: WordSet = [
        "example", "examples", "exercise", "exercises", "remark", "case", "rule", "property",
        "beispiel", "aufgabe",
    ]

    /// `Section 3.2`, `§ 3`, `steps 2`, `第3章`, `3.2 节`.
    var sectionExtent: Range<Int>? {
        guard isNumbering, !isQuantity, !isInFormula else { return nil }
        let first = Self.blanksStart(before: start, in: bytes)
        if isPreceded(by: "§", at: first) || Self.sectionWords.contains(before.text) {
            return token
        }
        if isInteger, Self.partWords.contains(before.text), !before.hasPoint { return token }
        let next = Self.blanksEnd(after: token.upperBound, in: bytes)
        guard next < bytes.count, bytes[next] >= 0x80 else { return nil }
        return Self.chineseParts.contains { isFollowed(by: $0, at: next) }
            && (isPreceded(by: "第", at: first) || next == token.upperBound || partCount > 1)
            ? token : nil
    }

    /// `Figure 2`, `Fig. 2a`, `Tables 1`, `图3`.
    var figureExtent: Range<Int>? {
        guard isNumbering, !isQuantity, !isInFormula else { return nil }
        let first = Self.blanksStart(before: start, in: bytes)
        let isNamed =
            Self.figureWords.contains(before.text) || isPreceded(by: "图", at: first)
            || isPreceded(by: "表", at: first)
        guard isNamed else { return nil }
        let isLettered =
            bytes.hasLetter(at: token.upperBound) && !bytes.hasLetter(at: token.upperBound + 1)
        return isLettered ? start..<(token.upperBound + 1) : token
    }

    /// `Eq. (3)`, `Theorem 3.2`, `Example 4`, `by (3)`, `式 (2)`, `\tag{3}`.
    var equationExtent: Range<Int>? {
        if isInFormula { return isNumbering && group?.command == "tag" ? token : nil }
        guard isNumbering, !isQuantity else { return nil }
        if Self.equationWords.contains(before.text) { return token }
        if isInteger, Self.exampleWords.contains(before.text) { return token }
        if isPreceded(by: "("), isFollowed(by: ")", at: token.upperBound), length <= 2,
            ["by", "see", "from", "in"].contains(before.text)
        {
            return token
        }
        let opening = isPreceded(by: "(") ? start - 1 : isPreceded(by: "（") ? start - 3 : start
        let first = Self.blanksStart(before: opening, in: bytes)
        guard first > 0, bytes[first - 1] >= 0x80 else { return nil }
        return Self.chineseEquations.contains { isPreceded(by: $0, at: first) } ? token : nil
    }

    static let pageWords: WordSet = ["page", "pages", "seite", "seiten"]

    static let abbreviatedPageWords: WordSet = ["p", "pp"]

    /// `p. 12`, `pp. 379`, `page 3`, `第3页`.
    var pageExtent: Range<Int>? {
        guard isInteger, !isQuantity, !isInFormula else { return nil }
        if Self.abbreviatedPageWords.contains(before.text), before.hasPoint, !before.isCapitalized {
            return token
        }
        if Self.pageWords.contains(before.text), !before.hasPoint {
            return token
        }
        return isPreceded(by: "第") && isFollowed(by: "页") ? token : nil
    }

    static let volumeWords: WordSet = ["vol", "volume", "bd"]

    /// `[12]`, `[3, 4]`, `27(3):379–423`, `vol. 27`.
    var citationExtent: Range<Int>? {
        guard isInteger, !isQuantity, !isInFormula else { return nil }
        if Self.volumeWords.contains(before.text) { return token }
        if isFollowed(by: "("), let issue = Self.run(in: bytes, at: end + 1),
            isFollowed(by: "):", at: issue.upperBound),
            let page = Self.run(
                in: bytes, at: Self.blanksEnd(after: issue.upperBound + 2, in: bytes))
        {
            let dash: StaticString = isFollowed(by: "–", at: page.upperBound) ? "–" : "-"
            guard isFollowed(by: dash, at: page.upperBound) else { return start..<page.upperBound }
            let last = Self.run(in: bytes, at: page.upperBound + dash.utf8CodeUnitCount)
            return start..<(last ?? page).upperBound
        }
        return bracketedCitation
    }

    private static let wordsOfIntervals: WordSet = [
        "ci", "cri", "interval", "intervals", "range", "in", "from", "between", "of", "within",
        "bounds", "iqr", "is",
    ]

    private var bracketedCitation: Range<Int>? {
        guard isPreceded(by: "["), length <= 3 else { return nil }
        var last = digits.bytes
        var count = 1
        while !isFollowed(by: "]", at: last.upperBound) {
            var next = Self.blanksEnd(after: last.upperBound, in: bytes)
            let marks: [StaticString] = [",", ";", "–", "-"]
            guard let mark = marks.first(where: { isFollowed(by: $0, at: next) }) else {
                return nil
            }
            next = Self.blanksEnd(after: next + mark.utf8CodeUnitCount, in: bytes)
            guard let run = Self.run(in: bytes, at: next), run.count <= 3 else { return nil }
            last = run
            count += 1
        }
        let opening = Self.blanksStart(before: start - 1, in: bytes)
        if opening > 0, [0x3D, 0x3A, 0x25, 0x7E, 0x30].contains(bytes[opening - 1]) { return nil }
        if opening > 0, (0x30...0x39).contains(bytes[opening - 1]) { return nil }
        let word = Self.word(before: start - 1, in: bytes)
        return count > 1 && Self.wordsOfIntervals.contains(word.text)
            ? nil : start..<last.upperBound
    }

    /// Abbreviations of “number”.
    static let numberWords: WordSet = ["no", "nos", "nr"]

    static let issueWords: WordSet = ["pr", "issue", "issues", "ticket", "bug"]

    /// `#12`, `PR 34`, `No. 5`, `#ff0000`.
    var issueExtent: Range<Int>? {
        guard digits.kind == .plain, !isInFormula else { return nil }
        if let colour = colourExtent { return colour }
        guard isInteger, !isQuantity else { return nil }
        let first = Self.blanksStart(before: start, in: bytes)
        if isPreceded(by: "#") || isPreceded(by: "№", at: first) { return token }
        if Self.numberWords.contains(before.text) { return before.hasPoint ? token : nil }
        return Self.issueWords.contains(before.text) ? token : nil
    }

    /// A colour in sixteens: `#ff0000`, `#1a2b3c`.
    private var colourExtent: Range<Int>? {
        var first = start
        while first > 0, start - first < 6, bytes[first - 1].isSixteenth { first -= 1 }
        guard first > 0, bytes[first - 1] == UInt8(ascii: "#") else { return nil }
        var last = first
        while last < bytes.count, last - first <= 8, bytes[last].isSixteenth { last += 1 }
        return [3, 6, 8].contains(last - first) && last >= end && last > first
            && bytes[first..<last].contains(where: \.isLetter) ? first..<last : nil
    }

    /// `(1) first`, behind a colon or another mark, or at the beginning; `1) first`.
    var listMarkerExtent: Range<Int>? {
        guard isInteger, let value, value <= 20, isFollowed(by: ") "), !isInFormula,
            !isQuantity
        else { return nil }
        let opening = isPreceded(by: "(") ? start - 1 : start
        let first = Self.blanksStart(before: opening, in: bytes)
        if first == 0 { return token }
        guard opening < start else { return nil }
        return [0x3A, 0x3B, 0x2C].contains(bytes[first - 1])
            || ["and", "or"].contains(before.text) ? token : nil
    }

    /// The number a heading begins with: `3.2 Methods`, `1. Introduction`.
    var headingExtent: Range<Int>? {
        guard isHeading, start == 0, isNumbering, length <= 2, !isQuantity else { return nil }
        let last = token.upperBound
        if isFollowed(by: ".", at: last) || isFollowed(by: ")", at: last) { return token }
        guard Self.blanksEnd(after: last, in: bytes) > last else { return nil }
        return after.isCapitalized || (after.bytes.isEmpty && (nextByte ?? 0) >= 0x80) ? token : nil
    }
}

extension UInt8 {
    /// Whether it is a digit of the base sixteen.
    fileprivate var isSixteenth: Bool {
        (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
    }
}
