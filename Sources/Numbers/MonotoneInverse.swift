/// The number where a rising function changes its sign, enclosed: at one end it is proved to be
/// negative, at the other positive.
///
/// Steps of the secant through both ends, and halvings in turn, narrow the bracket; a secant converges
/// fast where the function is smooth, and halving never fails.
public struct MonotoneInverse {
    private let center: Double
    private let scale: Double
    private let bits: Int
    private let function: (Number) throws(NumberError) -> Number

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - center: Where the search begins.
    ///   - scale: How wide its first step is.
    ///   - bits: How far the bracket is narrowed, in bits of its first width.
    ///   - function: The function, which rises.
    public init(
        center: Double, scale: Double, bits: Int = MonotoneInverse.usualBits,
        _ function: @escaping (Number) throws(NumberError) -> Number
    ) {
        (self.center, self.scale, self.bits, self.function) = (center, scale, bits, function)
    }

    /// How far the bracket is narrowed unless less will do: enough for every number that is printed.
    public static let usualBits = 130
    /// The precision that values of the function are worked out with.
    private var working: Int { bits + 62 }

    /// How often the bracket is widened on either side.
    private static let mostSteps = 200
    private static let unbracketed = NumberError.undecided("where the function changes its sign")

    /// The number, known by one enclosure.
    ///
    /// - Throws: `undecided`, where no sign is found to change.
    public func value() throws(NumberError) -> Number {
        var (low, high) = try bracket()
        var (down, up) = (try height(low), try height(high))
        let goal = (high - low) * Rational(2).power(-bits)
        var isSecant = true
        while high - low > goal {
            let middle = (low + high) * .half
            let guess =
                isSecant && up - down > 0
                ? low - down * (high - low) / (up - down) : middle
            let width = high - low
            for point in MonotoneInverse.beside(guess, high - low, unit: goal) {
                guard low < point, point < high else { continue }
                let value = try height(point)
                if value.sign < 0 {
                    (low, down) = (point, value)
                } else {
                    (high, up) = (point, value)
                }
            }
            isSecant = !isSecant || (high - low) * 4 < width
        }
        let enclosure = Enclosure(low, bits: working).hull(Enclosure(high, bits: working))
        let basis = try function(.exact(low)).basis.weaker(function(.exact(high)).basis)
            .weaker(.enclosed)
        return .refined(Refinement(enclosure, bits: working, basis: basis))
    }

    /// Numbers a little below and above a guess, so that both ends of the bracket move, rounded to a
    /// part of a unit.
    private static func beside(
        _ guess: Rational, _ width: Rational, unit: Rational
    ) -> [Rational] {
        let step = width * Rational(1, 1 << 20)
        let fine = unit * Rational(1, 16)
        return [guess - step, guess + step].map { ($0 / fine).roundedHalfEven * fine }
    }

    /// Fractions on either side of the root.
    private func bracket() throws(NumberError) -> (low: Rational, high: Rational) {
        guard let start = Rational(exactly: center), var step = Rational(exactly: scale) else {
            throw .undefined("a search without a beginning")
        }
        var (low, high) = (start, start)
        var steps = 0
        while try height(low).sign >= 0 {
            guard steps < MonotoneInverse.mostSteps else { throw MonotoneInverse.unbracketed }
            (low, step, steps) = (low - step, step * 2, steps + 1)
        }
        steps = 0
        while try height(high).sign <= 0 {
            guard steps < MonotoneInverse.mostSteps else { throw MonotoneInverse.unbracketed }
            (high, step, steps) = (high + step, step * 2, steps + 1)
        }
        return (low, high)
    }

    /// A value of the function, near enough to have its sign.
    private func height(_ x: Rational) throws(NumberError) -> Rational {
        let value = try function(.exact(x))
        let bounds = value.recipe?.enclosure(bits: working).bounds
        if let bounds, bounds.lower.sign > 0 || bounds.upper.sign < 0 {
            return (bounds.lower + bounds.upper) * .half
        }
        guard let sign = value.sign else {
            throw .undecided("on which side of the number the root lies")
        }
        return Rational(sign) * (bounds == nil ? .one : Rational(2).power(-2000))
    }
}
