import Diagnostics
import Documents
import Formulas

/// Reads the chains of a document, in reading order.
struct ArithmeticReader {
    private(set) var chains: [Chain] = []
    /// The tables, each with the number of chains before it.
    private(set) var tables: [(table: Table, source: SourceText, chainIndex: Int)] = []
    /// Whether the last chain may go on in the next formula: nothing but blanks stand behind it.
    private var isOpen = false

    /// The formulas that have been parsed already.
    private let formulas: ParsedFormulas

    /// The symbols that are defined under the heading.
    private var symbols = SymbolTable()

    /// A formula or paragraph with more bytes is not read.
    private static let greatestLength = 1 << 18

    init(_ document: Document, _ formulas: ParsedFormulas) {
        self.formulas = formulas
        read(document.blocks)
        if chains.contains(where: \.hasConstant), document.source.bytes.usesPiAsSymbol {
            chains = chains.map(\.withoutConstants)
        }
    }

    private mutating func read(_ blocks: [Block]) {
        for block in blocks { read(block) }
        isOpen = false
    }

    private mutating func read(_ block: Block) {
        let source = block.place.source
        switch block.kind {
        case .formula(let formula, _): return read(formula)
        case .heading(_, let content, _):
            symbols.clear()
            read(content, at: block.place)
        case .paragraph(let content):
            if let formula = Formula(bare: block.place) { return read(formula) }
            read(content, at: block.place)
        case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks): read(blocks)
        case .list(let list): for item in list.items { read(item.blocks) }
        case .table(let table):
            tables.append((table, source, chains.count))
            for cell in table.header + table.rows.flatMap(\.self) {
                read(cell.content, at: cell.place)
            }
            if let caption = table.caption {
                read(VisibleText(caption, of: source))
                readPieces(of: caption)
            }
        case .code(let info, _): read(code: block, info: info)
        case .computation, .html, .annotation, .thematicBreak: break
        }
        if case .paragraph(let content) = block.kind, content.last?.isFormula == true { return }
        isOpen = false
    }

    // MARK: Formulas

    private mutating func read(_ formula: Formula) {
        guard formula.place.bytes.count <= ArithmeticReader.greatestLength,
            formula.mayHoldArithmetic || isOpen
        else {
            isOpen = false
            return
        }
        let tree = formulas.tree(of: formula)
        let formulaTokens = FormulaTokens(tree.root)
        var found = chains(in: formulaTokens.tokens, .formula(tree))
        let isOneChain = found.count == 1
        if isOpen, let first = found.first, let last = chains.last, last.mayGoOn(with: first) {
            chains[chains.count - 1].continued(by: first)
            found.removeFirst()
        }
        chains += found
        isOpen = isOneChain
        for labelled in formulaTokens.labelled {
            chains += ChainReader.chains(in: labelled, of: .formula(tree))
        }
    }

    /// The chains in some tokens, with the expressions of known symbols put in, as far as that leaves
    /// no doubt.
    private mutating func chains(in tokens: [Token], _ text: ChainText) -> [Chain] {
        symbols.note(tokens, of: text)
        if let (known, used) = symbols.substituting(tokens, of: text) {
            let chains = ChainReader.chains(in: known, of: text)
            let judged = chains.flatMap { ChainJudge($0, results: []).judged().relations }
            if judged.allSatisfy(\.mayBeMisprint) {
                symbols.note(known, of: text)
                return chains
            }
            symbols.forget(used)
        }
        return ChainReader.chains(in: tokens, of: text)
    }

    // MARK: Running text

    private mutating func read(_ content: [Inline], at place: SourcePlace) {
        if content.mayHoldComparison { read(VisibleText(content, of: place.source)) }
        readPieces(of: content)
    }

    private mutating func read(_ text: VisibleText) {
        if text.bytes.count <= ArithmeticReader.greatestLength, text.mayHoldArithmetic {
            let tokens = TextLexer.tokens(of: text.bytes[...], formulas: text.formulas.ranges)
            let found = chains(in: tokens, .prose(text))
            chains += found
            if !found.isEmpty { isOpen = false }
        }
    }

    /// Reads the formulas and code spans of running text.
    private mutating func readPieces(of content: [Inline]) {
        for (index, inline) in content.enumerated() {
            switch inline.kind {
            case .formula(let formula):
                let first = chains.count
                read(formula)
                let next = content[(index + 1)...].first
                if next?.beginsWithModulus == true {
                    for index in first..<chains.count { chains[index] = chains[index].unread }
                }
                noteUnit(behind: formula, next)
            case .code:
                readRow(inline.place.source, inline.place.bytes.withoutBackticks(in: inline.place))
                isOpen = false
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
                .link(_, _, let inner):
                readPieces(of: inner)
            case .softBreak, .lineBreak, .claim: break
            case .text(let text):
                if isOpen, !text.unicodeScalars.allSatisfy(\.isBlank) { isOpen = false }
            case .image, .html, .footnoteReference, .value, .waiver, .reference, .citation:
                isOpen = false
            }
        }
    }

    /// Gives the last side of a formula the unit that stands behind it in the text.
    private mutating func noteUnit(behind formula: Formula, _ next: Inline?) {
        guard isOpen, let last = chains.indices.last, chains[last].ends(in: formula),
            case .text(let text)? = next?.kind, let unit = PrintedUnit(beginning: text)
        else { return }
        chains[last].note(unit)
    }

    // MARK: Code

    private mutating func read(code block: Block, info: String) {
        let source = block.place.source
        let language = info.prefix { !$0.isWhitespace }.lowercased()
        let isText = CodeLanguage.isOutput(language)
        let comments = CodeComment(language: language)
        guard block.place.text.utf8.mayHoldArithmetic else { return }
        var line = source.line(at: block.place.bytes.lowerBound)
        while line <= source.lineCount,
            source.lineRange(line).lowerBound < block.place.bytes.upperBound
        {
            let range = source.lineRange(line).clamped(to: block.place.bytes)
            line += 1
            guard range.count <= 2000 else { continue }
            if isText {
                readRow(source, range)
            } else if let comment = comments.text(of: range, in: source) {
                readRow(source, comment)
            }
        }
    }

    /// Reads a line that is nothing but one chain.
    private mutating func readRow(_ source: SourceText, _ range: Range<Int>) {
        let bytes = source.bytes[range]
        guard bytes.mayHoldArithmetic else { return }
        let tokens = TextLexer.tokens(of: bytes)
        guard !tokens.contains(where: \.isSeparator) else { return }
        let found = ChainReader.chains(in: tokens, of: .line(source))
        let isRead = found.count == 1 && found[0].sides.allSatisfy { $0.calculation != nil }
        chains += isRead ? found : found.map(\.unread)
    }
}

extension Chain {
    /// The same chain, no side of it read.
    fileprivate var unread: Chain {
        Chain(sides: sides.map(\.unread), relations: relations, isContinuation: isContinuation)
    }

    /// Whether π or e is in one of its sides.
    fileprivate var hasConstant: Bool { sides.contains { $0.calculation?.hasConstant == true } }

    /// The same chain without the sides that π or e is in.
    fileprivate var withoutConstants: Chain {
        Chain(
            sides: sides.map { $0.calculation?.hasConstant == true ? $0.unread : $0 },
            relations: relations, isContinuation: isContinuation)
    }

    /// Whether its last side is the end of a formula.
    fileprivate func ends(in formula: Formula) -> Bool {
        guard let place = sides.last?.place, place.source === formula.place.source else {
            return false
        }
        return formula.place.bytes.contains(place.bytes.lowerBound) && sides.last?.unit == nil
    }

    /// Gives the last side a unit.
    fileprivate mutating func note(_ unit: PrintedUnit) {
        sides[sides.count - 1].unit = unit
    }

    /// Whether a formula behind this one goes on with it: it begins with a relation, and not with a
    /// new computation where this one has come to its result.
    fileprivate func mayGoOn(with other: Chain) -> Bool {
        guard other.isContinuation, other.sides.count > 1 else { return false }
        return sides.last?.calculation?.loneNumber == nil
            || other.sides[1].calculation?.loneNumber != nil
    }

    /// Takes on the sides of the formula behind it.
    fileprivate mutating func continued(by other: Chain) {
        guard sides.count + other.sides.count <= Chain.greatestLength else { return }
        sides += other.sides.dropFirst()
        relations += other.relations
    }
}

extension Inline {
    fileprivate var isFormula: Bool {
        if case .formula = kind { true } else { false }
    }

    /// Whether it says that the numbers before it are counted round a circle: ` mod 7`, `(modulo 7)`.
    fileprivate var beginsWithModulus: Bool {
        guard case .text(let text) = kind,
            let first = text.utf8.first(where: { $0 != 0x20 && $0 != 0x28 }),
            first == UInt8(ascii: "m") || first >= 0x80
        else { return false }
        let word = text.drop { " (（".contains($0) }.prefix(while: \.isLetter)
        return word == "mod" || word == "modulo" || word.hasPrefix("模")
    }
}

extension Formula {
    fileprivate var mayHoldArithmetic: Bool {
        parts.contains { part in
            switch part {
            case .tex(let tex): tex.bytes.mayHoldArithmetic
            case .value: false
            }
        }
    }
}

extension Range<Int> {
    /// The bytes of a code span between its backticks.
    fileprivate func withoutBackticks(in place: SourcePlace) -> Range<Int> {
        let bytes = place.source.bytes
        var (start, end) = (lowerBound, upperBound)
        while start < end, bytes[start] == UInt8(ascii: "`"), bytes[end - 1] == UInt8(ascii: "`") {
            start += 1
            end -= 1
        }
        return start..<Swift.max(start, end)
    }
}
