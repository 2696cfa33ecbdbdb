public import Diagnostics

extension SourceText {
    /// The Markdown of an MDX file, in which Klio's comments stand in braces: `{/*= D */}`.
    ///
    /// Every byte knows its place in the file. What else is in braces, and components, are text
    /// to Klio, without numbers.
    public var markdownFromMDX: SourceText {
        var text: [UInt8] = []
        var pieces: [TextOrigin.Piece] = []
        var offset = 0
        while let start = bytes.firstOffset(of: "{/*", from: offset),
            let close = bytes.firstOffset(of: "*/}", from: start + 3)
        {
            let isOurs =
                bytes[(start + 3)...].starts(with: "=".utf8)
                || bytes[(start + 3)...].starts(with: "klio".utf8)
            pieces.append(.init(start: text.count, offset: offset))
            text += bytes[offset..<(isOurs ? start : close)]
            offset = close
            guard isOurs else { continue }
            pieces.append(.init(start: text.count, offset: start))
            text += "<!--".utf8
            pieces.append(.init(start: text.count, offset: start + 3))
            text += bytes[(start + 3)..<close]
            pieces.append(.init(start: text.count, offset: close))
            text += "-->".utf8
            offset = close + 3
        }
        // One that is never closed is left to be reported.
        if let start = bytes.firstOffset(of: "{/*=", from: offset)
            ?? bytes.firstOffset(of: "{/*klio", from: offset)
        {
            pieces.append(.init(start: text.count, offset: offset))
            text += bytes[offset..<start]
            pieces.append(.init(start: text.count, offset: start))
            text += "<!--".utf8
            offset = start + 3
        }
        pieces.append(.init(start: text.count, offset: offset))
        text += bytes[offset...]
        return SourceText(
            bytes: MDXScript(in: text).text, name: name,
            origin: TextOrigin(in: self, writing: .plain, pieces: pieces))
    }
}
