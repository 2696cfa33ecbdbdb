/// So many successes among so many trials, and what they say about the probability of one.
///
/// Each interval leaves out the true probability on either side with the probability `tail`, or
/// nearly so.
public struct Proportion: Sendable {
    /// How many trials had success, from 0 to their number.
    public let successes: Int
    /// How many trials there were, at least one.
    public let trials: Int

    /// Creates a proportion.
    public init(successes: Int, trials: Int) {
        self.successes = successes
        self.trials = trials
    }

    private var share: Number { .exact(Rational(successes, trials)) }

    /// The bounds at which the share lies z standard errors away, by the standard error at the
    /// bound: (k/n + z²/2n ∓ z √(k/n (1 − k/n)/n + z²/4n²)) / (1 + z²/n).
    ///
    /// Source: Wilson, “Probable inference, the law of succession, and statistical inference”,
    /// Journal of the American Statistical Association 22 (1927).
    public func wilsonInterval(tail: Number) throws(NumberError) -> (Number, Number) {
        let z = try Number.one.minus(tail).normalQuantile()
        let square = try z.times(z)
        let n = Number(trials)
        let middle = try share.plus(square.divided(by: Number(2 * trials)))
        let root = try variance().plus(square.divided(by: Number(4).times(n).times(n)))
            .squareRoot()
        let scale = try Number.one.plus(square.divided(by: n))
        let half = try z.times(root)
        return (
            successes == 0 ? .zero : try middle.minus(half).divided(by: scale),
            successes == trials ? .one : try middle.plus(half).divided(by: scale)
        )
    }

    /// The bounds at which so many successes or more, or so many or fewer, have just the
    /// probability of a tail.
    ///
    /// Source: Clopper and Pearson, “The use of confidence or fiducial limits illustrated in the
    /// case of the binomial”, Biometrika 26 (1934); by DLMF 8.17.5 they are quantiles of beta
    /// distributions.
    public func exactInterval(tail: Number) throws(NumberError) -> (Number, Number) {
        let (k, n) = (successes, trials)
        let lower = k == 0 ? .zero : try tail.betaQuantile(Rational(k), Rational(n - k + 1))
        let upper =
            k == n
            ? .one : try Number.one.minus(tail).betaQuantile(Rational(k + 1), Rational(n - k))
        return (lower, upper)
    }

    /// The share and z standard errors to either side, by the standard error at the share: Wald's
    /// interval.
    public func normalInterval(tail: Number) throws(NumberError) -> (Number, Number) {
        let half = try Number.one.minus(tail).normalQuantile().times(variance().squareRoot())
        return (try share.minus(half), try share.plus(half))
    }

    /// k/n (1 − k/n)/n.
    private func variance() throws(NumberError) -> Number {
        try share.times(Number.one.minus(share)).divided(by: Number(trials))
    }
}
