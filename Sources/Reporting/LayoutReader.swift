import Diagnostics

/// Reads a layout in one pass; parts that are open wait on a stack.
struct LayoutReader {
    /// How deep parts may stand in each other.
    private static let greatestDepth = 32

    /// A part that is not closed yet.
    private struct Open {
        let variable: PageLayout.Variable
        let isInverted: Bool
        let place: SourcePlace
        /// What stood before it.
        var before: [PageLayout.Piece]
    }

    private let source: SourceText
    private(set) var pieces: [PageLayout.Piece] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var open: [Open] = []
    private var position = 0

    init(_ source: SourceText) { self.source = source }

    mutating func read() {
        while let start = next("{{", from: position) {
            addText(to: start)
            let isRaw = starts(with: "{{{", at: start)
            guard let end = next(isRaw ? "}}}" : "}}", from: start + 2) else {
                report("the tag is not closed", start..<(start + 2), hint: "close it with '}}'")
                position = source.bytes.count
                break
            }
            position = end + (isRaw ? 3 : 2)
            readTag((start + (isRaw ? 3 : 2))..<end, isRaw: isRaw, in: start..<position)
        }
        addText(to: source.bytes.count)
        reportWhatIsMissing()
    }

    /// Reports parts that are open at the end, and a layout that shows no text.
    private mutating func reportWhatIsMissing() {
        for part in open.reversed() {
            diagnostics.append(
                Diagnostic(
                    "the part '\(part.variable.rawValue)' is not closed", at: part.place,
                    hint: "close it with {{/\(part.variable.rawValue)}}"))
        }
        if !diagnostics.containsError, !pieces.hold(.text) {
            diagnostics.append(
                Diagnostic(
                    .warning(.frontMatter), "the layout leaves out the text of the page",
                    at: source.place(0..<0), hint: "write {{{text}}} where it belongs"))
        }
    }

    private mutating func readTag(_ inside: Range<Int>, isRaw: Bool, in tag: Range<Int>) {
        let text = source.string(inside)
        let sign = text.first.flatMap { "#^/!&>=".contains($0) ? $0 : nil }
        let name = text.dropFirst(isRaw || sign == nil ? 0 : 1)
            .split(separator: " ").joined(separator: " ")
        switch isRaw ? nil : sign {
        case "!": skipLine(of: tag)
        case ">", "=":
            report(
                "'{{\(text)}}' is not read", tag,
                hint: "a layout has names, parts {{#…}}, {{^…}} and remarks {{! … }}")
        case let sign:
            guard let variable = variable(name, tag) else { return }
            switch sign {
            case "#": begin(variable, isInverted: false, tag)
            case "^": begin(variable, isInverted: true, tag)
            case "/": end(variable, tag)
            case _: pieces.append(.variable(variable, isEscaped: !isRaw && sign != "&"))
            }
        }
    }

    private mutating func variable(_ name: String, _ tag: Range<Int>) -> PageLayout.Variable? {
        if let variable = PageLayout.Variable(rawValue: name) { return variable }
        let known = PageLayout.Variable.allCases.map(\.rawValue)
        let near = suggestion(for: name, among: known)
        report(
            "a page has no '\(name)'", tag,
            hint: near.map { "did you mean '\($0)'?" }
                ?? "there are \(known.joined(separator: ", "))")
        return nil
    }

    private mutating func begin(
        _ variable: PageLayout.Variable, isInverted: Bool, _ tag: Range<Int>
    ) {
        guard open.count < LayoutReader.greatestDepth else {
            return report("parts stand too deep in each other", tag, hint: nil)
        }
        skipLine(of: tag)
        open.append(
            Open(
                variable: variable, isInverted: isInverted, place: source.place(tag),
                before: pieces))
        pieces = []
    }

    private mutating func end(_ variable: PageLayout.Variable, _ tag: Range<Int>) {
        guard open.last?.variable == variable else {
            let hint = open.last.map { "'\($0.variable.rawValue)' is to be closed first" }
            return report("no part '\(variable.rawValue)' is open here", tag, hint: hint)
        }
        skipLine(of: tag)
        var part = open.removeLast()
        let inner = pieces
        // Exchanged, not copied: there may be many parts in a row.
        swap(&pieces, &part.before)
        pieces.append(.part(of: variable, isInverted: part.isInverted, inner))
    }

    // MARK: Text

    private mutating func addText(to end: Int) {
        guard position < end else { return }
        pieces.append(.text(source.string(position..<end)))
        position = end
    }

    /// Leaves out the rest of a line that holds nothing but a tag; the blanks before it stay.
    private mutating func skipLine(of tag: Range<Int>) {
        let bytes = source.bytes
        let isFirst = tag.lowerBound == 0 || bytes[tag.lowerBound - 1] == 0x0A
        var end = tag.upperBound
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        if isFirst, end < bytes.count, bytes[end] == 0x0A { position = end + 1 }
    }

    private func starts(with text: String, at offset: Int) -> Bool {
        source.bytes[offset...].starts(with: text.utf8)
    }

    /// Where a text of braces stands next.
    private func next(_ text: String, from start: Int) -> Int? {
        let brace = text.utf8.first
        return source.bytes.indices.dropFirst(start).first {
            source.bytes[$0] == brace && starts(with: text, at: $0)
        }
    }

    private mutating func report(_ message: String, _ range: Range<Int>, hint: String?) {
        diagnostics.append(Diagnostic(message, at: source.place(range), hint: hint))
    }
}

extension [PageLayout.Piece] {
    /// Whether something is put on the page.
    fileprivate func hold(_ variable: PageLayout.Variable) -> Bool {
        contains { piece in
            switch piece {
            case .text: false
            case .variable(let found, _): found == variable
            case .part(_, _, let inner): inner.hold(variable)
            }
        }
    }
}
