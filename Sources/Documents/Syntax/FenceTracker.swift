/// A guess, line by line, of what is fenced code, before the blocks are known.
struct FenceTracker {
    /// An open fence.
    private struct Fence {
        let character: UInt8
        let length: Int
        let quotations: Int
    }

    private var fence: Fence?

    /// Whether the line after the last that was followed stands in code.
    var isInside: Bool { fence != nil }

    /// Opens or closes a fence, and tells whether the line is one.
    mutating func follow(_ prefix: LinePrefix, in range: Range<Int>, of bytes: [UInt8]) -> Bool {
        if let open = fence, prefix.quotations < open.quotations, prefix.end <= range.upperBound {
            fence = nil
        }
        guard prefix.end < range.upperBound else { return false }
        let character = bytes[prefix.end]
        guard character == UInt8(ascii: "`") || character == UInt8(ascii: "~") else { return false }
        var end = prefix.end
        while end < range.upperBound, bytes[end] == character { end += 1 }
        let length = end - prefix.end
        let rest = bytes[end..<range.upperBound]
        if let open = fence {
            guard open.character == character, length >= open.length,
                rest.allSatisfy(\.isSpaceOrTab)
            else { return false }
            fence = nil
            return true
        }
        guard length >= 3, character == UInt8(ascii: "~") || !rest.contains(character) else {
            return false
        }
        fence = Fence(character: character, length: length, quotations: prefix.quotations)
        return true
    }
}
