import Diagnostics
import Documents
import Formulas

/// Checks that every node of a document stands where it says: a text is what its bytes read when
/// escapes are resolved, markup begins and ends with its signs, and parts lie inside the whole in
/// order.
struct PlaceCheck {
    private(set) var problems: [String] = []

    static func problems(in document: Document) -> [String] {
        var check = PlaceCheck()
        check.visit(document.blocks)
        check.visit(document.frontMatter.title ?? [], in: nil)
        check.visit(document.frontMatter.description ?? [], in: nil)
        return check.problems
    }

    private mutating func expect(_ holds: Bool, _ what: String, _ place: SourcePlace) {
        if !holds {
            problems.append(
                "\(place.source.name):\(place.line):\(place.column): \(what) [\(place.text)]")
        }
    }

    private mutating func visit(_ blocks: [Block]) {
        var end: (source: SourceText, offset: Int)?
        for block in blocks {
            let place = block.place
            expect(isInside(place), "block is outside of the source", place)
            // A claim in raw HTML stands inside it.
            if case .annotation(.claim) = block.kind { continue }
            if let end, end.source === place.source {
                expect(
                    place.bytes.lowerBound >= end.offset, "block begins before the last one ends",
                    place)
            }
            end = (place.source, place.bytes.upperBound)
            visit(block)
        }
    }

    private mutating func visit(_ block: Block) {
        let place = block.place
        switch block.kind {
        case .heading(_, let content, _), .paragraph(let content): visit(content, in: place)
        case .quotation(let blocks):
            expect(
                place.text.hasPrefix(">") || blocks.isEmpty, "quotation does not begin with '>'",
                place)
            visit(blocks)
        case .callout(_, let blocks):
            expect(place.text.hasPrefix(">"), "callout does not begin with '>'", place)
            visit(blocks)
        case .footnote(let label, let blocks):
            expect(
                place.text.lowercased().hasPrefix("[^\(label)]:"), "footnote without its label",
                place)
            visit(blocks)
        case .list(let list): list.items.forEach { visit($0.blocks) }
        case .code(_, let text):
            let last = text.split(separator: "\n").last.map(String.init) ?? ""
            expect(
                place.text.contains(last.drop { $0 == " " || $0 == "\t" }),
                "code is not in its place", place)
        case .computation(let computation):
            expect(
                ["```", "~~~", "<!--klio"].contains { place.text.hasPrefix($0) }, "no fence", place)
            visit(computation.caption ?? [], in: place)
            visit(computation.alternative ?? [], in: place)
        case .table(let table):
            for row in [table.header] + table.rows {
                for cell in row { visit(cell.content, in: cell.place) }
            }
        case .formula(let formula, _):
            expect(
                [("$$", "$$"), ("\\[", "\\]"), ("```", ""), ("~~~", "")].contains {
                    formula.place.text.hasPrefix($0) && formula.place.text.hasSuffix($1)
                }, "no dollars", place)
        case .annotation: expect(place.text.hasPrefix("<!--"), "no comment", place)
        case .html, .thematicBreak: break
        }
    }

    private mutating func visit(_ content: [Inline], in whole: SourcePlace?) {
        var end = whole?.bytes.lowerBound ?? 0
        for inline in content {
            let place = inline.place
            expect(isInside(place), "inline is outside of the source", place)
            expect(place.bytes.lowerBound >= end, "inline begins before \(end)", place)
            if let whole {
                expect(
                    place.bytes.upperBound <= whole.bytes.upperBound,
                    "inline ends behind the whole", place)
            }
            end = place.bytes.upperBound
            visit(inline)
        }
    }

    private mutating func visit(_ inline: Inline) {
        let place = inline.place
        let text = place.text
        switch inline.kind {
        case .text(let value):
            expect(
                value == text || Self.isReading(value, of: text),
                "text '\(value)' is not in its place", place)
        case .softBreak, .lineBreak:
            expect(
                text.hasSuffix("\n") || text.hasSuffix("\r") || text.hasSuffix("\r\n"),
                "no line ending", place)
        case .code(let value):
            expect(text.hasPrefix("`") && text.hasSuffix("`"), "code without backticks", place)
            expect(
                text.contains(value) || text.replacing("\\|", with: "|").contains(value)
                    || text.utf8.contains { $0 == 10 || $0 == 13 },
                "code '\(value)' is not in its place", place)
        case .emphasis(let content): markup(content, place, ["*", "_"], length: 1)
        case .strong(let content): markup(content, place, ["**", "__"], length: 2)
        case .link(let destination, _, let content)
        where destination == text || destination == "http://" + text
            || destination == "mailto:" + text:
            visit(content, in: place)
        case .link(_, _, let content):
            expect(
                text.hasPrefix("[") || text.hasPrefix("<"), "link does not begin with a bracket",
                place)
            expect(
                [")", "]", ">"].contains { text.hasSuffix($0) }, "link does not end with a bracket",
                place)
            visit(content, in: place)
        case .image(_, _, let content):
            expect(
                text.hasPrefix("![") && [")", "]"].contains { text.hasSuffix($0) },
                "image without brackets", place)
            visit(content, in: place)
        case .html(let value):
            expect(
                text.hasPrefix("<") && text.hasSuffix(">") && value.hasPrefix("<"),
                "HTML without brackets", place)
        case .formula:
            expect(
                [("$", "$"), ("\\(", "\\)"), ("\\[", "\\]")].contains {
                    text.hasPrefix($0) && text.hasSuffix($1)
                }, "formula without dollars", place)
        case .strikethrough(let content): markup(content, place, ["~"], length: 1)
        case .footnoteReference(let label):
            expect(text.lowercased() == "[^\(label)]", "reference to footnote '\(label)'", place)
        case .value(let expression):
            expect(text.hasPrefix("`") && text.hasSuffix("`"), "value without backticks", place)
            excerpt(expression, in: place)
        case .waiver: expect(text.hasPrefix("<!--klio"), "no comment", place)
        case .claim(let claim):
            expect(text.hasPrefix("<!--=") && text.hasSuffix("-->"), "claim without comment", place)
            excerpt(claim.expression, in: place)
            expect(
                claim.following.origin(of: 0) >= place.bytes.upperBound
                    || claim.following.bytes.isEmpty, "following", place)
        case .citation(let citation):
            for item in citation.items {
                expect(item.place.text == "@" + item.key, "key '\(item.key)'", item.place)
            }
        case .reference(let name): expect(text == "@" + name, "reference '\(name)'", place)
        }
    }

    private mutating func markup(
        _ content: [Inline], _ place: SourcePlace, _ signs: [String], length: Int
    ) {
        let text = place.text
        expect(
            signs.contains { text.hasPrefix($0) && text.hasSuffix($0) },
            "emphasis without its signs", place)
        visit(content, in: place)
    }

    private mutating func excerpt(_ excerpt: Excerpt, in place: SourcePlace) {
        let range = excerpt.place(0..<excerpt.bytes.count).bytes
        expect(
            range.lowerBound >= place.bytes.lowerBound
                && range.upperBound <= place.bytes.upperBound, "excerpt", place)
    }

    private func isInside(_ place: SourcePlace) -> Bool {
        place.bytes.lowerBound >= 0 && place.bytes.upperBound <= place.source.bytes.count
    }

    /// Whether a text is what some source reads, escapes and entities resolved.
    private static func isReading(_ value: String, of source: String) -> Bool {
        let value = Array(value.unicodeScalars)
        let source = Array(source.unicodeScalars)
        var index = 0
        var offset = 0
        while offset < source.count {
            let scalar = source[offset]
            let next = offset + 1 < source.count ? source[offset + 1] : " "
            let isSame = index < value.count && value[index] == scalar
            let isBareNumber =
                isSame && next == "#" && index + 1 < value.count && value[index + 1] == "#"
            if scalar == "\\", index < value.count, value[index] == next, isPunctuation(next) {
                (index, offset) = (index + 1, offset + 2)
            } else if scalar == "&", !isBareNumber,
                let end = endOfEntity(source, at: offset, isSame: isSame)
            {
                (index, offset) = (index + 1, end)
                if index < value.count,
                    "\u{338}\u{20D2}\u{FE00}".unicodeScalars.contains(value[index])
                {
                    index += 1
                }
            } else if isSame {
                (index, offset) = (index + 1, offset + 1)
            } else if scalar == "\n", index < value.count, value[index] == " " {
                (index, offset) = (index + 1, offset + 1)
                while offset < source.count, source[offset] == " " { offset += 1 }
            } else {
                return false
            }
        }
        return index == value.count
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F
            && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }

    /// The end of the entity at an ampersand; one that reads as itself is none.
    private static func endOfEntity(_ source: [Unicode.Scalar], at start: Int, isSame: Bool) -> Int?
    {
        guard let semicolon = source[start...].prefix(40).firstIndex(of: ";") else { return nil }
        let name = String(String.UnicodeScalarView(source[start...semicolon]))
        return isSame && name.lowercased() != "&amp;" && !name.hasPrefix("&#") ? nil : semicolon + 1
    }
}
