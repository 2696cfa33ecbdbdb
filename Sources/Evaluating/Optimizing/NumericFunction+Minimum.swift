import Numbers

/// What is known of the least value of a function.
struct FoundMinimum {
    let place: [Number]
    let value: Quantity
    let isCertified: Bool
    /// Where it lies and why it is the least, or why that is not known.
    let note: String
}

extension NumericFunction {
    /// The minimum of a function of one number.
    func minimum(from lower: Rational, to upper: Rational) throws(EvaluationError) -> FoundMinimum {
        // Mistakes in the function are told, and its unit is seen, at a number inside.
        let sample = try quantity(at: [.exact(lower + (upper - lower) * Rational(3, 8))])
        let formula = formula(ofNumber: 0, in: [.zero], from: lower, to: upper)
        let isConvex = formula?.isConvex()
        if let minimum = try? formula?.minimum(isConvex: isConvex) {
            let value = try quantity(at: [minimum.argument])
            if !isLess(at: [lower, upper], than: value.number) {
                return FoundMinimum(
                    place: [minimum.argument], value: value, isCertified: true, note: minimum.note)
            }
        }
        let search = LineSearch(from: lower.double, to: upper.double) { roughValue(at: [$0]) }
        guard let search, let inside = Number.floating(search.place, within: search.distance) else {
            throw .domain("the function has no finite value on the range", hint: nil)
        }
        let place =
            switch search.end {
            case .lower: Number.exact(lower)
            case .upper: Number.exact(upper)
            case nil: inside
            }
        return FoundMinimum(
            place: [place], value: try floating(search.value, like: sample), isCertified: false,
            note: search.note(isConvex: isConvex))
    }

    /// Whether the function is less at one of some numbers, as one that makes an exception of the ends
    /// may be: its formula is that of the numbers between them.
    private func isLess(at places: [Rational], than value: Number) -> Bool {
        places.contains { place in
            let height = try? height(at: [.exact(place)])
            return height.map { $0.doubles.upper < value.doubles.lower } ?? false
        }
    }

    /// The minimum of a function of several numbers.
    func minimum(inside box: [ClosedRange<Double>]) throws(EvaluationError) -> FoundMinimum {
        let start = box.map { $0.lowerBound / 2 + $0.upperBound / 2 }
        let sample = try quantity(at: start.compactMap(Rational.init(exactly:)).map(Number.exact))
        let search = SimplexSearch(from: start, inside: box) { roughValue(at: $0) }
        var place: [Number] = []
        for (x, range) in zip(search.place, box) {
            let reach = 1e-7 * max(range.upperBound - range.lowerBound, abs(x))
            if let number = Number.floating(x, within: reach) { place.append(number) }
        }
        guard search.value.isFinite, place.count == box.count else {
            throw .domain(
                "the function has no finite value near the middle of the ranges", hint: nil)
        }
        return FoundMinimum(
            place: place, value: try floating(search.value, like: sample), isCertified: false,
            note: search.note(inside: box))
    }

    /// A value that was found by floating-point arithmetic, in the unit of another.
    private func floating(
        _ value: Double, like sample: Quantity
    ) throws(EvaluationError) -> Quantity {
        guard let number = Number.floating(value, within: 1e-12 * max(abs(value), 1e-3)) else {
            throw .domain("the function is infinite on all of the range", hint: nil)
        }
        return Quantity(number, dimension: sample.dimension, unit: sample.unit)
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

extension LineSearch {
    /// Why nothing is proved, and whether the least value lies at an end.
    fileprivate func note(isConvex: Bool?) -> String {
        let reason =
            isConvex == false ? "The function is not convex" : "Convexity is not shown"
        let place =
            switch end {
            case .lower: " It lies at the lower end."
            case .upper: " It lies at the upper end."
            case nil: ""
            }
        return
            "\(reason): this is the least of \(LineSearch.intervals + 1) values, refined nearby.\(place)"
    }
}

extension SimplexSearch {
    /// Whether the search converged, and whether what it found lies at the border.
    fileprivate func note(inside box: [ClosedRange<Double>]) -> String {
        let isAtBorder = zip(place, box).contains {
            min($0 - $1.lowerBound, $1.upperBound - $0) <= 1e-8 * ($1.upperBound - $1.lowerBound)
        }
        return
            "The simplex \(hasConverged ? "converged" : "has not converged") after \(count) values."
            + (isAtBorder ? " It lies at the border." : "")
    }
}
