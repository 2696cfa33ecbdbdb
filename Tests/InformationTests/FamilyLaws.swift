import Foundation
import Numbers

@testable import Information

/// A distribution beside its density in doubles, written down a second time from the textbook.
struct FamilyLaw: Sendable, CustomStringConvertible {
    let distribution: ParametricDistribution
    /// The ends of what it lives on, whole numbers where it is discrete.
    let lower: Double
    let upper: Double
    /// Where it is cut for the sake of quadrature: its middle and its kinks.
    let marks: [Double]
    let logDensity: @Sendable (Double) -> Double

    var description: String {
        "\(distribution.familyName) \(distribution.parameters.map(\.description))"
    }

    init(
        _ distribution: ParametricDistribution, _ lower: Double = -.infinity,
        _ upper: Double = .infinity, marks: [Double],
        _ logDensity: @escaping @Sendable (Double) -> Double
    ) {
        self.distribution = distribution
        (self.lower, self.upper, self.marks) = (lower, upper, marks)
        self.logDensity = { lower <= $0 && $0 <= upper ? logDensity($0) : -.infinity }
    }

    /// The mean of a function, by sums or by quadrature in doubles.
    func mean(
        upTo last: Double = .infinity, marks others: [Double] = [], of f: (Double) -> Double
    ) -> Double {
        func term(_ x: Double) -> Double {
            let density = exp(logDensity(x))
            return density == 0 ? 0 : density * f(x)
        }
        let end = min(upper, last)
        if distribution.isDiscrete {
            return stride(from: lower, through: min(end, 400), by: 1).reduce(0) { $0 + term($1) }
        }
        let inner = (marks + others).filter { lower < $0 && $0 < end }
        let edges = [lower] + Set(inner).sorted() + [end]
        return zip(edges, edges.dropFirst()).reduce(0) { $0 + quadrature($1.0, $1.1, term) }
    }
}

/// The integral between two numbers by the double exponential rule (Takahasi and Mori, 1974).
private func quadrature(_ a: Double, _ b: Double, _ f: (Double) -> Double) -> Double {
    let step = 1.0 / 16
    var sum = 0.0
    for index in -72...72 {
        let t = Double(index) * step
        let (bend, rise) = (Double.pi / 2 * sinh(t), Double.pi / 2 * cosh(t))
        let x: Double
        let weight: Double
        switch (a.isFinite, b.isFinite) {
        case (true, true):
            x = a + (b - a) / (1 + exp(-2 * bend))
            weight = (b - a) / 2 * rise / (cosh(bend) * cosh(bend))
            guard a < x, x < b else { continue }
        case (true, false): (x, weight) = (a + exp(bend), rise * exp(bend))
        case (false, _): (x, weight) = (b - exp(bend), rise * exp(bend))
        }
        let value = f(x) * weight
        if value.isFinite { sum += value } else if value == .infinity { return value }
    }
    return sum * step
}

/// A decimal as an exact number.
private func number(_ value: Double) -> Number { .exact(Rational(exactly: value) ?? .zero) }

extension FamilyLaw {
    static func normal(_ m: Double, _ s: Double) -> FamilyLaw {
        FamilyLaw(.normal(mean: number(m), sd: number(s)), marks: [m]) {
            let z = ($0 - m) / s
            return -z * z / 2 - log(s * sqrt(2 * .pi))
        }
    }

    static func logNormal(_ m: Double, _ s: Double) -> FamilyLaw {
        FamilyLaw(.logNormal(mu: number(m), sigma: number(s)), 0, marks: [exp(m)]) {
            let z = (log($0) - m) / s
            return -z * z / 2 - log($0 * s * sqrt(2 * .pi))
        }
    }

    static func gamma(_ a: Double, _ b: Double) -> FamilyLaw {
        let constant = a * log(b) - lgamma(a)
        return FamilyLaw(.gamma(shape: number(a), rate: number(b)), 0, marks: [a / b]) {
            constant + (a - 1) * log($0) - b * $0
        }
    }

    static func beta(_ a: Double, _ b: Double) -> FamilyLaw {
        let constant = lgamma(a + b) - lgamma(a) - lgamma(b)
        return FamilyLaw(.beta(alpha: number(a), beta: number(b)), 0, 1, marks: []) {
            constant + (a - 1) * log($0) + (b - 1) * log(1 - $0)
        }
    }

    static func laplace(_ m: Double, _ s: Double) -> FamilyLaw {
        FamilyLaw(.laplace(location: number(m), scale: number(s)), marks: [m]) {
            -abs($0 - m) / s - log(2 * s)
        }
    }

    static func uniform(_ a: Double, _ b: Double) -> FamilyLaw {
        FamilyLaw(.uniform(lower: number(a), upper: number(b)), a, b, marks: []) { _ in
            -log(b - a)
        }
    }

    static func student(_ v: Double, _ m: Double, _ s: Double) -> FamilyLaw {
        let gammas = lgamma((v + 1) / 2) - lgamma(v / 2)
        let constant = gammas - log(v * .pi) / 2 - log(s)
        return FamilyLaw(
            .student(df: number(v), location: number(m), scale: number(s)), marks: [m]
        ) { constant - (v + 1) / 2 * log1p(pow(($0 - m) / s, 2) / v) }
    }

    static func gumbel(_ m: Double, _ s: Double) -> FamilyLaw {
        FamilyLaw(.gumbel(location: number(m), scale: number(s)), marks: [m - 1.5 * s, m]) {
            let z = ($0 - m) / s
            return -z - exp(-z) - log(s)
        }
    }

    static func weibull(_ k: Double, _ l: Double) -> FamilyLaw {
        FamilyLaw(.weibull(shape: number(k), scale: number(l)), 0, marks: [l]) {
            let z = $0 / l
            return log(k / l) + (k - 1) * log(z) - pow(z, k)
        }
    }

    static func pareto(_ a: Double, _ m: Double) -> FamilyLaw {
        FamilyLaw(.pareto(shape: number(a), scale: number(m)), m, marks: [2 * m]) {
            log(a / m) - (a + 1) * log($0 / m)
        }
    }

    static func logistic(_ m: Double, _ s: Double) -> FamilyLaw {
        FamilyLaw(.logistic(location: number(m), scale: number(s)), marks: [m]) {
            let z = abs($0 - m) / s
            return -z - 2 * log1p(exp(-z)) - log(s)
        }
    }

    static func poisson(_ r: Double) -> FamilyLaw {
        FamilyLaw(.poisson(rate: number(r)), 0, marks: []) { $0 * log(r) - r - lgamma($0 + 1) }
    }

    static func binomial(_ n: Int, _ p: Double) -> FamilyLaw {
        let count = Double(n)
        return FamilyLaw(.binomial(count: n, p: number(p)), 0, count, marks: []) {
            let ways = lgamma(count + 1) - lgamma($0 + 1) - lgamma(count - $0 + 1)
            return ways + $0 * log(p) + (count - $0) * log1p(-p)
        }
    }

    static func negativeBinomial(_ r: Double, _ p: Double) -> FamilyLaw {
        FamilyLaw(.negativeBinomial(r: number(r), p: number(p)), 0, marks: []) {
            let ways = lgamma($0 + r) - lgamma(r) - lgamma($0 + 1)
            return ways + r * log(p) + $0 * log1p(-p)
        }
    }

    /// Two or more of every family, such that many supports lie within others.
    static let all: [FamilyLaw] = [
        .normal(0.5, 2), .normal(-1, 1), .logNormal(0.25, 0.75), .logNormal(-0.5, 1.125),
        .gamma(2.5, 1.5), .gamma(3, 2), .gamma(1, 0.5), .beta(2, 3), .beta(2.5, 1.5),
        .laplace(0.25, 1.5), .laplace(-1, 0.75), .uniform(0.25, 0.75), .uniform(1, 3),
        .student(5, 0.5, 1.25), .student(1, 0, 1), .student(1, 1, 2), .gumbel(0.5, 1.5),
        .gumbel(-1, 2.5), .weibull(2, 1.5), .weibull(3, 2), .pareto(9, 1), .pareto(7.5, 0.5),
        .logistic(0.5, 1.25), .logistic(-0.5, 2), .poisson(3), .poisson(2.5), .binomial(10, 0.25),
        .binomial(10, 0.625), .negativeBinomial(2.5, 0.375), .negativeBinomial(2.5, 0.625),
        .negativeBinomial(1, 0.5), .negativeBinomial(1, 0.25),
    ]
}
