extension ContentReader {
    mutating func layer(for point: Point) -> Content.Layer? {
        placed(point.x, point.y, "point", point.label).map {
            .point($0, label: cleaned(point.label))
        }
    }

    mutating func layer(for words: Inscription) -> Content.Layer? {
        guard let text = cleaned(words.text) else { return nil }
        return placed(words.x, words.y, "text", text).map { .words($0, text) }
    }

    mutating func layer(for arrow: Arrow) -> Content.Layer? {
        guard let start = placed(arrow.start.x, arrow.start.y, "arrow", arrow.label),
            let end = placed(arrow.end.x, arrow.end.y, "arrow", arrow.label)
        else { return nil }
        return .arrow(start, end, label: cleaned(arrow.label))
    }

    mutating func layer(for rule: Rule) -> Content.Layer? {
        let isHorizontal = if case .y = rule.position { true } else { false }
        let transform = isHorizontal ? vertical : horizontal
        switch rule.position {
        case .x(let value), .y(let value):
            let name = cleaned(rule.label).map { "'\($0)' " } ?? ""
            guard value.isDrawable else {
                warnings.append("the rule \(name)is not finite and was left out")
                return nil
            }
            guard let place = transform.spread(value) else {
                warnings.append(
                    "the rule \(name)has no place on a logarithmic axis and was left out")
                return nil
            }
            return .rule(
                isHorizontal ? .y(place) : .x(place), label: cleaned(rule.label),
                isDashed: rule.isDashed)
        }
    }

    /// The place of a single thing; `nil` where it has none, which is said.
    private mutating func placed(
        _ x: Double, _ y: Double, _ kind: String, _ label: String?
    ) -> Content.Pair? {
        var losses = Losses()
        let found = pair(x, y, &losses)
        let name = cleaned(label).map { "'\($0)' " } ?? ""
        if losses.notFinite > 0 {
            warnings.append("the \(kind) \(name)is not finite and was left out")
        }
        if losses.notPositive > 0 {
            warnings.append(
                "the \(kind) \(name)has no place on a logarithmic axis and was left out")
        }
        return found
    }
}
