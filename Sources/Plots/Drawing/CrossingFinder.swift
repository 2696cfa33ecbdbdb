/// Where two lines along functions cross, or which of them is above, for those who do not see it.
struct CrossingFinder {
    let content: Content
    let profiles: [FunctionProfile?]

    /// How many crossings of two lines are told.
    private static let mostTold = 3

    /// How the lines stand to one another, two at a time.
    func sentences(_ writer: SummaryWriter) -> [String] {
        let drawn = content.layers.compactMap { layer -> Int? in
            guard case .line(_, .function(let index)) = layer else { return nil }
            return index
        }
        guard drawn.count <= 4 else { return [] }
        return drawn.indices.flatMap { first in
            drawn[(first + 1)...].compactMap { sentence(drawn[first], $0, writer) }
        }
    }

    private func sentence(_ first: Int, _ second: Int, _ writer: SummaryWriter) -> String? {
        guard let one = profiles[first], let other = profiles[second],
            one.range.overlaps(other.range)
        else { return nil }
        let range = one.range.clamped(to: other.range)
        let found = crossings(over: range) { one.function($0) - other.function($0) }
        let names = [first, second].map { content.functions[$0].series.plainName }
        guard found.count <= Self.mostTold else { return nil }
        guard !found.isEmpty else {
            return order(over: range, one.function, other.function).map {
                "\(names[$0 ? 0 : 1]) is above \(names[$0 ? 1 : 0]) throughout"
            }
        }
        let places = found.map(writer.across).joined(separator: ", ")
        return "\(names[0]) and \(names[1]) cross near \(places)"
    }

    /// Whether the first of two functions is everywhere the greater, or the second; `nil` where
    /// they meet or one of them has holes.
    private func order(
        over range: ClosedRange<Double>, _ first: (Double) -> Double, _ second: (Double) -> Double
    ) -> Bool? {
        let differences = FunctionSample.places(in: range, width: 480).map {
            first($0) - second($0)
        }
        if differences.allSatisfy({ $0 > 0 }) { return true }
        return differences.allSatisfy { $0 < 0 } ? false : nil
    }

    /// Where a difference changes its sign, by bisection between places all over a range; poles and
    /// jumps do not count.
    private func crossings(
        over range: ClosedRange<Double>, _ difference: (Double) -> Double
    ) -> [Double] {
        let places = FunctionSample.places(in: range, width: 480)
        let values = places.map(difference)
        let scale = values.filter(\.isDrawable).map(\.magnitude).max() ?? 0
        var found: [Double] = []
        for index in places.indices.dropFirst() {
            let (start, end) = (values[index - 1], values[index])
            guard start.isDrawable, end.isDrawable, start != 0, (start < 0) != (end < 0) else {
                continue
            }
            var (low, high) = (places[index - 1], places[index])
            for _ in 0..<40 {
                let middle = low / 2 + high / 2
                if (difference(middle) < 0) == (start < 0) { low = middle } else { high = middle }
            }
            if difference(high).magnitude <= 1e-6 * scale { found.append(high) }
        }
        return found
    }
}

extension Series {
    /// What sentences call it.
    fileprivate var plainName: String {
        label.map { MeasuredText($0).plain } ?? "Series \(index + 1)"
    }
}
