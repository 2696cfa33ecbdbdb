import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What MathML says, whatever elements it uses for the looks: the nesting of fractions, roots,
/// scripts and tables, and the characters in them, letters of all alphabets as plain ones.
final class MarkupOutline: NSObject, XMLParserDelegate {
    private struct Element {
        let name: String
        var children: [String] = []
    }

    private var open = [Element(name: "")]

    /// The outline of markup: `mfrac(a,b)+c`.
    static func of(_ markup: String) -> String {
        let outline = MarkupOutline()
        let parser = XMLParser(data: Data(markup.utf8))
        parser.delegate = outline
        guard parser.parse() else { return "not well-formed: \(markup)" }
        return outline.open[0].children.joined()
    }

    /// The characters of markup as they stand, without the annotation.
    static func characters(of markup: String) -> String {
        guard let end = markup.firstRange(of: "<annotation") else { return "" }
        var text = ""
        var isTag = false
        for character in markup[..<end.lowerBound] {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        let roles = [
            "overline": "mover", "underline": "munder", "boxed": "menclose", "cancel": "menclose",
            "bcancel": "menclose", "xcancel": "menclose", "sout": "menclose",
        ]
        let role = roles[attributes["class"] ?? ""]
        open.append(Element(name: role.map { "class " + $0 } ?? name))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        open[open.count - 1].children.append(plain(text))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        let element = open.removeLast()
        open[open.count - 1].children.append(outline(of: element))
    }

    private func outline(of element: Element) -> String {
        let parts = element.children
        switch element.name {
        case "annotation", "mspace": return ""
        case "mtable": return "[\(parts.joined(separator: ";"))]"
        case "mtr", "mlabeledtr": return parts.joined(separator: "&")
        case "class mover": return "mover(\(parts.joined()),¯)"
        case "class munder": return "munder(\(parts.joined()),¯)"
        case "class menclose", "menclose": return "menclose(\(parts.joined()))"
        case "mphantom": return "phantom(\(parts.joined()))"
        case "msqrt": return "msqrt(\(parts.joined()))"
        case "msup": return scripts(parts[0], nil, parts[1])
        case "msubsup": return scripts(parts[0], parts[1], parts[2])
        case "msub": return scripts(parts[0], parts[1], "")
        case "mfrac", "mroot", "munder", "mover", "munderover":
            return "\(element.name)(\(parts.joined(separator: ",")))"
        default: return parts.joined()
        }
    }

    /// Primes belong to the base, whether or not they are written as a superscript.
    private func scripts(_ base: String, _ below: String?, _ above: String) -> String {
        let primes = above.prefix { $0 == "′" }
        let rest = above.dropFirst(primes.count)
        let primed = base + primes
        switch (below, rest.isEmpty) {
        case (nil, true): return primed
        case (nil, false): return "msup(\(primed),\(rest))"
        case (let below?, true): return "msub(\(primed),\(below))"
        case (let below?, false): return "msubsup(\(primed),\(below),\(rest))"
        }
    }

    private func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isLetter =
                (0x1D400...0x1D7FF).contains(scalar.value)
                || (0x2102...0x2134).contains(scalar.value)
            let mapped = MarkupOutline.equivalents[scalar]
            if let mapped {
                result += mapped
            } else if isLetter {
                result += String(Character(scalar)).precomposedStringWithCompatibilityMapping
            } else if !scalar.properties.isWhitespace {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Characters that draw or mean the same.
    private static let equivalents: [Unicode.Scalar: String] = [
        "\u{2061}": "", "\u{200B}": "", "\u{2063}": "", "\u{FE00}": "", "\u{FE01}": "",
        "\u{20D7}": "→", "∣": "|", "∥": "‖",
        "″": "′′", "‴": "′′′",
        "\u{2C9}": "¯", "\u{203E}": "¯", "\u{2C6}": "^", "\u{302}": "^", "\u{2DC}": "~",
        "\u{2CA}": "´", "\u{2CB}": "`",
    ]
}
