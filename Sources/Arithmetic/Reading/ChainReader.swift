import Diagnostics

/// Divides tokens into chains.
struct ChainReader {
    private let text: ChainText
    private var chains: [Chain] = []

    private init(_ text: ChainText) { self.text = text }

    /// The chains of some tokens.
    static func chains(in tokens: [Token], of text: ChainText) -> [Chain] {
        guard tokens.contains(where: { $0.relation != nil }) else { return [] }
        var reader = ChainReader(text)
        if tokens.contains(where: \.isOpening) {
            for row in BracketedRemarks(tokens, isFormula: text.isFormula).rows {
                reader.read(row: row)
            }
        } else {
            reader.read(row: tokens)
        }
        return reader.chains
    }

    private mutating func read(row: [Token]) {
        var start = 0
        while start < row.count {
            let end = row[start...].firstIndex(where: \.isSeparator) ?? row.count
            read(segment: row[start..<end])
            start = end + 1
        }
    }

    private mutating func read(segment: ArraySlice<Token>) {
        var relations: [(index: Int, relation: Relation)] = []
        for index in segment.indices {
            guard let relation = segment[index].relation else { continue }
            relations.append((index, relation))
        }
        guard !relations.isEmpty, relations.count < Chain.greatestLength,
            !segment.contains(where: \.isModulus)
        else { return }
        join(segment, at: relations)
    }

    /// Makes chains of the sides between relations; a word between two relations ends one chain and
    /// begins another.
    private mutating func join(
        _ segment: ArraySlice<Token>, at relations: [(index: Int, relation: Relation)]
    ) {
        let first = segment[..<relations[0].index]
        var chain = Chain(beginning: opening(first, isFirst: true), isContinuation: first.isEmpty)
        for (number, (sign, relation)) in relations.enumerated() {
            let isLast = number == relations.count - 1
            let end = isLast ? segment.endIndex : relations[number + 1].index
            let slice = segment[(sign + 1)..<end]
            if !isLast, relation != .other, let side = middle(slice) {
                chain.append(side, relation)
                continue
            }
            if relation != .other { chain.append(closing(slice, isLast: isLast), relation) }
            if chain.sides.count > 1 { chains.append(chain) }
            if isLast { break }
            chain = Chain(beginning: opening(slice, isFirst: false), isContinuation: false)
        }
    }

    /// A side between two relations: nothing but arithmetic, and perhaps a unit.
    private func middle(_ slice: ArraySlice<Token>) -> Chain.Side? {
        guard let word = slice.firstIndex(where: \.isWord) else { return side(slice) }
        guard !text.isLine, word == slice.index(before: slice.endIndex),
            let unit = slice[word].unit
        else { return nil }
        return side(slice[..<word], unit: unit)
    }

    /// The side before a chain's first relation: what stands behind the last word that is no unit.
    private func opening(_ slice: ArraySlice<Token>, isFirst: Bool) -> Chain.Side {
        let unit = text.isLine || slice.count < 2 ? nil : slice.last?.unit
        let slice = unit == nil ? slice : slice.dropLast()
        guard let word = slice.lastIndex(where: \.isWord) else { return side(slice, unit: unit) }
        let side = side(slice[(word + 1)...], unit: unit)
        // "page 3 = 4", "5 of 6 = 83 %": a number behind a word is seldom the side.
        guard !text.isLine, side.calculation?.loneNumber == nil,
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
        return text.isLine || isBlocked ? side.unread : side
    }

    private func side(
        _ slice: ArraySlice<Token>, hasUnit: Bool = false, unit: PrintedUnit? = nil
    ) -> Chain.Side {
        guard !slice.isEmpty else { return .empty }
        let start = slice[slice.startIndex].range.lowerBound
        let range = start..<max(slice[slice.endIndex - 1].range.upperBound, start)
        let calculation = SideParser.calculation(of: slice, isFormula: text.isFormula)
        return Chain.Side(
            calculation: calculation, text: calculation == nil ? "" : text.string(range).onOneLine,
            place: text.place(of: range),
            hasUnit: unit == nil ? hasUnit : unit?.base == nil, unit: unit,
            holdsNumber: slice.contains(where: \.holdsNumber),
            isTight: text.isProse && !slice.dropFirst().contains(where: \.isSpaced))
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
    /// A chain of one side, to which more are added.
    fileprivate init(beginning side: Side, isContinuation: Bool) {
        sides = []
        sides.reserveCapacity(2)
        sides.append(side)
        relations = []
        self.isContinuation = isContinuation
    }

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
