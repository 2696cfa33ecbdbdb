import Diagnostics

/// The blocks at the top level of a document in which nothing is covered that libcmark saw in the
/// first reading, so that it would read them the same a second time.
struct SettledBlocks: ~Copyable {
    /// Finds the source text of the blocks.
    let reader: BlockReader
    private let tree: CommonMarkTree
    /// The blocks by the line of the source they begin in.
    private var blocks: [Int: CommonMarkNode] = [:]

    /// None: the whole text is read once.
    init(noneOf text: CoveredText) {
        reader = BlockReader(text, layout: LineLayout())
        tree = CommonMarkTree(of: [])
    }

    /// Keeps what a first reading settled, and leaves it out of the text that is to be read next.
    ///
    /// A block that may hold the definition of a link is read again, since others need it.
    ///
    /// `covered` are bytes that show where something is covered or laid out otherwise, in order.
    init(
        of first: consuming FirstReading, covered: [Int], settingAsideIn text: inout CoveredText
    ) {
        let survey = first.survey
        let source = text.source
        let nodes = first.tree.blocks
        let starts = nodes.map { source.wholeLine(survey.reader.line(of: $0)).lowerBound }
        var next = 0
        for (index, node) in nodes.enumerated() {
            let end = index + 1 < nodes.count ? starts[index + 1] : source.bytes.count
            let range = starts[index]..<max(starts[index], end)
            while next < covered.count, covered[next] < range.lowerBound { next += 1 }
            let isChanged = next < covered.count && covered[next] < range.upperBound
            if isChanged || text.mayDefineLink(in: range) {
                node.remove()
            } else {
                blocks[survey.reader.line(of: node)] = node
                text.setAside(range)
            }
        }
        reader = survey.reader
        tree = first.tree
    }

    /// The block that was set aside for the heading in a line of the source.
    func block(for node: CommonMarkNode, line: Int) -> CommonMarkNode? {
        node.kind == .heading ? blocks[line] : nil
    }
}

extension Survey {
    /// Bytes of the source that show where something is covered or laid out otherwise, in order.
    var coveredOffsets: [Int] {
        var offsets = disguises.map(\.range.lowerBound)
        offsets += reader.layout.footnotes.map(\.label.range.lowerBound)
        for item in items {
            for range in item.covered(in: reader.source.bytes) { offsets.append(range.lowerBound) }
        }
        return offsets.sorted()
    }
}

extension CoveredText {
    /// Whether `]:` stands in a range.
    fileprivate func mayDefineLink(in range: Range<Int>) -> Bool {
        var rest = range.dropLast()
        while let offset = bytes.firstOffset(of: UInt8(ascii: "]"), in: rest) {
            if bytes[offset + 1] == UInt8(ascii: ":") { return true }
            rest = (offset + 1)..<rest.upperBound
        }
        return false
    }
}
