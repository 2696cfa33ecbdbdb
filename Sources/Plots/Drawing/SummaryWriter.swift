/// The sentences about a figure.
struct SummaryWriter {
    let content: Content
    let profiles: [FunctionProfile?]
    let horizontal: ProseNumber
    let vertical: ProseNumber
    /// The spread numbers between the ends of the horizontal axis.
    let shown: ClosedRange<Double>
    /// Where everything stands.
    let frame: Frame

    /// What kind of figure it is, and of what.
    func kind(x: String?, y: String?) -> String {
        let kinds = content.kinds
        let words = kinds.joined(separator: " and ")
        let (across, up) = (MeasuredText(x ?? "").plain, MeasuredText(y ?? "").plain)
        if content.hasSurface {
            let axes = [across, up].filter { !$0.isEmpty }.joined(separator: " and ")
            return words.prefix(1).uppercased() + words.dropFirst()
                + (axes.isEmpty ? "" : " over \(axes)")
        }
        let (of, by) = content.hasHorizontalBars ? (across, up) : (up, across)
        let isByCategory = !content.columns.isEmpty || !content.rows.isEmpty
        return (words.prefix(1).uppercased() + words.dropFirst())
            + (of.isEmpty ? "" : content.hasCells ? " over \(of)" : " of \(of)")
            + (by.isEmpty
                ? "" : content.hasCells ? " by \(by)" : isByCategory ? " by \(by)" : " over \(by)")
    }

    /// What the axes with categories show, or what the horizontal axis spans.
    var span: [String] {
        guard !content.columns.isEmpty || !content.rows.isEmpty else {
            guard !content.layers.isEmpty else { return [] }
            let (low, high) = (shown.lowerBound, shown.upperBound)
            return ["From \(across(low)) to \(across(high))"]
        }
        if content.hasCells {
            return [
                told(content.rows, "row", "rows"), told(content.columns, "column", "columns"),
            ].compactMap { $0 }
        }
        let names = content.columns.isEmpty ? content.rows : content.columns
        return [told(names, "category", "categories")].compactMap { $0 }
    }

    private func told(_ categories: [String], _ one: String, _ many: String) -> String? {
        let names = categories.map(MeasuredText.cleaned)
        guard let first = names.first, let last = names.last else { return nil }
        if names.count == 1 { return "1 \(one): \(first)" }
        if names.count <= 8 { return "\(names.count) \(many): \(names.joined(separator: ", "))" }
        return "\(names.count) \(many) from \(first) to \(last)"
    }

    /// What every mark shows; of many points or rules only how many they are.
    var sentences: [String] {
        let alone = content.layers.count { if case .point = $0 { true } else { false } }
        let rules = content.layers.count { if case .rule = $0 { true } else { false } }
        let told = content.layers.compactMap { layer -> String? in
            switch layer {
            case .point(let pair, _):
                let isShown = frame.shows(frame.position(pair.x, pair.y))
                return isShown && alone <= Self.mostTold ? sentence(for: layer) : nil
            case .rule(let position, _, _):
                let isShown = frame.ends(of: position) != nil
                return isShown && rules <= Self.mostTold ? sentence(for: layer) : nil
            case .bars, .blocks, .line, .area, .symbols, .stems, .intervals, .jumps, .cells,
                .contours, .field, .words, .arrow:
                return sentence(for: layer)
            }
        }
        return told + (alone > Self.mostTold ? ["\(alone) points"] : [])
            + (rules > Self.mostTold ? ["\(rules) rules"] : [])
    }

    /// How many points or rules are told one by one at most.
    private static let mostTold = 20

    /// A spread number of the horizontal axis in words.
    func across(_ value: Double) -> String { horizontal.text(content.horizontal.gathered(value)) }
    /// A spread number of the vertical axis in words.
    func up(_ value: Double) -> String { vertical.text(content.vertical.gathered(value)) }
}
