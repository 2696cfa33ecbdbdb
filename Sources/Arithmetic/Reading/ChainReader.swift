import Diagnostics

/// Divides tokens into chains.
struct ChainReader {
    /// What kind of text the tokens come from.
    enum Setting: Sendable {
        /// A formula.
        case formula
        /// Running text.
        case prose
        /// A line that must be arithmetic as a whole.
        case line
    }

    let setting: Setting
    /// The text and the place of some bytes.
    let text: (Range<Int>) -> String
    let place: (Range<Int>) -> SourcePlace?
    private(set) var chains: [Chain] = []

    init(
        _ setting: Setting, text: @escaping (Range<Int>) -> String,
        place: @escaping (Range<Int>) -> SourcePlace?
    ) {
        self.setting = setting
        self.text = text
        self.place = place
    }

    /// Reads the chains of some tokens.
    mutating func read(_ tokens: [Token]) {
        guard tokens.contains(where: { $0.relation != nil }) else { return }
        let rows = BracketedRemarks(tokens, isFormula: setting == .formula).rows
        for row in rows {
            for segment in row.split(whereSeparator: \.isSeparator) { read(segment: segment) }
        }
    }

    private mutating func read(segment: ArraySlice<Token>) {
        guard segment.contains(where: { $0.relation != nil }),
            !segment.contains(where: \.isModulus)
        else { return }
        var slices: [ArraySlice<Token>] = []
        var relations: [Relation] = []
        var start = segment.startIndex
        for index in segment.indices {
            guard let relation = segment[index].relation else { continue }
            slices.append(segment[start..<index])
            relations.append(relation)
            start = index + 1
        }
        slices.append(segment[start...])
        guard slices.count <= Chain.greatestLength else { return }
        join(slices, relations)
    }

    /// Makes chains of sides; a word between two relations ends one chain and begins another.
    private mutating func join(_ slices: [ArraySlice<Token>], _ relations: [Relation]) {
        var sides: [Chain.Side] = []
        var joined: [Relation] = []
        var isContinuation = false
        func finish() -> Chain? {
            sides.count > 1
                ? Chain(sides: sides, relations: joined, isContinuation: isContinuation) : nil
        }
        for (index, slice) in slices.enumerated() {
            let isFirst = index == 0
            let isLast = index == slices.count - 1
            let firstWord = slice.firstIndex(where: \.isWord)
            let lastWord = slice.lastIndex(where: \.isWord)
            if isFirst {
                isContinuation = slice.isEmpty
                sides = [opening(slice, after: lastWord, isFirst: isFirst)]
                continue
            }
            joined.append(relations[index - 1])
            if relations[index - 1] == .other || !isLast && firstWord != nil || isLast {
                sides.append(closing(slice, before: firstWord))
                if relations[index - 1] == .other {
                    sides.removeLast()
                    joined.removeLast()
                }
                if let chain = finish() { chains.append(chain) }
                sides = [opening(slice, after: lastWord, isFirst: isFirst)]
                joined = []
                isContinuation = false
            } else {
                sides.append(side(slice, hasUnit: false))
            }
        }
    }

    /// The side before a chain's first relation: what stands behind the last word.
    private func opening(
        _ slice: ArraySlice<Token>, after word: Int?, isFirst: Bool
    ) -> Chain.Side {
        guard let word else { return side(slice, hasUnit: false) }
        let rest = slice[(word + 1)...]
        let isBlocked =
            slice[word].blocksNumbers(joinsNumbers: isFirst && word != slice.startIndex)
            || rest.first?.isOperator ?? true || slice[...word].contains(where: \.isDenial)
        let side = side(rest, hasUnit: false)
        // "page 3 = 4", "5 of 6 = 83 %": a number behind a word is seldom the side.
        guard setting != .line, !isBlocked, side.calculation?.loneNumber == nil else {
            return side.unread
        }
        return side
    }

    /// The side behind a chain's last relation: what stands before the first word.
    private func closing(_ slice: ArraySlice<Token>, before word: Int?) -> Chain.Side {
        guard let word else { return side(slice, hasUnit: false) }
        let side = side(slice[..<word], hasUnit: slice[word].mayBeUnit)
        let following = slice[word...].first { !$0.isWord }
        let isTight = !slice[word].isSpaced && slice[word].beginsWithLetter
        let isBlocked =
            slice[word].scalesNumbers || slice[word...].prefix(4).contains(where: \.isDenial)
            || following.map(\.isOperator) ?? false
            || isTight && !slice[word].isUnitOfInformation
        return setting == .line || isBlocked ? side.unread : side
    }

    private func side(_ slice: ArraySlice<Token>, hasUnit: Bool) -> Chain.Side {
        guard let first = slice.first, let last = slice.last else {
            return Chain.Side(
                calculation: nil, text: "", place: nil, hasUnit: false, holdsNumber: false)
        }
        let range = first.range.lowerBound..<max(last.range.upperBound, first.range.lowerBound)
        return Chain.Side(
            calculation: SideParser.calculation(of: slice, isFormula: setting == .formula),
            text: text(range).onOneLine, place: place(range), hasUnit: hasUnit,
            holdsNumber: slice.contains(where: \.holdsNumber))
    }
}

extension Chain.Side {
    /// The same side, not read.
    var unread: Chain.Side {
        Chain.Side(
            calculation: nil, text: text, place: place, hasUnit: hasUnit, holdsNumber: holdsNumber)
    }
}

extension String {
    /// The text with runs of white space as one blank, and without the marks that set lines of a
    /// derivation below each other.
    fileprivate var onOneLine: String {
        split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" || $0 == "&" }
            .filter { $0 != "\\\\" && $0 != "\\quad" }.joined(separator: " ")
    }
}
