import Diagnostics
import Documents
import Formulas
import Information
import Numbers

/// Reads the names that a document gives distributions, and judges the quantities named after them.
struct NamingReader {
    /// The quantities that were judged, in reading order.
    private(set) var relations: [JudgedRelation] = []
    /// Where numbers stand in blocks of output that nothing here read.
    private(set) var unreadNumbers: [SourcePlace] = []

    private var scope = NameScope()
    private var evaluator = QuantityEvaluator()
    /// The probabilities of single outcomes in the list that is read.
    private var gathered: PointMasses?
    /// How many quantities without a unit are in each one.
    private var habits: [InformationUnit: Int] = [:]

    /// A text with more bytes is not read.
    static let greatestLength = 1 << 20

    /// Whether anything but blocks of output is read.
    private let mayNameQuantities: Bool

    init(_ document: Document) {
        mayNameQuantities = document.blocks.mayNameQuantities
        read(document.blocks)
    }

    // MARK: Blocks

    private mutating func read(_ blocks: [Block]) {
        for (index, block) in blocks.enumerated() {
            if case .code = block.kind {
                read(code: block, unit: statedUnit(around: index, of: blocks))
            } else {
                read(block)
            }
        }
    }

    /// The unit that the paragraph before a block of code states, or the one behind it.
    private func statedUnit(around index: Int, of blocks: [Block]) -> InformationUnit? {
        guard mayNameQuantities else { return nil }
        return blocks[..<index].last?.statedUnit(isBefore: true)
            ?? blocks[(index + 1)...].first?.statedUnit(isBefore: false)
    }

    private mutating func read(_ block: Block) {
        let source = block.place.source
        switch block.kind {
        case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks): read(blocks)
        case .list(let list):
            let outer = gathered
            gathered = PointMasses()
            for item in list.items { read(item.blocks) }
            scope.bind(gathered?.bindings ?? [])
            gathered = outer
        case .heading(let level, let content, _) where mayNameQuantities:
            scope.enter(level: level)
            read(content, at: block.place)
        case .paragraph(let content) where mayNameQuantities: read(content, at: block.place)
        case .formula(let formula, _) where mayNameQuantities:
            var text = VisibleText(of: source)
            text.append(formula)
            read([text], .prose)
        case .table(let table) where mayNameQuantities:
            let bindings = TableBindings(table) {
                NotationPiece(VisibleText($0.content, of: source), .prose).text
            }
            scope.bind(bindings.bindings)
            for cell in table.rows.flatMap(\.self) { read(cell.content, at: cell.place) }
        case .heading, .paragraph, .formula, .table, .code, .computation, .html, .annotation,
            .thematicBreak:
            break
        }
    }

    private mutating func read(_ content: [Inline], at place: SourcePlace) {
        let source = place.source
        guard source.bytes[place.bytes].mayHoldNames else { return }
        read([VisibleText(content, of: source)], .prose, spans: content.codeSpans(of: source))
    }

    private mutating func read(
        _ texts: [VisibleText], _ setting: NotationText.Setting, spans: [VisibleText] = []
    ) {
        let pieces =
            texts.filter { $0.bytes[...].mayHoldNames }.map { NotationPiece($0, setting) }
            + spans.filter { $0.bytes[...].mayHoldNames }.map { NotationPiece($0, .output) }
        guard !pieces.isEmpty else { return }
        read(pieces, unit: nil)
    }

    private mutating func read(code block: Block, unit: InformationUnit?) {
        guard case .code(let info, _) = block.kind,
            block.place.bytes.count <= NamingReader.greatestLength
        else { return }
        let language = info.prefix { !$0.isWhitespace }.lowercased()
        let isOutput = CodeLanguage.isOutput(language)
        let bytes = block.place.source.bytes[block.place.bytes]
        guard isOutput ? bytes.contains(where: \.isDigit) : mayNameQuantities && bytes.mayHoldNames
        else { return }
        var visible = VisibleText(of: block.place.source)
        visible.append(block.place.bytes)
        let piece = NotationPiece(visible, isOutput ? .output : .program)
        let used = read([piece], unit: unit)
        guard isOutput else { return }
        let covered = AscendingRanges(used)
        for (index, token) in piece.text.tokens.enumerated()
        where token.number != nil && covered.firstIndex(overlapping: index..<(index + 1)) == nil {
            unreadNumbers.append(piece.visible.place(of: token.range))
        }
    }

    // MARK: One block

    /// Binds the names in a block, then judges its quantities; gives the indices of the tokens that
    /// were read of the first piece.
    @discardableResult
    private mutating func read(_ pieces: [NotationPiece], unit: InformationUnit?) -> [Range<Int>] {
        let bindings = pieces.map { BindingReader.bindings(in: $0.text) }
        var masses = PointMasses()
        for piece in pieces where piece.text.setting == .prose {
            masses.read(piece.text)
            gathered?.read(piece.text)
        }
        let rebound = bindings.map { scope.rebound(by: $0) }
        scope.bind(bindings.flatMap(\.self) + masses.bindings)
        var places: [(piece: Int, quantity: NamedQuantity)] = []
        var cases: [QuantityJudge.Case] = []
        for (index, piece) in pieces.enumerated() {
            for quantity in QuantityReader.quantities(in: piece.text) {
                // Before a name is bound anew it stands for what it stood for, or for that.
                guard !quantity.names.contains(where: { rebound[index][$0] ?? 0 > quantity.index }),
                    let readings = evaluator.readings(quantity, scope)
                else { continue }
                places.append((index, quantity))
                cases.append(
                    .init(quantity, readings, unit: quantity.result.unit ?? unit))
            }
            relations += HuffmanLengths.relations(in: piece, scope)
        }
        judge(cases, places, pieces)
        return bindings[0].filter { $0.end > $0.index }.map { $0.index..<$0.end }
            + places.filter { $0.piece == 0 }.map {
                $0.quantity.index..<$0.quantity.result.tokens.upperBound
            }
    }

    private mutating func judge(
        _ cases: [QuantityJudge.Case], _ places: [(piece: Int, quantity: NamedQuantity)],
        _ pieces: [NotationPiece]
    ) {
        guard !cases.isEmpty else { return }
        let isOutput = pieces.count == 1 && pieces[0].text.setting != .prose
        let judge = QuantityJudge(cases, isOutput: isOutput, habit: habit)
        for (index, finding) in judge.findings().enumerated() {
            guard let finding else { continue }
            let (piece, quantity) = (pieces[places[index].piece], places[index].quantity)
            note(cases[index])
            let message = QuantityMessage(
                name: piece.string(quantity.call).short,
                printed: piece.string(quantity.result.tokens),
                place: piece.visible.place(of: piece.bytes(quantity.result.tokens)),
                case: cases[index], likely: cases[index].unit ?? judge.commonUnit ?? habit)
            relations.append(message.relation(finding))
        }
    }

    /// The unit that most quantities so far are in.
    private var habit: InformationUnit? {
        let ranked = InformationUnit.allCases.map { ($0, habits[$0] ?? 0) }
            .sorted { $0.1 > $1.1 }
        return ranked[0].1 > ranked[1].1 ? ranked[0].0 : nil
    }

    private mutating func note(_ case: QuantityJudge.Case) {
        let fitting = `case`.fitting
        if `case`.isInformation, fitting.count == 1 { habits[fitting[0], default: 0] += 1 }
    }
}

extension Block {
    /// The unit that a paragraph says the block behind it, or before it, is measured in: "it printed,
    /// in bits,", "(all in nats)", "（单位都是 nats）".
    fileprivate func statedUnit(isBefore: Bool) -> InformationUnit? {
        guard case .paragraph(let content) = kind, place.bytes.count <= 2000 else { return nil }
        let text = NotationPiece(VisibleText(content, of: place.source), .prose).text
        let last = text.tokens.indices.last { text[$0].endsSentence } ?? -1
        let tokens = text.tokens
        // What leads to the block ends without a full stop; what looks back begins with a bracket.
        guard isBefore ? last < tokens.count - 1 : tokens.first?.sign == "(" else { return nil }
        let range = isBefore ? (last + 1)..<tokens.count : 0..<tokens.count
        let units = Set(range.compactMap { tokens[$0].unit })
        let isStated = range.contains { index in
            tokens[index].unit != nil
                && (["in", "are", "is"].contains(text[index - 1].word ?? "")
                    || range.contains { text[$0].word?.contains("单位") ?? false })
        }
        return units.count == 1 && isStated ? units.first : nil
    }
}

extension [Inline] {
    /// The texts of its code spans.
    fileprivate func codeSpans(of source: SourceText) -> [VisibleText] {
        flatMap { inline -> [VisibleText] in
            switch inline.kind {
            case .code:
                var text = VisibleText(of: source)
                text.append(inline.place.bytes)
                return [text]
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
                .link(_, _, let inner):
                return inner.codeSpans(of: source)
            case .text, .softBreak, .lineBreak, .image, .html, .footnoteReference, .formula,
                .value, .claim, .waiver, .reference, .citation:
                return []
            }
        }
    }
}

extension String {
    /// The text, or its beginning where it is long.
    fileprivate var short: String { count <= 90 ? self : prefix(80) + "…" }
}
