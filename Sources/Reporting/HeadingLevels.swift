import Diagnostics

/// The levels of the headings of a page, in the order in which they are read.
struct HeadingLevels {
    private var headings: [(level: Int, place: SourcePlace)] = []

    /// Takes note of a heading.
    mutating func add(_ level: Int, at place: SourcePlace) { headings.append((level, place)) }

    /// What is wrong with a page where a level is left out; on a page with a title that is the first
    /// level.
    ///
    /// `shift` is how far headings go down below the title.
    func skips(hasTitle: Bool, shift: Int) -> [Diagnostic] {
        var previous = hasTitle ? 1 - shift : nil
        return headings.compactMap { level, place in
            defer { previous = level }
            guard let above = previous, level > above + 1 else { return nil }
            let next = above + 1
            return Diagnostic(
                .warning(.heading),
                "a heading of level \(level) follows "
                    + (above < 1 ? "the title" : "one of level \(above)"),
                at: place,
                hint: "write it as '\(String(repeating: "#", count: next))', "
                    + "or put a heading of level \(next) before it",
                concern: .template)
        }
    }
}

extension Report {
    /// How far headings go down so that only the title is of the first level.
    public var headingShift: Int { sections.shiftOfHeadings(hasTitle: title != nil) }
}

extension [Section] {
    func shiftOfHeadings(hasTitle: Bool) -> Int {
        let hasFirstLevel = contains { section in
            if case .heading(1, _, _, _) = section.kind { true } else { false }
        }
        return hasTitle && hasFirstLevel ? 1 : 0
    }
}
