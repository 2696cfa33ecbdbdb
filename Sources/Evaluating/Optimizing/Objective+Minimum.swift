import Numbers

/// What is known of the least value of a function.
struct FoundMinimum {
    let place: [Number]
    let value: Quantity
    let isCertified: Bool
    /// Where it lies and why it is the least, or why that is not known.
    let note: String
}

extension Objective {
    /// The minimum of a function of one number.
    func minimum(from lower: Rational, to upper: Rational) throws(EvaluationError) -> FoundMinimum {
        _ = try quantity(at: [.exact(lower + (upper - lower) * Rational(3_819_661, 10_000_000))])
        let formula = formula(ofNumber: 0, in: [.zero], from: lower, to: upper)
        let isConvex = formula?.isConvex()
        if let minimum = try? formula?.minimum(isConvex: isConvex) {
            return FoundMinimum(
                place: [minimum.argument], value: try quantity(at: [minimum.argument]),
                isCertified: true, note: minimum.note)
        }
        let search = LineSearch(from: lower.double, to: upper.double) { roughValue(at: [$0]) }
        guard let search, let place = Number.floating(search.place, within: search.distance) else {
            throw .domain("the function has no finite value on the range", hint: nil)
        }
        let why =
            switch isConvex {
            case false?: "the function is not convex"
            case true?, nil: "convexity is not shown"
            }
        let end = search.end < 0 ? " It lies at the lower end." : " It lies at the upper end."
        return FoundMinimum(
            place: search.end == 0 ? [place] : [.exact(search.end < 0 ? lower : upper)],
            value: try floating(search.value, like: [.exact(lower + (upper - lower) * .half)]),
            isCertified: false,
            note: "\(why): the least of \(LineSearch.intervals + 1) values, refined nearby."
                + (search.end == 0 ? "" : end))
    }

    /// The minimum of a function of several numbers.
    func minimum(inside box: [ClosedRange<Double>]) throws(EvaluationError) -> FoundMinimum {
        let start = box.map { ($0.lowerBound + $0.upperBound) / 2 }
        let middle = start.compactMap(Rational.init(exactly:)).map(Number.exact)
        _ = try quantity(at: middle)
        let search = SimplexSearch(from: start, inside: box) { roughValue(at: $0) }
        var place: [Number] = []
        for (x, range) in zip(search.place, box) {
            let reach = 1e-7 * max(range.upperBound - range.lowerBound, abs(x))
            if let number = Number.floating(x, within: reach) { place.append(number) }
        }
        guard search.value.isFinite, place.count == box.count else {
            throw .domain("the function has no finite value in the middle of the ranges", hint: nil)
        }
        let isAtBorder = zip(search.place, box).contains {
            min($0 - $1.lowerBound, $1.upperBound - $0) <= 1e-8 * ($1.upperBound - $1.lowerBound)
        }
        return FoundMinimum(
            place: place, value: try floating(search.value, like: middle), isCertified: false,
            note: (search.hasConverged
                ? "The simplex converged after \(search.count) values."
                : "The simplex has not converged after \(search.count) values.")
                + (isAtBorder ? " It lies at the border." : ""))
    }

    /// A value that was found by floating-point arithmetic, in the unit of another.
    private func floating(
        _ value: Double, like place: [Number]
    ) throws(EvaluationError) -> Quantity {
        let model = try quantity(at: place)
        guard let number = Number.floating(value, within: 1e-12 * max(abs(value), 1e-3)) else {
            throw .domain("the function is infinite on all of the range", hint: nil)
        }
        return Quantity(number, dimension: model.dimension, unit: model.unit)
    }
}

extension Minimum {
    /// Where it lies, and why it is the least.
    fileprivate var note: String {
        let reason =
            switch proof {
            case .convexity: "The function is convex"
            case .turning:
                "The function is not convex, but falls before the minimum and rises after it"
            }
        return switch place {
        case .inside: reason + "."
        case .lowerEnd: reason + "; the minimum lies at the lower end, from which it rises."
        case .upperEnd: reason + "; the minimum lies at the upper end, towards which it falls."
        case .everywhere: "The function is constant: it is least everywhere."
        }
    }
}
