import Characters
import Diagnostics

/// Addresses that are links without brackets.
///
/// Source: GitHub Flavored Markdown 0.29, section 6.9. Beyond it, an address ends before
/// full-width punctuation and Chinese quotation marks, which nobody writes in one.
extension ItemScanner {
    /// Looks for `www.` at a `w`.
    mutating func scanWWW() {
        guard content.has("www.", at: position), mayLink(at: position), !isWordBefore(position)
        else {
            position += 1
            return
        }
        addAutolink(position, hostStart: position, prefix: "http://", isShort: false)
    }

    /// Looks for `http://`, `https://` and `ftp://` at a colon.
    mutating func scanColon() {
        var scheme = position
        while scheme > floor, content.bytes[scheme - 1].isLetter { scheme -= 1 }
        guard content.has("://", at: position),
            ["http", "https", "ftp"].contains(content.text(scheme..<position).lowercased()),
            mayLink(at: scheme)
        else {
            position += 1
            return
        }
        addAutolink(scheme, hostStart: position + 3, prefix: "", isShort: true)
    }

    /// Looks for a mail address around an `@`.
    mutating func scanMailAddress() -> Bool {
        var local = position
        while local > floor,
            content.bytes[local - 1].isAlphanumeric
                || "._+-".utf8.contains(content.bytes[local - 1])
        {
            local -= 1
        }
        while local < position, content.bytes[local] == UInt8(ascii: "_") { local += 1 }
        guard local < position, mayLink(at: local) else { return false }
        var last = position + 1
        var dots = 0
        while last < end,
            content.bytes[last].isAlphanumeric || "._-".utf8.contains(content.bytes[last])
        {
            let isDot = content.bytes[last] == UInt8(ascii: ".")
            if isDot, content.byte(at: last + 1)?.isAlphanumeric != true { break }
            dots += isDot ? 1 : 0
            last += 1
        }
        guard dots > 0, let final = content.byte(at: last - 1), !"-_".utf8.contains(final),
            content.byte(at: last) != UInt8(ascii: "@")
        else { return false }
        let address = content.text(local..<last)
        add(.autolink(destination: "mailto:" + address), at: local..<last)
        return true
    }

    private func mayLink(at offset: Int) -> Bool {
        offset >= floor && setting != .line
    }

    private func isWordBefore(_ offset: Int) -> Bool {
        guard offset > start, let scalar = content.scalar(before: offset) else { return false }
        return !scalar.isMarkdownBlank && !scalar.isEastAsian
            && !"*_~(\"'“‘".unicodeScalars.contains(scalar)
    }

    private mutating func addAutolink(
        _ first: Int, hostStart: Int, prefix: String, isShort: Bool
    ) {
        guard let host = hostEnd(from: hostStart, isShort: isShort) else {
            position += 1
            return
        }
        let last = addressEnd(from: first, host: host)
        guard last > hostStart + (isShort ? 0 : 4) else {
            position += 1
            return
        }
        add(.autolink(destination: prefix + content.text(first..<last)), at: first..<last)
    }

    /// The end of a host: names with dots between, of which the last two hold no `_`.
    private func hostEnd(from first: Int, isShort: Bool) -> Int? {
        var last = first
        var underscores = (0, 0)
        var dots = 0
        while last < end {
            let byte = content.bytes[last]
            if byte == UInt8(ascii: "_") {
                underscores.1 += 1
            } else if byte == UInt8(ascii: ".") {
                underscores = (underscores.1, 0)
                dots += 1
            } else if !byte.isAlphanumeric, byte != UInt8(ascii: "-"), !isAddressCharacter(last) {
                break
            }
            last += 1
        }
        guard last > first, underscores == (0, 0), isShort || dots > 0 else { return nil }
        return last
    }

    /// Whether a byte beyond ASCII may stand in an address.
    private func isAddressCharacter(_ offset: Int) -> Bool {
        let byte = content.bytes[offset]
        guard byte >= 0x80 else { return false }
        guard byte & 0xC0 != 0x80, let scalar = content.scalar(at: offset) else { return true }
        return !scalar.isMarkdownBlank
            && !(scalar.isMarkdownPunctuation && (scalar.isEastAsian || scalar.value <= 0x206F))
    }

    /// The end of an address: what follows sentences, and brackets opened before it, are not of it.
    private func addressEnd(from first: Int, host: Int) -> Int {
        var last = host
        var open = (round: 0, square: 0)
        while last < end {
            let byte = content.bytes[last]
            if byte.isWhitespace || "<`".utf8.contains(byte) || byte == 0x7F { break }
            if byte >= 0x80, !isAddressCharacter(last) { break }
            switch byte {
            case UInt8(ascii: "("): open.round += 1
            case UInt8(ascii: ")"): open.round -= 1
            case UInt8(ascii: "["): open.square += 1
            case UInt8(ascii: "]"): open.square -= 1
            case _: break
            }
            if open.square < 0 { break }
            last += 1
        }
        while last > first {
            switch content.bytes[last - 1] {
            case UInt8(ascii: ")") where open.round < 0: open.round += 1
            case UInt8(ascii: ";"):
                last = entityStart(before: last - 1, after: first) ?? last - 1
                continue
            case let byte where "?!.,:*_~'\"".utf8.contains(byte): break
            case _: return last
            }
            last -= 1
        }
        return last
    }

    /// Where `&name` begins that ends at an offset.
    private func entityStart(before offset: Int, after first: Int) -> Int? {
        var start = offset
        while start > first, content.bytes[start - 1].isAlphanumeric { start -= 1 }
        guard start < offset, start > first, content.bytes[start - 1] == UInt8(ascii: "&") else {
            return nil
        }
        return start - 1
    }
}
