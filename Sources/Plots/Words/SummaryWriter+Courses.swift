import Characters

extension SummaryWriter {
    /// What a line shows.
    func line(_ course: Content.Course) -> String {
        switch course {
        case .function(let index): function(profiles[index])
        case .stretches(let stretches): points(stretches)
        case .level(let level): words.course.everywhere.filled(["value": up(level)])
        }
    }

    /// What an area shows: its upper edge; unless it stands on zero also its lower edge, how wide it
    /// is, and where its edges come together.
    func area(_ upper: Content.Course, _ lower: Content.Course) -> String {
        if case .level(let level) = lower, level == content.vertical.spread(0) {
            return line(upper)
        }
        let edges = [
            words.marks.upperEdge.filled(["words": line(upper)]),
            words.marks.lowerEdge.filled(["words": line(lower)]),
        ]
        return words.parts(edges + between(upper, lower))
    }

    /// How wide a band is where it is widest, and where its edges meet or cross.
    private func between(_ upper: Content.Course, _ lower: Content.Course) -> [String?] {
        guard let top = content.heights(along: upper, profiles, over: shown),
            let bottom = content.heights(along: lower, profiles, over: shown),
            let difference = HeightDifference(top, bottom)
        else { return [] }
        let found = LineComparison(difference)
        func told(_ phrase: String, _ places: [Double]) -> String? {
            (1...ComparisonWriter.mostPlaces).contains(places.count)
                ? phrase.filled(["places": self.places(places)]) : nil
        }
        return [
            widest(difference), told(words.marks.edgesCross, found.crossings),
            found.hasCommonStretch ? nil : told(words.marks.edgesMeet, found.meetings),
        ]
    }

    private func widest(_ difference: HeightDifference) -> String? {
        func width(at x: Double) -> Double {
            let ends = [difference.first.height(x), difference.second.height(x)]
                .map(content.vertical.gathered)
            return (ends[0] - ends[1]).magnitude
        }
        let places = difference.places.filter { width(at: $0).isDrawable }
        guard var best = places.max(by: { width(at: $0) < width(at: $1) }) else { return nil }
        let around = (places.last { $0 < best } ?? best)...(places.first { $0 > best } ?? best)
        GoldenSection.search(around) { place in
            if width(at: place) > width(at: best) { best = place }
            return width(at: place)
        }
        let words = words.near(vertical.text(width(at: best)), across(best))
        return self.words.marks.widest.filled(["words": words])
    }

    private func function(_ profile: FunctionProfile?) -> String {
        guard let profile, let low = profile.lowest, let high = profile.highest else {
            return words.course.nothing
        }
        if low.y == high.y { return words.course.everywhere.filled(["value": up(low.y)]) }
        let known = profile.samples.compactMap(\.y)
        if low.isBounded, high.isBounded, known.count == profile.samples.count,
            let trend = Trend(known)
        {
            return rise(trend, (low.x, low.y), (high.x, high.y))
        }
        return words.clauses(
            extreme(high, of: profile, words.course.highest, words.course.unboundedHigh),
            extreme(low, of: profile, words.course.lowest, words.course.unboundedLow))
    }

    private func extreme(
        _ extreme: FunctionProfile.Extreme, of profile: FunctionProfile, _ bounded: String,
        _ unbounded: String
    ) -> String {
        extreme.isBounded
            ? bounded.filled(["words": told(extreme, of: profile)])
            : unbounded.filled(["place": across(extreme.x)])
    }

    /// An extreme value with all of its places where they are few, or the stretch that has it.
    private func told(
        _ extreme: FunctionProfile.Extreme, of profile: FunctionProfile
    ) -> String {
        let samples = profile.samples
        let rounding = 1e-12 * (samples.compactMap(\.y?.magnitude).max() ?? 0)
        let equal = samples.indices.filter { index in
            samples[index].y.map { ($0 - extreme.y).magnitude <= rounding } ?? false
        }
        let value = up(extreme.y)
        guard let first = equal.first, let last = equal.last else {
            return words.near(value, across(extreme.x))
        }
        if equal.count > 2, last - first == equal.count - 1 {
            return between(value, samples[first].x...samples[last].x)
        }
        let isTold = equal.count <= ComparisonWriter.mostPlaces
        return words.near(value, places(isTold ? equal.map { samples[$0].x } : [extreme.x]))
    }
}
