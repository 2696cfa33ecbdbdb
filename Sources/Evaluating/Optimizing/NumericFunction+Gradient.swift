import Numbers

extension NumericFunction {
    /// The partial derivatives at some numbers: by formulas where the function leaves them behind, else
    /// by differences, which are floating.
    func gradient(at place: [Number]) throws(EvaluationError) -> [Quantity] {
        let value = try quantity(at: place)
        var slopes: [Quantity] = []
        for index in place.indices {
            let slope = try slope(ofNumber: index, at: place)
            slopes.append(Quantity(slope, dimension: value.dimension, unit: value.unit))
        }
        return slopes
    }

    /// The partial derivative by a number.
    private func slope(ofNumber index: Int, at place: [Number]) throws(EvaluationError) -> Number {
        if let (lower, upper) = place[index].surroundings(bits: 20),
            let formula = formula(ofNumber: index, in: place, from: lower, to: upper),
            let slope = try? formula.slope(at: place[index])
        {
            return slope
        }
        return try difference(ofNumber: index, at: place)
    }

    /// The partial derivative by a difference of two values nearby, refused where the function has a
    /// kink.
    private func difference(
        ofNumber index: Int, at place: [Number]
    ) throws(EvaluationError) -> Number {
        guard let (lower, upper) = place[index].surroundings(bits: 24) else {
            throw .domain("a derivative needs finite numbers", hint: nil)
        }
        let middle = (lower + upper) * .half
        let heights = try [lower, middle, upper].map { x throws(EvaluationError) in
            var place = place
            place[index] = .exact(x)
            return try quantity(at: place).number
        }
        let step = (upper - lower) * .half
        func slope(_ low: Int, _ high: Int) throws(EvaluationError) -> Double {
            try numeric { () throws(NumberError) in
                let rise = try heights[high].minus(heights[low])
                return try rise.divided(by: .exact(step * Rational(high - low))).doubles.middle
            }
        }
        let (left, right, whole) = (try slope(0, 1), try slope(1, 2), try slope(0, 2))
        guard abs(left - right) <= 1e-3 * max(1, abs(whole)),
            let number = Number.floating(whole, within: 1e-7 * max(1, abs(whole)))
        else {
            throw .domain(
                "the function has no derivative here: its slope is \(left.short) on the left and "
                    + "\(right.short) on the right", hint: nil)
        }
        return number
    }
}

extension Number {
    /// Fractions on either side, nearer than a part of its size, at equal distances from itself where it
    /// is a fraction.
    fileprivate func surroundings(bits: Int) -> (lower: Rational, upper: Rational)? {
        guard let (low, high) = bounds(bits: 128) else { return nil }
        let step = max(Rational.one, low.magnitude) * Rational(2).power(-bits)
        return (low - step, high + step)
    }
}

extension Double {
    /// To four digits, for a message.
    fileprivate var short: String {
        Rational(exactly: self).flatMap { Number.exact($0).rounded(significant: 4)?.machineText }
            ?? "infinite"
    }
}
