import Numbers

extension Library {
    /// Trigonometric, hyperbolic and special functions.
    static let special: [LibraryFunction] = [
        plain(
            "log1p", "log1p(x) = ln(1 + x)", "The logarithm of one more than a number.",
            domain: "x > −1. Nothing cancels: 1 + x is exact or precise enough.",
            examples: [
                "log1p(1e-20)": "1.0000000000000000000e-20", "log1p(1)": "0.69314718055994530942",
            ]
        ) { x throws(NumberError) in try Number.one.plus(x).logarithm() },
        plain(
            "expm1", "expm1(x) = eˣ − 1", "One less than the exponential of a number.",
            domain: "|x| at most a million. Nothing cancels.",
            examples: ["expm1(1e-20)": "1.0000000000000000000e-20", "expm1(0)": "0"]
        ) { x throws(NumberError) in try x.exponential().minus(.one) },
        LibraryFunction(
            "root", [.required("x"), .required("degree")], formula: "root(x, n)ⁿ = x",
            "The real root of a degree.", domain: "Degrees 1 to 1000; x < 0 for odd degrees only.",
            examples: [
                "root(27/8, 3)": "1.5", "root(2, 3)": "1.2599210498948731648", "root(-8, 3)": "-2",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (x, degree) = (try arguments.plain("x"), try arguments.plain("degree"))
            return .plain(try numeric { () throws(NumberError) in try x.root(degree) })
        },
        plain(
            "sin", nil, "The sine of an angle in radians.",
            domain: "Every number; exact at multiples of π/6 and π/2 where it is rational.",
            examples: ["sin(1)": "0.84147098480789650665", "sin(pi/6)": "0.5", "sin(pi)": "0"],
            source: "DLMF 4.14"
        ) { x throws(NumberError) in try x.sine() },
        plain(
            "cos", nil, "The cosine of an angle in radians.", domain: "Every number.",
            examples: ["cos(1)": "0.54030230586813971740", "cos(pi/3)": "0.5"], source: "DLMF 4.14"
        ) { x throws(NumberError) in try x.cosine() },
        plain(
            "tan", "tan x = sin x / cos x", "The tangent of an angle in radians.",
            domain: "No odd multiple of π/2.",
            examples: ["tan(1)": "1.5574077246549022305", "tan(pi/4)": "1"],
            source: "DLMF 4.14"
        ) { x throws(NumberError) in try x.tangent() },
        plain(
            "asin", "sin(asin x) = x", "The angle from −π/2 to π/2 with a given sine.",
            domain: "−1 ≤ x ≤ 1.", examples: ["asin(0.5)": "0.52359877559829887308"],
            source: "DLMF 4.23"
        ) { x throws(NumberError) in try x.arcSine() },
        plain(
            "acos", "cos(acos x) = x", "The angle from 0 to π with a given cosine.",
            domain: "−1 ≤ x ≤ 1.",
            examples: ["acos(0.5)": "1.0471975511965977462", "acos(1)": "0"], source: "DLMF 4.23"
        ) { x throws(NumberError) in try x.arcCosine() },
        plain(
            "atan", "tan(atan x) = x", "The angle between −π/2 and π/2 with a given tangent.",
            domain: "Every number.",
            examples: ["4 * atan(1) == pi": "true", "atan(2)": "1.1071487177940905030"],
            source: "DLMF 4.23"
        ) { x throws(NumberError) in try x.arcTangent() },
        plain(
            "sinh", "sinh x = (eˣ − e⁻ˣ)/2", "The hyperbolic sine.",
            domain: "|x| at most a million.",
            examples: ["sinh(1)": "1.1752011936438014569"], source: "DLMF 4.28"
        ) { x throws(NumberError) in try x.hyperbolicSine() },
        plain(
            "cosh", "cosh x = (eˣ + e⁻ˣ)/2", "The hyperbolic cosine.",
            domain: "|x| at most a million.",
            examples: ["cosh(1)": "1.5430806348152437785"], source: "DLMF 4.28"
        ) { x throws(NumberError) in try x.hyperbolicCosine() },
        plain(
            "tanh", "tanh x = sinh x / cosh x", "The hyperbolic tangent.", domain: "Every number.",
            examples: ["tanh(1)": "0.76159415595576488812"], source: "DLMF 4.28"
        ) { x throws(NumberError) in try x.hyperbolicTangent() },
        plain(
            "gammaFunction", "Γ(x) = ∫₀^∞ tˣ⁻¹ e⁻ᵗ dt", "The gamma function, (n − 1)! at integers.",
            domain: "No negative integer and not 0; |x| at most 100 000.",
            examples: [
                "gammaFunction(5)": "24", "gammaFunction(0.5)": "1.7724538509055160273",
                "gammaFunction(-0.5)": "-3.5449077018110320546",
            ],
            source: "DLMF 5.2"
        ) { x throws(NumberError) in try x.gamma() },
        plain(
            "logGamma", "logGamma(x) = ln Γ(x)", "The logarithm of the gamma function.",
            domain: "x > 0.",
            examples: ["logGamma(100.5)": "361.43554046777762156", "logGamma(1)": "0"],
            source: "DLMF 5.2"
        ) { x throws(NumberError) in try x.logarithmOfGamma() },
        plain(
            "digamma", "ψ(x) = Γ′(x)/Γ(x)",
            "The derivative of the logarithm of the gamma function.",
            domain: "x > 0.", examples: ["digamma(1)": "-0.57721566490153286061"],
            source: "DLMF 5.2"
        ) { x throws(NumberError) in try x.digamma() },
        LibraryFunction(
            "betaFunction", [.required("a"), .required("b")],
            formula: "B(a, b) = Γ(a) Γ(b) / Γ(a + b)",
            "The beta function.", domain: "a > 0, b > 0.",
            examples: [
                "betaFunction(2, 3)": "0.083333333333333333333",
                "betaFunction(0.5, 0.5) - pi < 1e-100": "true",
            ],
            source: "DLMF 5.12"
        ) { arguments, _ throws(EvaluationError) in
            let (a, b) = (try arguments.plain("a"), try arguments.plain("b"))
            return .plain(try numeric { () throws(NumberError) in try a.beta(b) })
        },
        plain(
            "erf", "erf x = 2/√π ∫₀ˣ exp(−t²) dt", "The error function.", domain: "Every number.",
            examples: ["erf(1)": "0.84270079294971486934", "erf(0)": "0"], source: "DLMF 7.2"
        ) { x throws(NumberError) in try x.errorFunction() },
        plain(
            "erfc", "erfc x = 1 − erf x", "The complementary error function, without cancellation.",
            domain: "|x| at most a million.", examples: ["erfc(10)": "2.0884875837625447570e-45"],
            source: "DLMF 7.2"
        ) { x throws(NumberError) in try x.complementaryErrorFunction() },
        plain(
            "normalQuantile", "Φ(normalQuantile(p)) = p",
            "The number below which a standard normal variable falls with a probability.",
            domain: "0 < p < 1.",
            examples: [
                "normalQuantile(0.975)": "1.9599639845400542355", "normalQuantile(1/2)": "0",
            ], source: "DLMF 7.17"
        ) { x throws(NumberError) in try x.normalQuantile() },
        plain(
            "zeta", "ζ(s) = Σ n⁻ˢ", "Riemann's zeta function.", domain: "s > 1.",
            examples: ["zeta(2)": "1.6449340668482264365", "zeta(3)": "1.2020569031595942854"],
            source: "DLMF 25.2"
        ) { x throws(NumberError) in try x.zeta() },
        LibraryFunction(
            "studentQuantile", [.required("p"), .requiredNamed("df")],
            formula: "P(T ≤ studentQuantile(p, df: ν)) = p",
            "The number below which Student's t with ν degrees of freedom falls with a probability.",
            domain: "0 < p < 1; 0 < ν ≤ 1000000, not necessarily whole.",
            examples: [
                "studentQuantile(0.975, df: 9)": "2.2621571627982055426",
                "studentQuantile(0.95, df: 30)": "1.6972608865939578486",
            ],
            source: "DLMF 8.17; Abramowitz and Stegun 26.7",
            laws: [
                "symmetric about 0":
                    "forall(0.01...0.99, [1, 2.5, 30], (p, v) => -1e-20 < studentQuantile(p, df: v) + studentQuantile(1 - p, df: v) < 1e-20, cases: 5)",
                "with two degrees of freedom, (2p − 1)/√(2p(1 − p))":
                    "forall(0.01...0.99, p => -1e-20 < studentQuantile(p, df: 2) - (2*p - 1)/sqrt(2*p*(1 - p)) < 1e-20, cases: 5)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.plain("p")
            let degrees = try arguments.plain("df")
            guard let exact = degrees.exactValue else {
                throw .domain("degrees of freedom must be an exact number", hint: nil)
            }
            return .plain(
                try numeric { () throws(NumberError) in try p.studentQuantile(degrees: exact) })
        },
    ]

    private static func plain(
        _ name: String, _ formula: String?, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String? = nil,
        of map: @escaping @Sendable (Number) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("x")], formula: formula, summary, domain: domain, examples: examples,
            source: source
        ) { arguments, _ throws(EvaluationError) in
            let x = try arguments.plain("x")
            return try arguments.read("x") { _ throws(EvaluationError) in
                .plain(try numeric { () throws(NumberError) in try map(x) })
            }
        }
    }
}
