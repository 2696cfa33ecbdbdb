import Diagnostics

extension InlineTracer {
    mutating func open(_ node: CommonMarkNode) {
        let start = position
        let isAutolink = node.kind == .link && content.byte(at: position) == UInt8(ascii: "<")
        position += node.kind == .strong || node.kind == .image ? 2 : 1
        guard frames.count < Limit.depth else {
            if flattened == 0 { report(.nestedTooDeep, at: start..<position) }
            flattened += 1
            return
        }
        let isLink = node.kind == .link || node.kind == .image
        frames.append(
            Frame(
                kind: node.kind, start: start, isAutolink: isAutolink,
                destination: isLink ? Array(node.destination) : [],
                title: isLink ? Array(node.title) : []))
    }

    mutating func close(_ node: CommonMarkNode) {
        var tail: Content.LinkTail?
        let isLink = node.kind == .link || node.kind == .image
        if isLink, content.byte(at: position) == UInt8(ascii: "]") {
            let found = content.linkTail(at: position)
            tail = found
            position = found.end
        } else {
            position += node.kind == .strong ? 2 : 1
        }
        position = min(position, content.range.upperBound)
        dropItems(before: position)
        guard flattened == 0 else {
            flattened -= 1
            return
        }
        closeFrame(at: position, destination: tail?.destination, title: tail?.title)
    }

    mutating func closeFrame(at end: Int, destination: Range<Int>?, title: Range<Int>?) {
        guard var frame = frames.popLast() else { return }
        if !frame.strikes.isEmpty { frame.content = frame.strikes.applied(to: frame.content) }
        let place = frame.start..<end
        if frame.kind == .emphasis { return emit(.emphasis(frame.content), at: place) }
        if frame.kind == .strong { return emit(.strong(frame.content), at: place) }
        let url = restored(frame.destination, from: destination, isQuoted: false)
        let words = restored(frame.title, from: title, isQuoted: true)
        if frame.kind == .image {
            emit(.image(destination: url, title: words, content: frame.content), at: place)
        } else {
            emit(.link(destination: url, title: words, content: frame.content), at: place)
        }
    }

    /// A destination or title with its covered bytes as in the source.
    func restored(_ bytes: [UInt8], from range: Range<Int>?, isQuoted: Bool) -> String {
        if bytes.isEmpty { return "" }
        guard let range else {
            // It stands elsewhere; there only NUL is covered.
            let characters = bytes.flatMap { $0 == 0x7F ? [0xEF, 0xBF, 0xBD] : [$0] }
            return String(decoding: characters, as: UTF8.self)
        }
        guard content.isCovered(range) else { return String(decoding: bytes, as: UTF8.self) }
        let hasDelimiter = isQuoted || content.byte(at: range.lowerBound) == UInt8(ascii: "<")
        let start = range.lowerBound + (hasDelimiter ? 1 : 0)
        var tracer = InlineTracer(content, from: start, items: [])
        bytes.withUnsafeBufferPointer { tracer.traceText($0) }
        return String(decoding: tracer.characters, as: UTF8.self)
    }
}
