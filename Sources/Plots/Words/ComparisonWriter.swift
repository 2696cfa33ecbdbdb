import Characters

/// The sentences about how the lines and bands of a figure stand to one another.
struct ComparisonWriter {
    let content: Content
    let profiles: [FunctionProfile?]
    let writer: SummaryWriter

    /// How many places of one kind are told.
    static let mostPlaces = 3
    /// How many lines are compared, each with every other.
    private static let mostLines = 4

    private var words: FigureWords { content.words }

    /// A line or band with its name.
    private struct Named<Shape> {
        let name: String
        let shape: Shape
    }

    /// How the lines stand to one another, two at a time, and which bands hold them.
    var sentences: [String] {
        let lines = lines
        guard lines.count <= Self.mostLines else { return [] }
        let bands = bands
        return lines.indices.flatMap { index in
            lines[(index + 1)...].compactMap { compared(lines[index], $0) }
                + bands.compactMap { held(lines[index], in: $0) }
        }
    }

    private var lines: [Named<CourseHeights>] {
        content.layers.compactMap { layer in
            guard case .line(let series, let course) = layer,
                let heights = content.heights(along: course, profiles, over: writer.shown)
            else { return nil }
            return Named(name: name(of: series), shape: heights)
        }
    }

    private var bands: [Named<(upper: CourseHeights, lower: CourseHeights)>] {
        content.layers.compactMap { layer in
            guard case .area(let series, let upper, let lower) = layer, !lower.isLevel,
                let top = content.heights(along: upper, profiles, over: writer.shown),
                let bottom = content.heights(along: lower, profiles, over: writer.shown)
            else { return nil }
            return Named(name: name(of: series), shape: (top, bottom))
        }
    }

    private func name(of series: Series) -> String {
        series.plainName ?? words.course.series.filled(["n": String(series.index + 1)])
    }

    private func compared(_ one: Named<CourseHeights>, _ other: Named<CourseHeights>) -> String? {
        guard let difference = HeightDifference(one.shape, other.shape) else { return nil }
        let found = LineComparison(difference)
        let names: KeyValuePairs = ["one": one.name, "other": other.name]
        if found.isSame { return words.comparison.same.filled(names) }
        let isTold = found.crossings.count <= Self.mostPlaces
        if !found.crossings.isEmpty {
            return isTold ? cross(one.name, other.name, found) : nil
        }
        switch found.order {
        case .first: return order(one.name, other.name, found)
        case .second: return order(other.name, one.name, found)
        case nil: return nil
        }
    }

    private func cross(_ one: String, _ other: String, _ found: LineComparison) -> String {
        let places = writer.places(found.crossings)
        let cross = words.comparison.cross.filled(["one": one, "other": other, "places": places])
        return words.parts([cross, meet(found)])
    }

    /// Which of two lines is above the other, and where they meet.
    private func order(_ upper: String, _ lower: String, _ found: LineComparison) -> String {
        let isApart = found.meetings.isEmpty && !found.hasCommonStretch
        let order = isApart ? words.comparison.above : words.comparison.notBelow
        return words.parts([order.filled(["one": upper, "other": lower]), meet(found)])
    }

    private func meet(_ found: LineComparison) -> String? {
        guard (1...Self.mostPlaces).contains(found.meetings.count), !found.hasCommonStretch else {
            return nil
        }
        return words.comparison.meet.filled(["places": writer.places(found.meetings)])
    }

    /// Whether a line lies within a band from end to end and is none of its edges.
    private func held(
        _ line: Named<CourseHeights>,
        in band: Named<(upper: CourseHeights, lower: CourseHeights)>
    ) -> String? {
        guard line.shape.range.clamped(to: band.shape.upper.range) == line.shape.range,
            let above = HeightDifference(band.shape.upper, line.shape).map(LineComparison.init),
            let below = HeightDifference(line.shape, band.shape.lower).map(LineComparison.init),
            above.order == .first, below.order == .first
        else { return nil }
        return words.comparison.within.filled(["one": line.name, "other": band.name])
    }
}

extension Content.Course {
    /// Whether it is at one height.
    fileprivate var isLevel: Bool { if case .level = self { true } else { false } }
}
