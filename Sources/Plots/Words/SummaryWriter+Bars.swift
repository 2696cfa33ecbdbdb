import Characters

extension SummaryWriter {
    private var number: ProseNumber { content.hasHorizontalBars ? horizontal : vertical }

    /// What bars show: which way they go, or their order, or the highest and the lowest.
    func bars(_ heights: [Double?]) -> String {
        let drawn = heights.compactMap { $0 }
        guard let low = drawn.min(), let high = drawn.max() else { return words.course.nothing }
        if low == high {
            return drawn.count == 1
                ? at(high, in: heights)
                : words.course.everyCategory.filled(["value": number.text(low)])
        }
        if let trend = Trend(drawn), drawn.count == heights.count, let first = drawn.first,
            let last = drawn.last
        {
            return words.told(
                trend, from: at(first, in: heights), to: at(last, in: heights))
        }
        return order(of: heights)
            ?? words.extremes(at(high, in: heights), at(low, in: heights))
    }

    /// The bars from the highest to the lowest, where they are few and all differ.
    private func order(of heights: [Double?]) -> String? {
        let drawn = heights.enumerated().compactMap { index, height in
            height.map { (index: index, height: $0) }
        }
        guard (3...8).contains(drawn.count), Set(drawn.map(\.height)).count == drawn.count else {
            return nil
        }
        let items = drawn.sorted { $0.height > $1.height }
            .map { "\(category($0.index)) \(number.text($0.height))" }
        return words.course.order.filled(["items": words.items(items)])
    }

    private func category(_ index: Int) -> String {
        MeasuredText.cleaned((content.hasHorizontalBars ? content.rows : content.columns)[index])
    }

    /// A height and its categories, or how many they are.
    private func at(_ height: Double, in heights: [Double?]) -> String {
        let places = heights.indices.filter { heights[$0] == height }
        let names =
            places.count <= 5
            ? words.list(places.map(category)) : words.axes.categoryCount(places.count)
        return words.at(number.text(height), names)
    }

    /// What a histogram shows: how many intervals, and the highest bar.
    func blocks(_ blocks: [Content.Block]) -> String {
        guard let high = blocks.max(by: { $0.height < $1.height }), let first = blocks.first,
            let last = blocks.last
        else { return words.course.nothing }
        let highest = between(vertical.text(high.height), high.x)
        return words.clauses(
            words.range(
                words.marks.intervalCount(blocks.count), across(first.x.lowerBound),
                across(last.x.upperBound)),
            words.course.highest.filled(["words": highest]))
    }
}
