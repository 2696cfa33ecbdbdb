import Diagnostics

/// Turns libcmark's inlines into running text with exact places.
///
/// libcmark's events come in the order of the source, and together with the syntax between them
/// they use up its every byte: so a single offset that follows them through the content knows
/// where each of them stands. Text is taken from the source by that offset, which brings back
/// what was covered; where an item begins, the item is put in.
struct InlineTracer {
    /// A piece of a paragraph that is more than running text.
    enum Piece {
        case run([Inline])
        case block(Item)
    }

    /// Markup that is open.
    struct Frame {
        let kind: CommonMarkNode.Kind
        let start: Int
        let isAutolink: Bool
        let destination: [UInt8]
        let title: [UInt8]
        var content: [Inline] = []
        /// The tildes among the content.
        var strikes = Strikes()
    }

    let content: Content
    /// What was found, once the walk is over: the runs of text that end at a block, and the
    /// blocks; most paragraphs have none.
    var pieces: [Piece] = []
    /// The text after the last of them.
    var run: [Inline] = []
    /// What is wrong.
    var diagnostics: [Diagnostic] = []

    var position: Int
    var items: ArraySlice<Item>
    /// The offset the next item begins at.
    var nextItem: Int
    /// Up to here an item stands, whose cover libcmark took for text.
    var itemEnd: Int
    var frames: [Frame] = []
    /// The tildes in the text.
    var strikes = Strikes()
    /// The character that ends the text so far, and the line ending that follows it.
    var lastScalar: Unicode.Scalar?
    var pendingBreak: (depth: Int, index: Int)?
    /// Whether line endings between East Asian characters are kept.
    let keepsLineEndings: Bool
    /// Open markup beyond the depth that is kept.
    var flattened = 0
    var characters: [UInt8] = []
    var textStart: Int?
    /// Whether nothing of the line has been traced yet, after a break or a definition.
    var isAtLineStart: Bool
    var entities: [ArraySlice<UInt8>: [UInt8]] = [:]

    /// Prepares the walk through the content of a block from an offset on; the items are those of
    /// the content and, perhaps, later ones.
    init(
        _ content: Content, from start: Int, items: ArraySlice<Item>, keepsLineEndings: Bool = true
    ) {
        self.keepsLineEndings = keepsLineEndings
        self.content = content
        self.items = items
        position = start
        itemEnd = start
        isAtLineStart = start > 0
        nextItem = 0
        findNextItem()
    }

    /// Takes an event of libcmark's walk.
    mutating func visit(_ node: CommonMarkNode, isEntry: Bool) {
        switch node.kind {
        case .text: traceText(node.literal)
        case .softBreak: traceBreak(.softBreak)
        case .lineBreak: traceBreak(.lineBreak)
        case .codeSpan:
            flush()
            traceCode()
        case .rawHTML:
            flush()
            traceHTML(node.literal)
        case .emphasis, .strong, .link, .image:
            flush()
            if isEntry { open(node) } else { close(node) }
        case .document, .quotation, .list, .item, .code, .html, .paragraph, .heading,
            .thematicBreak, .custom:
            break
        }
    }

    /// Ends the walk.
    mutating func finish() {
        flush()
        while !frames.isEmpty { closeFrame(at: position, destination: nil, title: nil) }
        endRun()
    }

    /// Strikes through what stands between tildes; nothing is struck through across a block.
    private mutating func endRun() {
        if !strikes.isEmpty { run = strikes.applied(to: run) }
        strikes = Strikes()
        pendingBreak = nil
    }

    /// Puts a block between two runs of text.
    mutating func putBlock(_ item: Item) {
        endRun()
        if !run.isEmpty { pieces.append(.run(run)) }
        pieces.append(.block(item))
        run = []
    }

    /// All text, without the blocks.
    var text: [Inline] {
        var text: [Inline] = []
        for case .run(let run) in pieces { text += run }
        return text.isEmpty ? run : text + run
    }
}
