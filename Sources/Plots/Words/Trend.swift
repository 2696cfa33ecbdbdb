import Characters

/// Which way some numbers go, if they all go one way.
enum Trend {
    case rising
    case falling

    /// The way of at least three numbers, every one of which goes farther than the one before.
    init?(_ values: some Sequence<Double>) {
        var (last, count) = (Double.nan, 0)
        var (rises, falls) = (true, true)
        for value in values {
            rises = rises && !(value <= last)
            falls = falls && !(value >= last)
            (last, count) = (value, count + 1)
            if !rises && !falls { return nil }
        }
        guard count >= 3 else { return nil }
        self = rises ? .rising : .falling
    }
}

extension FigureWords {
    /// Which way something goes, and from where to where.
    func told(_ trend: Trend, from start: String, to end: String) -> String {
        let phrase =
            switch trend {
            case .rising: course.rising
            case .falling: course.falling
            }
        return phrase.filled(["start": start, "end": end])
    }
}
