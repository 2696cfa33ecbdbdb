/// The sentences about a figure.
struct SummaryWriter {
    let content: Content
    let profiles: [FunctionProfile?]
    let horizontal: ProseNumber
    let vertical: ProseNumber
    let shown: ClosedRange<Double>

    /// What kind of figure it is, and of what.
    func kind(x: String?, y: String?) -> String {
        let bars = content.series.count(where: \.isBars)
        let lines = content.series.count - bars
        let points = content.layers.count { if case .point = $0 { true } else { false } }
        var kinds: [String] = []
        if bars > 0 { kinds.append(bars == 1 ? "bars" : "grouped bars") }
        if lines > 0 { kinds.append(lines == 1 ? "line" : "lines") }
        if kinds.isEmpty && points > 0 { kinds.append(points == 1 ? "point" : "points") }
        if kinds.isEmpty { kinds.append(content.layers.isEmpty ? "empty figure" : "rules") }
        let words = kinds.joined(separator: " and ")
        let (across, up) = (MeasuredText(x ?? "").plain, MeasuredText(y ?? "").plain)
        let of = up.isEmpty ? "" : " of \(up)"
        let by = across.isEmpty ? "" : bars > 0 ? " by \(across)" : " over \(across)"
        return words.prefix(1).uppercased() + words.dropFirst() + of + by
    }

    /// What the horizontal axis spans.
    var span: [String] {
        let names = content.categories.map(MeasuredText.cleaned)
        guard let first = names.first, let last = names.last else {
            guard !content.layers.isEmpty else { return [] }
            let (low, high) = (shown.lowerBound, shown.upperBound)
            return ["From \(horizontal.text(low)) to \(horizontal.text(high))"]
        }
        if names.count == 1 { return ["1 category: \(first)"] }
        if names.count <= 8 {
            return ["\(names.count) categories: \(names.joined(separator: ", "))"]
        }
        return ["\(names.count) categories from \(first) to \(last)"]
    }

    /// What every mark shows; of many points or rules only how many they are.
    var sentences: [String] {
        let alone = content.layers.count { if case .point = $0 { true } else { false } }
        let rules = content.layers.count { if case .rule = $0 { true } else { false } }
        let told = zip(content.layers, profiles).compactMap { layer, profile in
            switch layer {
            case .point: alone > Self.mostTold ? nil : sentence(for: layer, profile)
            case .rule: rules > Self.mostTold ? nil : sentence(for: layer, profile)
            case .bars, .line, .function: sentence(for: layer, profile)
            }
        }
        return told + (alone > Self.mostTold ? ["\(alone) points"] : [])
            + (rules > Self.mostTold ? ["\(rules) rules"] : [])
    }

    /// How many points or rules are told one by one at most.
    private static let mostTold = 20

    private func sentence(for layer: Content.Layer, _ profile: FunctionProfile?) -> String {
        switch layer {
        case .bars(let series, let heights):
            return named(series, bars(heights))
        case .line(let series, let stretches):
            let pairs = stretches.joined().filter { shown.contains($0.x) }
            return named(series, line(Array(pairs)))
        case .function(let series, _, _):
            return named(series, function(profile))
        case .point(let pair, let label):
            let name = label.map { " " + MeasuredText($0).plain } ?? ""
            return "Point\(name) at (\(horizontal.text(pair.x)), \(vertical.text(pair.y)))"
        case .rule(let position, let label):
            let name = label.map { ": " + MeasuredText($0).plain } ?? ""
            switch position {
            case .x(let value): return "Vertical rule at \(horizontal.text(value))\(name)"
            case .y(let value): return "Horizontal rule at \(vertical.text(value))\(name)"
            }
        }
    }

    private func named(_ series: Series, _ words: String) -> String {
        let name =
            series.label.map { MeasuredText($0).plain }
            ?? (content.series.count > 1 ? "Series \(series.index + 1)" : "")
        return name.isEmpty ? words.prefix(1).uppercased() + words.dropFirst() : "\(name): \(words)"
    }

    private func bars(_ heights: [Double?]) -> String {
        let drawn = heights.compactMap { $0 }
        guard let low = drawn.min(), let high = drawn.max() else { return "no bars" }
        if low == high {
            let places = drawn.count == 1 ? at(high, in: heights) : " at every category"
            return vertical.text(low) + places
        }
        return "highest \(vertical.text(high))\(at(high, in: heights)), "
            + "lowest \(vertical.text(low))\(at(low, in: heights))"
    }

    /// The categories of a height, or how many they are.
    private func at(_ height: Double, in heights: [Double?]) -> String {
        let places = heights.indices.filter { heights[$0] == height }
        guard places.count <= 5 else { return " at \(places.count) categories" }
        let names = places.map { MeasuredText.cleaned(content.categories[$0]) }
        return " at " + names.dropLast().joined(separator: ", ")
            + (names.count > 1 ? " and " : "") + (names.last ?? "")
    }

    private func line(_ pairs: [Content.Pair]) -> String {
        guard let low = pairs.min(by: { $0.y < $1.y }), let high = pairs.max(by: { $0.y < $1.y })
        else { return "no line" }
        if low.y == high.y { return "\(vertical.text(low.y)) everywhere" }
        return "highest \(vertical.text(high.y)) at \(horizontal.text(high.x)), "
            + "lowest \(vertical.text(low.y)) at \(horizontal.text(low.x))"
    }

    private func function(_ profile: FunctionProfile?) -> String {
        guard let low = profile?.lowest, let high = profile?.highest else { return "no line" }
        if low.y == high.y { return "\(vertical.text(low.y)) everywhere" }
        func place(_ extreme: FunctionProfile.Extreme, _ word: String, _ beyond: String) -> String {
            guard extreme.isBounded else { return "\(beyond) near \(horizontal.text(extreme.x))" }
            return "\(word) \(vertical.text(extreme.y)) near \(horizontal.text(extreme.x))"
        }
        return place(high, "highest", "rising beyond all bounds") + ", "
            + place(low, "lowest", "falling beyond all bounds")
    }
}
