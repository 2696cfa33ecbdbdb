/// What must not reach the YAML parser: it is recursive, and anchors let few bytes stand for many.
enum YAMLGuard {
    /// The first thing that front matter does not use, and where it stands.
    static func obstacle(in yaml: [UInt8]) -> (Mistake, Range<Int>)? {
        var depth = 0
        var blockIndentation: Int?
        var start = 0
        while start < yaml.count {
            var end = start
            while end < yaml.count, !yaml[end].isLineEnding { end += 1 }
            let line = start..<end
            start = end + 1
            let indentation = yaml[line].prefix { $0 == 0x20 }.count
            if let block = blockIndentation {
                if indentation > block || indentation == line.count { continue }
                blockIndentation = nil
            }
            depth += depthChange(of: line, in: yaml)
            if depth > Limit.depth || sequenceDepth(of: line, in: yaml) > Limit.depth {
                return (.frontMatterTooDeep, line.lowerBound..<min(line.lowerBound + 1, end))
            }
            if let sign = sign(in: line, of: yaml) {
                let text = String(decoding: [yaml[sign]], as: UTF8.self)
                return (.yamlAnchor(text), sign..<(sign + 1))
            }
            if opensBlock(line, in: yaml) { blockIndentation = indentation }
        }
        return nil
    }

    private static func depthChange(of line: Range<Int>, in yaml: [UInt8]) -> Int {
        yaml[line].reduce(0) { change, byte in
            "[{".utf8.contains(byte) ? change + 1 : "]}".utf8.contains(byte) ? change - 1 : change
        }
    }

    private static func sequenceDepth(of line: Range<Int>, in yaml: [UInt8]) -> Int {
        yaml[line].prefix { "-?: ".utf8.contains($0) }.count { $0 != 0x20 }
    }

    /// The first `&`, `*` or `!` that begins a value.
    private static func sign(in line: Range<Int>, of yaml: [UInt8]) -> Int? {
        var mayBegin = true
        for offset in line {
            let byte = yaml[offset]
            if mayBegin, "&*!".utf8.contains(byte) { return offset }
            let isIndicator = "-:?[{,".utf8.contains(byte)
            let isBeforeBlank = offset + 1 >= line.upperBound || yaml[offset + 1].isSpaceOrTab
            mayBegin =
                byte.isSpaceOrTab
                ? mayBegin : isIndicator && (isBeforeBlank || "[{,".utf8.contains(byte))
        }
        return nil
    }

    /// Whether a line ends with `|`, `>-` and the like.
    private static func opensBlock(_ line: Range<Int>, in yaml: [UInt8]) -> Bool {
        let last = yaml[line].split(whereSeparator: \.isSpaceOrTab).last ?? []
        guard let first = last.first, "|>".utf8.contains(first) else { return false }
        return last.dropFirst().allSatisfy { "+-".utf8.contains($0) || $0.isDigit }
    }
}
