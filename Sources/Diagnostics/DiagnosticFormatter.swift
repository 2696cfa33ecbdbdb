import Characters

/// Prints diagnostics for a person: place, message, the line, a caret, a hint.
///
///     notes.md:14:7: error: unknown name 'entropi'
///     14 | check entropi(P) > 0
///        |       ^~~~~~~
///        = did you mean 'entropy'?
public struct DiagnosticFormatter: Sendable {
    /// Whether to use the terminal's colours.
    public let usesColor: Bool
    /// The number of columns of a line that are shown; a longer line is cut around the place.
    private let shownColumns = 100

    /// Creates a formatter.
    public init(usesColor: Bool = false) { self.usesColor = usesColor }

    /// The diagnostic as lines, the last of them ended too.
    ///
    /// `file` stands where there is no place.
    public func text(of diagnostic: Diagnostic, file: String = "klio") -> String {
        text(
            label: diagnostic.severity.name, color: severityColor(diagnostic),
            message: diagnostic.message, place: diagnostic.place, hint: diagnostic.hint, file: file)
    }

    /// A finding, which is no mistake of the text's form, in the same shape under a label of its own.
    ///
    /// A note is one that nothing has to be done about.
    public func text(
        finding label: String, isNote: Bool = false, message: String, place: SourcePlace,
        hint: String? = nil
    ) -> String {
        text(
            label: label, color: isNote ? "1;36" : "1;31", message: message, place: place,
            hint: hint, file: "klio")
    }

    /// A message with its place before it, on one line.
    public func line(_ message: String, place: SourcePlace) -> String {
        let position = "\(printable(place.source.name)):\(place.line):\(place.column):"
        return "\(painted(position, as: "1")) \(printable(message))\n"
    }

    private func text(
        label: String, color: String, message: String, place: SourcePlace?, hint: String?,
        file: String
    ) -> String {
        let title =
            painted("\(label):", as: color) + " " + painted(printable(message), as: "1") + "\n"
        let hint = hint.map(printable)
        guard let place else {
            return "\(printable(file)): \(title)" + (hint.map { "  = \($0)\n" } ?? "")
        }
        let name = printable(place.source.name)
        let position = painted("\(name):\(place.line):\(place.column):", as: "1")
        let gutter = String(place.line)
        let blank = String(repeating: " ", count: gutter.count)
        let (line, marks) = excerpt(of: place)
        var text =
            "\(position) \(title)\(gutter) | \(line)\n\(blank) | \(painted(marks, as: "32"))\n"
        if let hint { text += "\(blank) = \(hint)\n" }
        return text
    }

    private func severityColor(_ diagnostic: Diagnostic) -> String {
        switch diagnostic.severity {
        case .error: "1;31"
        case .warning: "1;35"
        }
    }

    private func painted(_ text: String, as code: String) -> String {
        usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// The line of a place, and the line of marks that goes under it.
    ///
    /// Blanks before the mark are as wide as what stands above them: a tab stays a tab, a wide
    /// character takes two blanks, a combining mark none.
    private func excerpt(of place: SourcePlace) -> (line: String, marks: String) {
        let place = place.shown
        let range = place.textLine
        let window = window(around: place, in: range)
        let before = place.source.string(
            window.lowerBound..<max(window.lowerBound, place.bytes.lowerBound))
        let markedEnd = min(max(place.bytes.upperBound, place.bytes.lowerBound), window.upperBound)
        let marked = place.source.string(min(place.bytes.lowerBound, markedEnd)..<markedEnd)
        let lead = window.lowerBound > range.lowerBound ? "…" : ""
        let tail = window.upperBound < range.upperBound ? "…" : ""
        let line = lead + printable(place.source.string(window)) + tail
        let indent = String(
            String.UnicodeScalarView(
                (lead + before).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    scalar == "\t" ? ["\t"] : Array(repeating: " ", count: shownWidth(scalar))
                }))
        let width = max(
            1, marked.unicodeScalars.reduce(0) { $0 + max(shownWidth($1), $1 == "\t" ? 1 : 0) })
        return (line, indent + "^" + String(repeating: "~", count: width - 1))
    }

    /// The bytes of a line to show: all of them, or a window about the place in a long line.
    private func window(around place: SourcePlace, in line: Range<Int>) -> Range<Int> {
        guard line.count > shownColumns * 2 else { return line }
        let bytes = place.source.bytes
        func boundary(_ offset: Int) -> Int {
            var offset = min(max(offset, line.lowerBound), line.upperBound)
            while offset > line.lowerBound, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 {
                offset -= 1
            }
            return offset
        }
        let focus = min(max(place.bytes.lowerBound, line.lowerBound), line.upperBound)
        return boundary(focus - shownColumns / 2)..<boundary(focus + shownColumns / 2)
    }

    /// Control characters in a source must not reach the terminal: they show as U+FFFD.
    private func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    isControl(scalar) ? "\u{FFFD}" : scalar
                }))
    }

    private func shownWidth(_ scalar: Unicode.Scalar) -> Int {
        isControl(scalar) ? 1 : scalar.columns
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\t" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
    }
}

extension SourcePlace {
    /// Where a person can read what stands there: in the file, unless that is full of escapes.
    fileprivate var shown: SourcePlace {
        switch source.origin?.writing {
        case nil, .json: self
        case .plain: inFile
        }
    }
}
