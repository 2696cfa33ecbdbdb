extension Library {
    /// The steps of a calculation.
    static let workings: [LibraryFunction] = [
        LibraryFunction(
            "worked", [.required("expression"), .named("digits")],
            "The steps in which a number is worked out: formula, numbers put in, rounded steps, result.",
            domain:
                "An expression whose value is a number, written between the parentheses; digits from 1 "
                + "to 30, else those of the document. A block shows the steps; they are no number.",
            examples: [
                "worked((0.5 + 0.25) * log2(3))":
                    "(0.5 + 0.25) log₂ 3 ≈ 0.75 × 1.585\n                    ≈ 1.189"
            ]
        ) { _, _ throws(EvaluationError) in
            throw .domain(
                "'worked' shows the steps of an expression, not of a value",
                hint: "write the expression between its parentheses: worked(kl(P ‖ Q))")
        }
    ]
}
