import Characters

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

    /// How many points or rules are told one by one at most.
    private static let mostTold = 20

    var words: FigureWords { content.words }

    /// What kind of figure it is, and of what.
    func kind(x: String?, y: String?) -> String {
        let kind = words.sentence(nil, words.list(content.kinds))
        let (across, up) = (MeasuredText(x ?? "").prose, MeasuredText(y ?? "").prose)
        func clause(_ phrase: String, _ name: String) -> String {
            name.isEmpty ? "" : phrase.filled(["name": name])
        }
        if content.hasSurface {
            return across.isEmpty || up.isEmpty
                ? kind + clause(words.axes.over, across + up)
                : kind + words.axes.both.filled(["x": across, "y": up])
        }
        if content.hasCells {
            return kind + clause(words.axes.rows, up) + clause(words.axes.columns, across)
        }
        let (of, by) = content.hasHorizontalBars ? (across, up) : (up, across)
        let isByCategory = !content.columns.isEmpty || !content.rows.isEmpty
        return kind + clause(words.axes.of, of)
            + clause(isByCategory ? words.axes.by : words.axes.over, by)
    }

    /// What the axes with categories show, or what the horizontal axis spans.
    var span: [String] {
        let (rows, columns) = (content.rows, content.columns)
        if content.hasCells {
            return [told(rows, words.axes.rowCount), told(columns, words.axes.columnCount)]
                .compactMap { $0 }
        }
        if let names = [columns, rows].first(where: { !$0.isEmpty }) {
            return [told(names, words.axes.categoryCount)].compactMap { $0 }
        }
        guard !content.layers.isEmpty else { return [] }
        let ends: KeyValuePairs = [
            "low": across(shown.lowerBound), "high": across(shown.upperBound),
        ]
        return [words.sentence(nil, words.axes.span.filled(ends))]
    }

    private func told(_ categories: [String], _ noun: FigureWords.Noun) -> String? {
        let names = categories.map(MeasuredText.cleaned)
        guard let first = names.first, let last = names.last else { return nil }
        let count = noun(names.count)
        return names.count <= 8
            ? words.named(count, words.items(names)) : words.range(count, first, last)
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
        return told + (alone > Self.mostTold ? [words.marks.pointCount(alone)] : [])
            + (rules > Self.mostTold ? [words.marks.ruleCount(rules)] : [])
    }

    /// A spread number of the horizontal axis in words.
    func across(_ value: Double) -> String { horizontal.text(content.horizontal.gathered(value)) }
    /// A spread number of the vertical axis in words.
    func up(_ value: Double) -> String { vertical.text(content.vertical.gathered(value)) }

    /// Some spread numbers of the horizontal axis in words, each once.
    func places(_ values: [Double]) -> String {
        words.list(values.map(across).distinct)
    }

    /// A value and the range of spread numbers of the horizontal axis that has it.
    func between(_ value: String, _ range: ClosedRange<Double>) -> String {
        words.course.between.filled([
            "value": value, "low": across(range.lowerBound), "high": across(range.upperBound),
        ])
    }

    /// A pair of spread numbers in words.
    func place(_ pair: Content.Pair) -> String { "(\(across(pair.x)), \(up(pair.y)))" }
}
