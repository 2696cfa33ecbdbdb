/// Reads markup tag by tag and collects what has no place in a formula: elements and attributes
/// that formulas do not have, values that could act, tags that do not match, signs that are not
/// escaped.
struct MarkupChecker {
    private var complaints: [String] = []
    private var open: [(name: Substring, count: Int)] = []

    /// What is wrong with markup, as a list that should be empty.
    static func complaints(about markup: String) -> [String] {
        var checker = MarkupChecker()
        var rest = Array(markup.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            checker.checkText(rest[..<start])
            guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
                checker.complaints.append("a tag without end")
                break
            }
            checker.checkTag(Substring(decoding: rest[(start + 1)..<end], as: UTF8.self))
            rest = rest[(end + 1)...]
        }
        checker.checkText(rest)
        return checker.complaints + checker.open.map { "<\($0.name)> without end" }
    }

    private static let elements: Set<Substring> = [
        "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac",
        "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable",
        "mtr", "mtd", "mstyle", "merror", "mphantom", "mpadded", "a",
    ]
    private static let attributes: Set<Substring> = [
        "display", "encoding", "class", "style", "form", "stretchy", "symmetric", "lspace",
        "rspace", "largeop", "movablelimits", "mathvariant", "width", "height", "depth", "voffset",
        "minsize", "maxsize", "linethickness", "displaystyle", "scriptlevel", "mathsize",
        "mathcolor", "mathbackground", "accent", "accentunder", "href", "title",
    ]
    private static let children: [Substring: Int] = [
        "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3,
        "munderover": 3, "semantics": 2,
    ]

    private mutating func checkText(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let offset = rest.firstIndex(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) {
            let isEntity = ["&amp;", "&lt;", "&gt;", "&quot;"].contains {
                rest[offset...].starts(with: $0.utf8)
            }
            let isBlank = rest[offset] == 0x0A || rest[offset] == 0x09
            if !isEntity, !isBlank { complaints.append("a sign that is not escaped") }
            rest = rest[(offset + 1)...]
        }
        if text.contains(UInt8(ascii: ">")) { complaints.append("'>' in text") }
    }

    private mutating func checkTag(_ tag: Substring) {
        if tag.hasPrefix("/") { return close(tag.dropFirst()) }
        let isEmpty = tag.hasSuffix("/")
        let body = isEmpty ? tag.dropLast() : tag
        let name = body.prefix { $0 != " " }
        if !MarkupChecker.elements.contains(name) { complaints.append("<\(name)>") }
        checkAttributes(body.dropFirst(name.count))
        if !open.isEmpty { open[open.count - 1].count += 1 }
        if !isEmpty { open.append((name, 0)) }
    }

    private mutating func close(_ name: Substring) {
        guard let last = open.popLast(), last.name == name else {
            return complaints.append("</\(name)> does not match")
        }
        if let expected = MarkupChecker.children[name], expected != last.count {
            complaints.append("<\(name)> with \(last.count) children")
        }
    }

    private mutating func checkAttributes(_ text: Substring) {
        var rest = text
        while !rest.isEmpty {
            let parts = rest.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].first == " ", parts[0].last == "=" else {
                return complaints.append("attributes '\(rest)'")
            }
            check(parts[0].dropFirst().dropLast(), value: parts[1])
            rest = parts[2]
        }
    }

    private static func isSafe(_ address: Substring) -> Bool {
        ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
    }

    private mutating func check(_ attribute: Substring, value: Substring) {
        if !MarkupChecker.attributes.contains(attribute) { complaints.append("\(attribute)=") }
        checkText(ArraySlice(value.utf8))
        if attribute == "href", !MarkupChecker.isSafe(value) { complaints.append("href \(value)") }
        if attribute == "style", value.contains("url") { complaints.append("style \(value)") }
    }
}
