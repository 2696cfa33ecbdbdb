/// The syntax of autolinks and raw HTML.
///
/// Source: CommonMark 0.31, sections 6.5 and 6.6.
extension Content {
    /// The end of the autolink that begins at a `<`.
    func autolinkEnd(at start: Int) -> Int? {
        guard let first = byte(at: start + 1) else { return nil }
        if first.isLetter, let end = uriEnd(at: start + 1) { return end }
        return mailAddressEnd(at: start + 1)
    }

    private func uriEnd(at start: Int) -> Int? {
        var offset = start
        while let byte = byte(at: offset), byte != UInt8(ascii: ":") {
            let isSchemeCharacter =
                byte.isAlphanumeric || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            guard isSchemeCharacter, offset - start < 32 else { return nil }
            offset += 1
        }
        guard offset - start >= 2 else { return nil }
        while let byte = byte(at: offset), byte > 0x20, byte != UInt8(ascii: "<") {
            if byte == UInt8(ascii: ">") { return offset + 1 }
            offset += 1
        }
        return nil
    }

    private func mailAddressEnd(at start: Int) -> Int? {
        var offset = start
        while let byte = byte(at: offset), byte != UInt8(ascii: "@") {
            let isAllowed = byte.isAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
            guard isAllowed else { return nil }
            offset += 1
        }
        guard offset > start else { return nil }
        offset += 1
        while let byte = byte(at: offset) {
            if byte == UInt8(ascii: ">") { return byteIsLabelEnd(offset - 1) ? offset + 1 : nil }
            guard byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            else { return nil }
            offset += 1
        }
        return nil
    }

    private func byteIsLabelEnd(_ offset: Int) -> Bool { byte(at: offset)?.isAlphanumeric == true }

    /// The end of the tag, comment, instruction or declaration that begins at a `<`.
    ///
    /// `absent` remembers terminators that do not occur any more, so that a text full of
    /// unclosed openings is still read in linear time.
    func rawHTMLEnd(at start: Int, absent: inout Set<UInt8>) -> Int? {
        guard let first = byte(at: start + 1) else { return nil }
        if first == UInt8(ascii: "/") { return closingTagEnd(at: start) }
        if first.isLetter { return openTagEnd(at: start) }
        if has("<!-->", at: start) { return start + 5 }
        if has("<!--->", at: start) { return start + 6 }
        if has("<!--", at: start) { return end("-->", after: start + 4, 0, &absent) }
        if has("<![CDATA[", at: start) { return end("]]>", after: start + 9, 1, &absent) }
        if first == UInt8(ascii: "?") { return end("?>", after: start + 2, 2, &absent) }
        if first == UInt8(ascii: "!"), byte(at: start + 2)?.isLetter == true {
            return end(">", after: start + 2, 3, &absent)
        }
        return nil
    }

    private func end(
        _ terminator: StaticString, after start: Int, _ key: UInt8, _ absent: inout Set<UInt8>
    ) -> Int? {
        guard !absent.contains(key), start <= bytes.count else { return nil }
        if let offset = firstOffset(of: terminator, in: start..<bytes.count) {
            return offset + terminator.utf8CodeUnitCount
        }
        absent.insert(key)
        return nil
    }

    private func closingTagEnd(at start: Int) -> Int? {
        guard byte(at: start + 2)?.isLetter == true else { return nil }
        let end = whitespaceEnd(at: tagNameEnd(at: start + 2))
        return byte(at: end) == UInt8(ascii: ">") ? end + 1 : nil
    }

    private func openTagEnd(at start: Int) -> Int? {
        var offset = tagNameEnd(at: start + 1)
        while true {
            let next = whitespaceEnd(at: offset)
            switch byte(at: next) {
            case UInt8(ascii: ">"): return next + 1
            case UInt8(ascii: "/"): return byte(at: next + 1) == UInt8(ascii: ">") ? next + 2 : nil
            default:
                guard next > offset, let end = attributeEnd(at: next) else { return nil }
                offset = end
            }
        }
    }

    private func tagNameEnd(at start: Int) -> Int {
        var offset = start
        while let byte = byte(at: offset), byte.isAlphanumeric || byte == UInt8(ascii: "-") {
            offset += 1
        }
        return offset
    }

    /// The end of an attribute with its value, if it has one.
    private func attributeEnd(at start: Int) -> Int? {
        guard let first = byte(at: start), first.isLetter || "_:".utf8.contains(first) else {
            return nil
        }
        var name = start
        while let byte = byte(at: name), byte.isAlphanumeric || "_:.-".utf8.contains(byte) {
            name += 1
        }
        let equals = whitespaceEnd(at: name)
        guard byte(at: equals) == UInt8(ascii: "=") else { return name }
        return attributeValueEnd(at: whitespaceEnd(at: equals + 1))
    }

    private func attributeValueEnd(at start: Int) -> Int? {
        guard let open = byte(at: start) else { return nil }
        var offset = start + 1
        if open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") {
            while let byte = byte(at: offset) {
                offset += 1
                if byte == open { return offset }
            }
            return nil
        }
        offset = start
        while let byte = byte(at: offset), !byte.isWhitespace, !"\"'=<>`".utf8.contains(byte) {
            offset += 1
        }
        return offset > start ? offset : nil
    }
}
