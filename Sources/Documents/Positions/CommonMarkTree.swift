import CCmark
import CRegions

/// A document as libcmark understands it; it owns libcmark's nodes.
///
/// Its inlines' positions are not used: libcmark counts columns from the beginning of the
/// paragraph, loses lines inside link destinations, and knows no place of line breaks.
struct CommonMarkTree: ~Copyable {
    private let root: OpaquePointer?
    /// What the nodes are made in; `nil` where each has memory of its own.
    private let region: OpaquePointer?

    /// A longer text has nodes with memory of their own, which each gives back as soon as it is
    /// read: what is made of them needs as much.
    private static let greatestRegionText = 1 << 17

    /// Parses some lines, each ended, and then a text.
    init(of text: [UInt8], after lines: [UInt8] = []) {
        let isShort = lines.count + text.count <= Self.greatestRegionText
        region = isShort ? klio_region_new() : nil
        let outer = klio_region_enter(region)
        defer { _ = klio_region_enter(outer) }
        let memory = region == nil ? cmark_get_default_mem_allocator() : klio_region_memory()
        let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
        defer { cmark_parser_free(parser) }
        for part in [lines, text] where !part.isEmpty {
            part.withUnsafeBytes { buffer in
                cmark_parser_feed(
                    parser, buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count)
            }
        }
        root = cmark_parser_finish(parser)
    }

    deinit {
        if let region { klio_region_free(region) } else { cmark_node_free(root) }
    }

    /// Gives back the memory of a block that has been read; it must not be used any more.
    func release(_ block: CommonMarkNode) {
        if region == nil { block.remove() }
    }

    /// libcmark's own HTML of the tree, raw HTML passed, which strict reading is held to.
    var html: String {
        let outer = klio_region_enter(region)
        defer { _ = klio_region_enter(outer) }
        guard let text = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return "" }
        defer { if region == nil { cmark_get_default_mem_allocator().pointee.free(text) } }
        return String(cString: text)
    }

    /// The blocks at the top level, in order.
    var blocks: [CommonMarkNode] {
        var blocks: [CommonMarkNode] = []
        var next = cmark_node_first_child(root)
        while let node = next {
            blocks.append(CommonMarkNode(node))
            next = cmark_node_next(node)
        }
        return blocks
    }

    /// Visits all nodes; see `CommonMarkNode.walk`.
    func walk(_ visit: (_ node: CommonMarkNode, _ isEntry: Bool) -> CommonMarkNode.Step) {
        if let root { CommonMarkNode(root).walk(visit) }
    }

    /// The characters that a named entity stands for; empty when there is no such entity.
    static func characters(ofEntity entity: ArraySlice<UInt8>) -> [UInt8] {
        let tree = CommonMarkTree(of: Array(entity))
        var characters: [UInt8] = []
        tree.walk { node, isEntry in
            if isEntry, node.kind == .text { characters += node.literal }
            return .into
        }
        return characters
    }
}

/// A node of libcmark's tree; it must not outlive the tree.
struct CommonMarkNode {
    /// What a node is.
    enum Kind {
        case document, quotation, list, item, code, html, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, codeSpan, rawHTML, emphasis, strong, link, image, custom
    }

    private let pointer: OpaquePointer
    /// What it is.
    let kind: Kind

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        kind = Kind(cmark_node_get_type(pointer))
    }

    /// What a walk does after a node was entered.
    enum Step { case into, past }

    /// Visits it and all nodes in it in document order: each on the way in and, if it can have
    /// children and was gone into, on the way out.
    func walk(_ visit: (_ node: CommonMarkNode, _ isEntry: Bool) -> Step) {
        var node = self
        while true {
            if visit(node, true) == .into, let child = cmark_node_first_child(node.pointer) {
                node = CommonMarkNode(child)
                continue
            }
            // The way out of it, and of all that it ends.
            while true {
                if node.kind.mayHaveChildren { _ = visit(node, false) }
                if node.pointer == pointer { return }
                if let next = cmark_node_next(node.pointer) {
                    node = CommonMarkNode(next)
                    break
                }
                guard let parent = cmark_node_parent(node.pointer) else { return }
                node = CommonMarkNode(parent)
            }
        }
    }

    /// Takes it out of its tree and gives back its memory.
    fileprivate func remove() { cmark_node_free(pointer) }

    /// The line it begins in, from 1.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// The byte of that line it begins at, from 0.
    var startOffset: Int { max(0, Int(cmark_node_get_start_column(pointer)) - 1) }
    /// The line it ends in; for some kinds the one after.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// The level of a heading.
    var level: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// Whether a list is tight.
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    /// The first number of an ordered list.
    var listStart: Int? {
        guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
        return Int(cmark_node_get_list_start(pointer))
    }
    /// The info string of a code block.
    var info: String { String(decoding: bytes(cmark_node_get_fence_info(pointer)), as: UTF8.self) }
    /// The destination of a link or image.
    var destination: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
    /// The title of a link or image.
    var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }
    /// The text of a text, code or HTML node.
    var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }

    private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        var count = 0
        while string[count] != 0 { count += 1 }
        let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: count)
    }
}

extension CommonMarkNode.Kind {
    /// Whether there is a way into it and one out of it.
    fileprivate var mayHaveChildren: Bool {
        switch self {
        case .document, .quotation, .list, .item, .paragraph, .heading, .emphasis, .strong, .link,
            .image, .custom:
            true
        case .code, .html, .thematicBreak, .text, .softBreak, .lineBreak, .codeSpan, .rawHTML: false
        }
    }

    fileprivate init(_ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_CODE: self = .codeSpan
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_IMAGE: self = .image
        case CMARK_NODE_HTML_INLINE: self = .rawHTML
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_BLOCK_QUOTE: self = .quotation
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_CODE_BLOCK: self = .code
        case CMARK_NODE_HTML_BLOCK: self = .html
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        case CMARK_NODE_DOCUMENT: self = .document
        default: self = .custom
        }
    }
}
