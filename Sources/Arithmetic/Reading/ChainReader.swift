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

    /// The chains of some other tokens of the same text.
    func chains(of tokens: [Token]) -> [Chain] {
        var reader = ChainReader(setting, text: text, place: place)
        reader.read(tokens)
        return reader.chains
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
        guard let first = slices.first else { return }
        var chain = Chain(
            sides: [opening(first, isFirst: true)], relations: [], isContinuation: first.isEmpty)
        for index in slices.indices.dropFirst() {
            let slice = slices[index]
            let relation = relations[index - 1]
            let isLast = index == slices.count - 1
            if !isLast, relation != .other, let side = middle(slice) {
                chain.append(side, relation)
                continue
            }
            if relation != .other { chain.append(closing(slice, isLast: isLast), relation) }
            if chain.sides.count > 1 { chains.append(chain) }
            chain = Chain(
                sides: [opening(slice, isFirst: false)], relations: [], isContinuation: false)
        }
    }

    /// A side between two relations: nothing but arithmetic, and perhaps a unit.
    private func middle(_ slice: ArraySlice<Token>) -> Chain.Side? {
        guard let word = slice.firstIndex(where: \.isWord) else { return side(slice) }
        guard setting != .line, word == slice.index(before: slice.endIndex),
            let unit = slice[word].unit
        else { return nil }
        return side(slice[..<word], unit: unit)
    }

    /// The side before a chain's first relation: what stands behind the last word that is no unit.
    private func opening(_ slice: ArraySlice<Token>, isFirst: Bool) -> Chain.Side {
        let unit = setting == .line || slice.count < 2 ? nil : slice.last?.unit
        let slice = unit == nil ? slice : slice.dropLast()
        guard let word = slice.lastIndex(where: \.isWord) else { return side(slice, unit: unit) }
        let side = side(slice[(word + 1)...], unit: unit)
        // "page 3 = 4", "5 of 6 = 83 %": a number behind a word is seldom the side.
        guard setting != .line, side.calculation?.loneNumber == nil,
            !slice[...word].contains(where: \.isDenial),
            !slice.isBlocked(behind: word, isFirst: isFirst)
        else { return side.unread }
        return side
    }

    /// The side behind a chain's last relation: what stands before the first word.
    private func closing(_ slice: ArraySlice<Token>, isLast: Bool) -> Chain.Side {
        guard let word = slice.firstIndex(where: \.isWord) else { return side(slice) }
        let isRate = slice.isRate(at: word)
        let side = side(
            slice[..<word], hasUnit: slice[word].mayBeUnit, unit: isRate ? nil : slice[word].unit)
        let isTight = !slice[word].isSpaced && slice[word].beginsWithLetter
        let isBlocked =
            slice.isScaled(at: word, isLast: isLast)
            || slice[word...].prefix(4).contains(where: \.isDenial)
            || !isRate && slice[word...].first { !$0.isWord }.map(\.isOperator) ?? false
            || isTight && !slice[word].isUnitOfInformation
        return setting == .line || isBlocked ? side.unread : side
    }

    private func side(
        _ slice: ArraySlice<Token>, hasUnit: Bool = false, unit: PrintedUnit? = nil
    ) -> Chain.Side {
        guard let first = slice.first, let last = slice.last else { return .empty }
        let range = first.range.lowerBound..<max(last.range.upperBound, first.range.lowerBound)
        let calculation = SideParser.calculation(of: slice, isFormula: setting == .formula)
        return Chain.Side(
            calculation: calculation, text: calculation == nil ? "" : text(range).onOneLine,
            place: place(range),
            hasUnit: unit == nil ? hasUnit : unit?.base == nil, unit: unit,
            holdsNumber: slice.contains(where: \.holdsNumber),
            isTight: setting == .prose && !slice.dropFirst().contains(where: \.isSpaced))
    }
}

extension Chain.Side {
    /// The same side, not read.
    var unread: Chain.Side {
        Chain.Side(
            calculation: nil, text: "", place: place, hasUnit: hasUnit, unit: unit,
            holdsNumber: holdsNumber)
    }

    /// Nothing at all.
    fileprivate static let empty = Chain.Side(
        calculation: nil, text: "", place: nil, hasUnit: false, holdsNumber: false)
}

extension Chain {
    fileprivate mutating func append(_ side: Side, _ relation: Relation) {
        sides.append(side)
        relations.append(relation)
    }
}

extension String {
    /// The text with runs of white space as one blank, and without the marks that set lines of a
    /// derivation below each other.
    fileprivate var onOneLine: String {
        guard utf8.contains(where: \.mayBeSpacing) else { return self }
        return split {
            $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" || $0 == "&"
        }
        .filter { $0 != "\\\\" && $0 != "\\quad" }.joined(separator: " ")
    }
}

extension UInt8 {
    /// Whether white space or what TeX sets things apart with may begin with it.
    fileprivate var mayBeSpacing: Bool {
        switch self {
        case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "&"), UInt8(ascii: "\\"): true
        case _: false
        }
    }
}
