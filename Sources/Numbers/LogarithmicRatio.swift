/// A quotient of two linear forms in logarithms that is not a fraction: log₂ 3 = ln 3 / ln 2.
///
/// Ratios over one denominator add like fractions, and a ratio times its denominator is a form
/// again; so sums of logarithms to any base, and their conversions to nats, stay exact.
struct LogarithmicRatio: Sendable {
    let numerator: LogarithmicForm
    /// The denominator, scaled so that its first coefficient is one.
    let denominator: LogarithmicForm

    private init(numerator: LogarithmicForm, denominator: LogarithmicForm) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The quotient of two forms; `nil` when the divisor is a fraction.
    init?(_ numerator: LogarithmicForm, over divisor: LogarithmicForm) {
        guard let leading = divisor.terms.first?.coefficient else { return nil }
        let scale = Rational.one / leading
        self.init(
            numerator: numerator.multiplied(by: scale), denominator: divisor.multiplied(by: scale))
    }

    /// The ratio as a number: a fraction when numerator and denominator are proportional.
    var number: Number {
        numerator.ratio(to: denominator).map(Number.exact) ?? .real(Real(.ratio(self)))
    }

    func multiplied(by factor: Rational) -> LogarithmicRatio {
        LogarithmicRatio(numerator: numerator.multiplied(by: factor), denominator: denominator)
    }

    /// The product with a form, when that is a multiple of the denominator.
    func multiplied(by form: LogarithmicForm) -> LogarithmicForm? {
        form.ratio(to: denominator).map(numerator.multiplied(by:))
    }

    /// The quotient by a ratio over the same denominator.
    func divided(by other: LogarithmicRatio) -> LogarithmicRatio? {
        denominator == other.denominator
            ? LogarithmicRatio(numerator, over: other.numerator) : nil
    }

    /// The sum of ratios and a fraction, when all ratios have one denominator.
    static func sum(_ ratios: [LogarithmicRatio], _ constant: Rational) -> LogarithmicRatio? {
        guard let first = ratios.first,
            ratios.allSatisfy({ $0.denominator == first.denominator })
        else { return nil }
        let whole = first.denominator.multiplied(by: constant)
        return LogarithmicRatio(
            numerator: .sum(ratios.map(\.numerator) + [whole]), denominator: first.denominator)
    }

    func enclosure(bits: Int) -> Enclosure {
        numerator.enclosure(bits: bits).divided(by: denominator.enclosure(bits: bits), bits: bits)
    }
}
