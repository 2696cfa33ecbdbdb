import Numbers

/// Writes steps, as text or in TeX.
struct StepWriter {
    /// A form of output.
    enum Form: Sendable {
        /// Text: `0.5 ln(0.5/(1/6))`.
        case text
        /// TeX: `0.5 \ln\frac{0.5}{1/6}`.
        case tex
        /// TeX that may be divided into formulas at `StepWriter.divider`.
        case dividedTeX
    }

    /// What stands where a line may be broken.
    static let divider: Character = "\u{1E}"

    let form: Form
    let style: DigitStyle
    /// Whether what is written stands inside of something that cannot be divided.
    private var isInside = false
    /// Whether what is written stands in a fraction.
    private var isInFraction = false

    init(_ form: Form, style: DigitStyle) {
        self.form = form
        self.style = style
    }

    /// What stands around a step, which says whether it needs brackets.
    enum Level: Int, Comparable {
        case side, term, factor, operand

        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    private var isText: Bool { form == .text }
    private var minus: String { isText ? "\u{2212}" : "-" }
    private var times: String { isText ? " × " : " \\times " }

    /// The step as it is printed.
    func written(_ step: Step, _ level: Level = .side) -> String {
        switch step {
        case .number(let number): return written(number, level)
        case .value(let number, let name):
            if let name { return isText ? name.text : name.tex }
            guard let exact = number.exactValue,
                let whole = WorkedNumber(whole: exact, digits: 12, greatestPart: 9999)
            else { return "…" }
            return written(whole, level)
        case .symbol(let notation): return isText ? notation.text : notation.tex
        case .series(let inner, let outcome):
            let sign = isText ? "Σ " : "\\sum_{\(outcome.tex)} "
            return bracketed(level > .factor) { sign + $0.written(inner, .factor) }
        case .sum(let terms, let hidden):
            return bracketed(level > .side) { $0.written(terms, isShortened: hidden != nil) }
        case .product(let factors):
            return bracketed(level > .factor) { $0.written(factors) }
        case .quotient(let a, let b): return quotient(a, b, level)
        case .power(let a, let b): return power(a, b)
        case .root(let inner): return root(inner)
        case .logarithm(let inner, let base): return logarithm(inner, base, level)
        case .exponential(let inner):
            return isText
                ? "exp(\(inside.written(inner)))" : "e^{\(inside.written(inner))}"
        case .magnitude(let inner):
            let inner = inside.written(inner)
            return isText ? "|\(inner)|" : "\\left|\(inner)\\right|"
        }
    }

    // MARK: Brackets

    /// The writer for what cannot be divided.
    private var inside: StepWriter {
        var writer = self
        writer.isInside = true
        return writer
    }

    private func bracketed(_ isNeeded: Bool, _ body: (StepWriter) -> String) -> String {
        guard isNeeded else { return body(self) }
        let canBeDivided = form == .dividedTeX && !isInside
        if isText || canBeDivided { return "(\(body(self)))" }
        return "\\left(\(body(inside))\\right)"
    }

    // MARK: Numbers

    private func written(_ number: WorkedNumber, _ level: Level) -> String {
        let parts = number.digits(style)
        let isFraction = number.isFraction && (isText || isInFraction)
        let isBracketed =
            number.isNegative && level > .term || isFraction && level > .term
            || number.hasExponent && level > .factor || number.isFraction && level > .factor
        return bracketed(isBracketed) { writer in
            guard number.isFraction, parts.count == 2 else {
                return writer.isText ? parts[0].prose : parts[0].tex
            }
            if writer.isText { return "\(parts[0].prose)/\(parts[1].prose)" }
            if writer.isInFraction { return "\(parts[0].tex)/\(parts[1].tex)" }
            let sign = number.isNegative ? "-" : ""
            let above = number.isNegative ? number.negated.digits(style)[0].tex : parts[0].tex
            return "\(sign)\\frac{\(above)}{\(parts[1].tex)}"
        }
    }

    // MARK: Sums and products

    private func written(_ terms: [Step.Term], isShortened: Bool) -> String {
        var text = ""
        for (index, term) in terms.enumerated() {
            if isShortened, index == terms.count - 1 {
                text += divider + (isText ? "+ …" : "+ \\cdots")
            }
            var (isNegative, step) = (term.isNegative, term.step)
            if index > 0, case .number(let number) = step, number.isNegative {
                isNegative.toggle()
                step = .number(number.negated)
            }
            let sign = isNegative ? minus : index > 0 ? "+" : ""
            text += index > 0 ? "\(divider)\(sign) " : sign
            // No two signs stand beside each other.
            text += written(step, step.number?.isNegative == true && isNegative ? .factor : .term)
        }
        return text
    }

    /// What stands before a sign: a blank, or a place where the line may be broken.
    private var divider: String {
        form == .dividedTeX && !isInside ? "\(StepWriter.divider){}" : " "
    }

    private func written(_ factors: [Step]) -> String {
        var text = ""
        for (index, factor) in factors.enumerated() {
            if index > 0 {
                text += factor.isJuxtaposed(after: factors[index - 1]) ? " " : times
            }
            let isLast = index == factors.count - 1
            // What stands behind a logarithm or a sum over x would seem to belong to it.
            text += written(factor, factor.isOpenToTheRight && !isLast ? .operand : .factor)
        }
        return text
    }

    // MARK: Fractions, powers, functions

    private func quotient(_ a: Step, _ b: Step, _ level: Level) -> String {
        if isText {
            return bracketed(level > .term) {
                "\($0.written(a, .operand))/\($0.written(b, .operand))"
            }
        }
        var writer = inside
        writer.isInFraction = true
        return bracketed(level > .factor) { _ in
            "\\frac{\(writer.written(a))}{\(writer.written(b))}"
        }
    }

    private func power(_ a: Step, _ b: Step) -> String {
        let base = inside.written(a, .operand)
        guard isText else { return "\(base)^{\(inside.written(b))}" }
        if case .number(let number) = b, number.printed == 2 { return "\(base)²" }
        if case .value(let number, nil) = b, number.exactValue == 2 { return "\(base)²" }
        return "\(base)^\(inside.written(b, .operand))"
    }

    private func root(_ inner: Step) -> String {
        guard isText else { return "\\sqrt{\(inside.written(inner))}" }
        switch inner {
        case .symbol, .value(_, name: .some): return "√\(written(inner))"
        case .number(let number) where !number.isFraction && !number.hasExponent:
            return "√\(written(inner))"
        case .number, .value, .series, .sum, .product, .quotient, .power, .root, .logarithm,
            .exponential, .magnitude:
            return "√(\(written(inner)))"
        }
    }

    private func logarithm(_ inner: Step, _ base: Step.Base, _ level: Level) -> String {
        let name: String
        switch base {
        case .natural: name = isText ? "ln" : "\\ln"
        case .number(let number):
            name =
                isText
                ? "log" + String(number).lowered : "\\log_{\(number)}"
        }
        return bracketed(level > .factor) { writer in
            name + writer.inside.argument(inner)
        }
    }

    /// What a logarithm is taken of.
    private func argument(_ inner: Step) -> String {
        switch inner {
        case .symbol, .value(_, name: .some): return " " + written(inner)
        case .value(let number, nil)
        where number.exactValue?.isInteger == true && number.sign != -1:
            return " " + written(inner)
        case .number(let number) where !number.isNegative && !number.hasExponent:
            if !number.isFraction { return " " + written(inner) }
            return isText ? "(\(written(inner)))" : written(inner)
        case .quotient where !isText: return written(inner)
        case .value, .number, .series, .sum, .product, .quotient, .power, .root, .logarithm,
            .exponential, .magnitude:
            return isText ? "(\(written(inner)))" : "\\left(\(written(inner))\\right)"
        }
    }
}

extension Step {
    /// Whether what stands behind it would seem to belong to it.
    fileprivate var isOpenToTheRight: Bool {
        switch self {
        case .logarithm, .series: true
        case .number, .value, .symbol, .sum, .product, .quotient, .power, .root, .exponential,
            .magnitude:
            false
        }
    }

    /// Whether it follows a factor without a sign between them.
    fileprivate func isJuxtaposed(after factor: Step) -> Bool {
        if isOpenToTheRight { return !factor.isOpenToTheRight }
        switch (factor, self) {
        case (.symbol, .symbol), (.symbol, .power(.symbol, _)): return true
        case _: return false
        }
    }
}
