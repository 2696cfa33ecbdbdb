/// A number and what a function makes of it.
struct FunctionSample: Sendable, Hashable {
    /// The number.
    let x: Double
    /// The value; `nil` where the function is not finite.
    let y: Double?

    /// Creates a sample of what is known.
    init(x: Double, y: Double?) {
        self.x = x
        self.y = y
    }

    /// Evaluates a function.
    init(_ function: (Double) -> Double, at x: Double) {
        let value = function(x)
        self.x = x
        y = value.isDrawable ? value : nil
    }

    /// The numbers at which a function is worked out at first, ascending.
    static func places(
        in range: ClosedRange<Double>, width: Double, _ sampling: Line.Sampling
    ) -> [Double] {
        let regular =
            sampling.count.map { count in
                (0..<count).map { range.interpolated(at: Double($0) / Double(count - 1)) }
            } ?? places(in: range, width: width)
        let wanted = sampling.places.filter(range.contains)
        guard !wanted.isEmpty else { return regular }
        let all = (regular + wanted).sorted()
        return all.prefix(1) + zip(all, all.dropFirst()).compactMap { $0 < $1 ? $1 : nil }
    }

    /// Numbers from one end of a range to the other, a pixel apart by so much on average.
    ///
    /// The ends are exact; the numbers between are shifted by a golden-ratio sequence, so that no
    /// periodic function falls in step with them.
    static func places(in range: ClosedRange<Double>, width: Double) -> [Double] {
        let count = Int(rounding: width / 4, within: 64...200)
        return (0..<count).map { index in
            guard index > 0 else { return range.lowerBound }
            guard index < count - 1 else { return range.upperBound }
            let golden = (Double(index) * 0.618_033_988_749_895)
                .truncatingRemainder(dividingBy: 1)
            let shifted = Double(index) + (golden - 0.5) * 0.8
            return range.interpolated(at: shifted / Double(count - 1))
        }
    }
}
