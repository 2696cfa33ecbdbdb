import Reporting

/// The words of parts of a page, one after the other.
struct SearchWords {
    /// The words so far.
    private(set) var text = ""

    /// The words so far with one blank wherever there are blanks, and none at the ends; what follows
    /// begins anew.
    mutating func take() -> String {
        defer { text = "" }
        return text.squeezed
    }

    /// Adds what a piece of a page says.
    mutating func add(_ section: Section) {
        text += " "
        switch section.kind {
        case .heading(_, let content, _, _), .paragraph(let content), .output(let content):
            add(content)
        case .quotation(let inner), .callout(_, let inner): add(inner)
        case .list(_, _, let items): for item in items { add(item.sections) }
        case .code(let code): text += code.text
        case .table(let table):
            let cells = [table.caption?.content ?? []] + table.header + table.rows.flatMap(\.self)
            for cell in cells {
                add(cell)
                text += " "
            }
        case .figure(let figure): add(figure.caption?.content ?? [])
        case .formula, .working, .failure, .html, .thematicBreak: break
        }
    }

    /// Adds what pieces of a page say.
    mutating func add(_ sections: [Section]) {
        for section in sections { add(section) }
    }

    /// Adds running text; of a formula that holds commands it is said only that it is there.
    mutating func add(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .formula(let formula):
                text += formula.tex.utf8.contains(UInt8(ascii: "\\")) ? "…" : formula.tex
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content), .citation(let content), .claimed(let content, _):
                add(content)
            case .text(let words): text += words
            case .softBreak, .lineBreak, .code, .image, .html, .value, .footnoteReference,
                .reference, .finding:
                text += [node].plainText
            }
        }
    }
}

extension String {
    /// The text with one blank wherever it has blanks, and none at its ends.
    fileprivate var squeezed: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isBlankDue = false
        for scalar in unicodeScalars {
            if scalar.isBlank {
                isBlankDue = !bytes.isEmpty
            } else {
                if isBlankDue { bytes.append(UInt8(ascii: " ")) }
                isBlankDue = false
                bytes.append(scalar)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Adds a character in UTF-8: to bytes it costs a fraction of what it costs to a text.
    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { append(UInt8(scalar.value)) } else { self += scalar.utf8 }
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
