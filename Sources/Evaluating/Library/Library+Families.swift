import Information
import Numbers

extension Library {
    /// Distributions of named families on the real line.
    static let continuousFamilies: [LibraryFunction] = [
        family(
            "normal", [.first("mean"), .first("sd")], "p(x) = exp(−(x − μ)²/2σ²) / (σ √2π)",
            "The normal distribution with a mean and a standard deviation.", domain: "sd > 0.",
            examples: [
                "entropy(normal(mean: 0, sd: 1))": "1.4189385332046727418 nats",
                "cdf(normal(mean: 100, sd: 15), 130)": "0.97724986805182079280",
            ], source: "DLMF 7.20"
        ) { .normal(mean: $0[0], sd: $0[1]) },
        LibraryFunction(
            "standardNormal", [.optional("d")],
            formula: "p(x) = exp(−x²/2) / √2π; in d dimensions, their product",
            "The normal distribution with mean 0 and standard deviation 1; of d dimensions, if asked for.",
            domain: "'standardNormal()', or d from 1 to \(MultivariateNormal.mostDimensions).",
            examples: [
                "pdf(standardNormal(), 0)": "0.39894228040143267794",
                "entropy(standardNormal(3))": "4.2568155996140182253 nats",
            ], source: univariate(chapter: 13)
        ) { given, _ throws(EvaluationError) in
            guard given.optional("d") != nil else {
                return .parametric(.normal(mean: .zero, sd: .one))
            }
            let count = try given.integer(
                "d", in: 1...MultivariateNormal.mostDimensions, default: 1)
            let normal = try informational { () throws(InformationError) in
                try MultivariateNormal(
                    mean: Array(repeating: .zero, count: count),
                    deviations: Array(repeating: .one, count: count))
            }
            return .multivariate(.normal(normal))
        },
        family(
            "logNormal", [.needed("mu"), .needed("sigma")],
            "p(x) = exp(−(ln x − μ)²/2σ²) / (x σ √2π)",
            "The distribution of eˣ for a normal x with mean mu and standard deviation sigma.",
            domain: "sigma > 0.",
            examples: ["mean(logNormal(mu: 0, sigma: 1))": "1.6487212707001281468"],
            source: univariate(chapter: 14)
        ) { .logNormal(mu: $0[0], sigma: $0[1]) },
        family(
            "exponential", [.needed("rate")], "p(x) = λ e^(−λx), x ≥ 0",
            "The exponential distribution of waiting times.", domain: "rate > 0.",
            examples: [
                "quantile(exponential(rate: 2), 0.5)": "0.34657359027997265471",
                "kl(exponential(rate: 1) ‖ exponential(rate: 2))": "0.30685281944005469058 nats",
            ], source: univariate(chapter: 19)
        ) { .gamma(shape: .one, rate: $0[0]) },
        family(
            "gamma", [.needed("shape"), .needed("rate")],
            "p(x) = βᵅ xᵅ⁻¹ e^(−βx) / Γ(α), x ≥ 0",
            "The gamma distribution of a shape and a rate.", domain: "shape > 0, rate > 0.",
            examples: [
                "mean(gamma(shape: 3, rate: 2))": "1.5",
                "kl(gamma(shape: 1000, rate: 1) ‖ gamma(shape: 1000.001, rate: 1))":
                    "5.0024991649998345841e-10 nats",
            ], source: "DLMF 8.2"
        ) { .gamma(shape: $0[0], rate: $0[1]) },
        family(
            "chiSquareDistribution", [.positive("df")], "gamma(shape: ν/2, rate: 1/2)",
            "The distribution of the sum of ν squares of standard normal variables.",
            domain: "df > 0.",
            examples: [
                "quantile(chiSquareDistribution(df: 1), 0.95)":
                    "3.8414588206941259584"
            ], source: univariate(chapter: 18)
        ) { values throws(NumberError) in
            .gamma(shape: try values[0].times(.exact(.half)), rate: .exact(.half))
        },
        family(
            "beta", [.needed("alpha"), .needed("beta")],
            "p(x) = xᵅ⁻¹ (1 − x)ᵝ⁻¹ / B(α, β), 0 ≤ x ≤ 1", "The beta distribution.",
            domain: "alpha > 0, beta > 0; for 'cdf' and 'quantile' exact numbers up to a million.",
            examples: [
                "variance(beta(alpha: 2, beta: 3))": "0.04",
                "kl(continuousUniform(0...1) ‖ beta(alpha: 2, beta: 2))":
                    "0.20824053077194499919 nats",
            ], source: "DLMF 8.17"
        ) { .beta(alpha: $0[0], beta: $0[1]) },
        family(
            "laplace", [.given("location", 0), .given("scale", 1)],
            "p(x) = e^(−|x − μ|/b) / 2b", "Laplace's distribution.", domain: "scale > 0.",
            examples: [
                "kl(normal(mean: 0, sd: 1) ‖ laplace(location: 0, scale: 1))":
                    "0.072093208158137923517 nats"
            ], source: univariate(chapter: 24)
        ) { .laplace(location: $0[0], scale: $0[1]) },
        family(
            "studentT", [.needed("df"), .given("location", 0), .given("scale", 1)],
            "p(x) ∝ (1 + z²/ν)^(−(ν + 1)/2), z = (x − μ)/s",
            "Student's distribution with ν degrees of freedom.", domain: "df > 0, scale > 0.",
            examples: [
                "cdf(studentT(df: 3), 2)": "0.93033701572057841158",
                "kl(studentT(df: 2) ‖ standardNormal())": "∞ nats",
            ], source: "Abramowitz and Stegun 26.7"
        ) { .student(df: $0[0], location: $0[1], scale: $0[2]) },
        family(
            "cauchy", [.given("location", 0), .given("scale", 1)], "p(x) = 1 / (π s (1 + z²))",
            "Cauchy's distribution, Student's with one degree of freedom.", domain: "scale > 0.",
            examples: [
                "kl(cauchy(scale: 1) ‖ cauchy(scale: 2))": "0.11778303565638345454 nats"
            ], source: univariate(chapter: 16)
        ) { .student(df: .one, location: $0[0], scale: $0[1]) },
    ]

    /// A family with its constructor.
    static func family(
        _ name: String, _ arguments: [FamilyArgument], _ formula: String, _ summary: String,
        domain: String, examples: KeyValuePairs<String, String>, source: String? = nil,
        of make: @escaping @Sendable ([Number]) throws(NumberError) -> ParametricDistribution
    ) -> LibraryFunction {
        LibraryFunction(
            name, arguments.map(\.parameter), formula: formula, summary, domain: domain,
            examples: examples, source: source
        ) { given, _ throws(EvaluationError) in
            var numbers: [Number] = []
            for argument in arguments {
                if let standard = argument.standard, given.optional(argument.name) == nil {
                    numbers.append(Number(standard))
                } else {
                    numbers.append(try given.plain(argument.name))
                }
            }
            return try validated(given) { () throws(EvaluationError) in
                for (argument, number) in zip(arguments, numbers) where argument.isPositive {
                    try informational { () throws(InformationError) in
                        try ParametricDistribution.requirePositive(number, argument.name)
                    }
                }
                return try numeric { () throws(NumberError) in try make(numbers) }
            }
        }
    }

    /// A distribution whose parameters are looked at; what is wrong with one stands at its argument.
    static func validated(
        _ given: Arguments, _ make: () throws(EvaluationError) -> ParametricDistribution
    ) throws(EvaluationError) -> Value {
        do throws(EvaluationError) {
            let made = try make()
            return .parametric(
                try informational { () throws(InformationError) in try made.validated() })
        } catch {
            guard let name = error.parameterName, let position = given.position(of: name) else {
                throw error
            }
            throw .argument(position, error)
        }
    }
}

extension EvaluationError {
    /// The parameter of a family that is wrong.
    fileprivate var parameterName: String? {
        switch self {
        case .information(.parameter(let name, _, _)),
            .information(.undecidedParameter(let name)):
            name
        case _: nil
        }
    }
}

/// Where families are treated.
extension Library {
    static func univariate(chapter: Int) -> String {
        "Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions, 1994, chapter \(chapter)"
    }

    static func discrete(chapter: Int) -> String {
        "Johnson, Kemp and Kotz, Univariate Discrete Distributions, 2005, chapter \(chapter)"
    }

    static func multivariate(chapter: Int) -> String {
        "Kotz, Balakrishnan and Johnson, Continuous Multivariate Distributions, 2000, chapter \(chapter)"
    }
}

/// A parameter of a family: its name, and its value where none is given.
struct FamilyArgument: Sendable {
    let name: String
    let standard: Int?
    /// Whether it may be given without its name.
    var isPositional = false
    /// Whether it is looked at before the distribution is made, which has another parameter.
    var isPositive = false

    static func needed(_ name: String) -> FamilyArgument {
        FamilyArgument(name: name, standard: nil)
    }
    static func positive(_ name: String) -> FamilyArgument {
        FamilyArgument(name: name, standard: nil, isPositive: true)
    }
    static func first(_ name: String) -> FamilyArgument {
        FamilyArgument(name: name, standard: nil, isPositional: true)
    }
    static func given(_ name: String, _ standard: Int) -> FamilyArgument {
        FamilyArgument(name: name, standard: standard)
    }

    var parameter: LibraryFunction.Parameter {
        if isPositional { return .required(name) }
        return standard == nil ? .requiredNamed(name) : .named(name)
    }
}
