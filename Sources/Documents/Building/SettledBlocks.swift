import Characters
import Diagnostics

/// The blocks at the top level of a document in which nothing is covered that libcmark saw in the
/// first reading, so that it would read them the same a second time.
struct SettledBlocks: ~Copyable {
    /// Finds the source text of the blocks.
    let reader: BlockReader
    private let tree: CommonMarkTree
    private let blocks: [CommonMarkNode]
    /// Blocks that follow each other, by the line of the source the first of them begins in.
    private var runs: [Int: Range<Int>] = [:]

    /// None: the whole text is read once.
    init(noneOf text: CoveredText) {
        reader = BlockReader(text, layout: LineLayout())
        tree = CommonMarkTree(of: [])
        blocks = []
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
        var found: [Range<Int>] = []
        for (index, node) in nodes.enumerated() {
            let end = index + 1 < nodes.count ? starts[index + 1] : source.bytes.count
            let range = starts[index]..<max(starts[index], end)
            while next < covered.count, covered[next] < range.lowerBound { next += 1 }
            let isChanged = next < covered.count && covered[next] < range.upperBound
            if isChanged || text.mayDefineLink(in: range) {
                first.tree.release(node)
            } else if let last = found.last, last.upperBound == index {
                found[found.count - 1] = last.lowerBound..<(index + 1)
            } else {
                found.append(index..<(index + 1))
            }
        }
        for run in found {
            let start = starts[run.lowerBound]
            let end = run.upperBound < nodes.count ? starts[run.upperBound] : source.bytes.count
            text.setAside(start..<max(start, end))
            runs[survey.reader.line(of: nodes[run.lowerBound])] = run
        }
        blocks = nodes
        reader = survey.reader
        tree = first.tree
    }

    /// How many blocks there are, those included that are read again.
    var count: Int { blocks.count }

    /// The blocks that were set aside for the heading in a line of the source.
    func run(for node: CommonMarkNode, line: Int) -> ArraySlice<CommonMarkNode>? {
        node.kind == .heading ? runs[line].map { blocks[$0] } : nil
    }

    /// Gives back the memory of a block that has been read.
    func release(_ block: CommonMarkNode) { tree.release(block) }
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
