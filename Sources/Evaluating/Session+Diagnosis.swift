public import Diagnostics
public import Numbers
public import Script

/// A number printed in a document, with the expression it stands for.
public struct PrintedClaim: Sendable {
    /// The number.
    public let numeral: Numeral
    /// Whether its unit stands behind a later number, and is its own only where the value has one.
    let sharesUnit: Bool
    /// Where it is printed.
    public let place: SourcePlace
    /// What it stands for.
    public let expression: Expression

    /// Creates a claim.
    public init(
        _ numeral: Numeral, sharingUnit: Bool = false, at place: SourcePlace,
        of expression: Expression
    ) {
        self.numeral = numeral
        sharesUnit = sharingUnit
        self.place = place
        self.expression = expression
    }
}

extension Session {
    /// Why a printed number is not the value.
    func diagnosis(
        of claim: PrintedClaim, _ verdict: Verdict, _ value: Number, _ unit: InformationUnit?,
        by rounding: Rounding
    ) -> Diagnosis? {
        let numeral = claim.numeral
        if verdict == .roundedUp {
            // What was rounded twice is one unit too far away from zero, and nothing else is likely.
            let found = numeral.digitDiagnosis(against: value, by: rounding)
            return found == .roundedTwice ? found : nil
        }
        guard verdict.mayBeDiagnosed else { return nil }
        if let found = numeral.factorDiagnosis(against: value, printed: unit, by: rounding) {
            return found
        }
        if let exchanged = claim.expression.exchangingDistributions(definitions),
            let other = self.value(of: exchanged, in: unit),
            numeral.judged(against: other, by: rounding).isRight
        {
            return .swappedArguments
        }
        return numeral.digitDiagnosis(against: value, by: rounding)
    }

    /// Whether a number is what its expression gives when the numbers printed before it stand, as
    /// printed, for what they claim to be.
    func derivation(
        of claim: PrintedClaim, by rounding: Rounding, from earlier: [PrintedClaim]
    ) -> Diagnosis? {
        var replacement = Replacement(definitions: definitions)
        for printed in earlier {
            let quantity = try? quantity(of: printed.expression)
            let unit = quantity?.dimension == 1 ? quantity?.unit ?? settings.unit : nil
            if let literal = printed.literal(in: unit) {
                replacement.literals[printed.expression.source] = (literal, printed.place.text)
            }
        }
        let derived = replacement.replacing(claim.expression, isWhole: true)
        guard !replacement.used.isEmpty, let other = value(of: derived, in: claim.numeral.unit),
            claim.numeral.judged(against: other, by: rounding).isRight
        else { return nil }
        return .roundedNumbers(replacement.used)
    }

    private func value(of expression: Expression, in unit: InformationUnit?) -> Number? {
        guard let quantity = try? quantity(of: expression) else { return nil }
        return try? quantity.value(in: unit ?? quantity.unit ?? settings.unit)
    }
}

extension PrintedClaim {
    /// Whether numbers printed before it may have gone into it.
    var mayBeDerived: Bool {
        if case .decimal(let decimal) = numeral.form { return decimal.digits.utf8.count >= 2 }
        return false
    }

    /// The number as an expression, in a unit unless it is printed with one; `nil` when its digits
    /// are no value.
    fileprivate func literal(in unit: InformationUnit?) -> Expression? {
        guard numeral.isPlain, case .decimal(let decimal) = numeral.form, numeral.scale == 1 else {
            return nil
        }
        let digits = decimal.machineText
        let magnitude = Expression(
            .number(decimal.isNegative ? String(digits.dropFirst()) : digits), at: place)
        let signed = decimal.isNegative ? Expression(.negation(magnitude), at: place) : magnitude
        guard let unit = numeral.unit ?? unit else { return signed }
        return Expression(.quantity(signed, unit: .init(unit.plural, at: place)), at: place)
    }
}

/// Puts printed numbers into an expression, for the expressions they stand for.
private struct Replacement {
    let definitions: [String: Expression]
    /// By the source of the expression: the number, and its text.
    var literals: [String: (expression: Expression, text: String)] = [:]
    /// The texts of the numbers put in.
    private(set) var used: [String] = []
    /// How many names within names are looked up.
    private var depth = 0

    init(definitions: [String: Expression]) { self.definitions = definitions }

    /// The expression with numbers put in for parts of it; the whole of it stays what it is.
    mutating func replacing(_ expression: Expression, isWhole: Bool = false) -> Expression {
        if !isWhole, let found = literals[expression.source] {
            if !used.contains(found.text) { used.append(found.text) }
            return found.expression
        }
        let place = expression.place
        switch expression.kind {
        case .name(let name): return named(name, expression)
        case .percent(let inner): return Expression(.percent(replacing(inner)), at: place)
        case .negation(let inner): return Expression(.negation(replacing(inner)), at: place)
        case .quantity(let inner, let unit):
            return Expression(.quantity(replacing(inner), unit: unit), at: place)
        case .conversion(let inner, let unit):
            let part = replacing(inner, isWhole: isWhole)
            return Expression(.conversion(part, unit: unit), at: place)
        case .sum(let first, let rest):
            return Expression(.sum(first: replacing(first), rest: terms(rest)), at: place)
        case .product(let first, let rest):
            return Expression(.product(first: replacing(first), rest: terms(rest)), at: place)
        case .power(let base, let exponent):
            return Expression(
                .power(base: replacing(base), exponent: replacing(exponent)), at: place)
        case .call(let function, let arguments, let form):
            var replaced: [Expression.Argument] = []
            for argument in arguments {
                replaced.append(
                    Expression.Argument(
                        label: argument.label, value: replacing(argument.value),
                        followsBar: argument.followsBar))
            }
            return Expression(
                .call(function: function, arguments: replaced, form: form), at: place)
        case .number, .infinity, .boolean, .text, .list, .map, .comprehension, .range, .not,
            .comparison, .conjunction, .disjunction, .conditional, .lambda, .index:
            return expression
        }
    }

    private mutating func terms<Operator>(
        _ terms: [Expression.Term<Operator>]
    ) -> [Expression.Term<Operator>] {
        var replaced: [Expression.Term<Operator>] = []
        for term in terms {
            replaced.append(
                Expression.Term(term.operator, at: term.operatorPlace, replacing(term.operand)))
        }
        return replaced
    }

    /// A name's definition with numbers put in, or the name itself when none belongs there.
    private mutating func named(_ name: String, _ expression: Expression) -> Expression {
        guard depth < 16, let definition = definitions[name] else { return expression }
        let before = used.count
        depth += 1
        let replaced = replacing(definition)
        depth -= 1
        return used.count > before ? replaced : expression
    }
}

extension Expression {
    /// The expression with the two distributions of its divergence exchanged, names looked up in
    /// the document's definitions; `nil` when it is no divergence.
    fileprivate func exchangingDistributions(_ definitions: [String: Expression]) -> Expression? {
        switch kind {
        case .name(let name):
            return definitions[name].flatMap { $0.exchangingDistributions([:]) }
        case .conversion(let inner, let unit):
            return inner.exchangingDistributions(definitions).map {
                Expression(.conversion($0, unit: unit), at: place)
            }
        case .call(let function, let arguments, let form):
            guard let bar = arguments.firstIndex(where: \.followsBar), bar > 0 else { return nil }
            var exchanged = arguments
            exchanged.swapAt(bar - 1, bar)
            return Expression(
                .call(function: function, arguments: exchanged, form: form), at: place)
        case .number, .percent, .infinity, .boolean, .text, .list, .map, .comprehension, .range,
            .negation, .not, .sum, .product, .power, .comparison, .conjunction, .disjunction,
            .conditional, .lambda, .index, .quantity:
            return nil
        }
    }
}
