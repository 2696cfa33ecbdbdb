public import Diagnostics
public import Numbers
public import Script

extension Session {
    /// The value of an expression, or why it has none; both absent means that the reason has
    /// been reported already.
    public func evaluate(_ expression: Expression) -> Evaluation<Value> {
        Evaluation { () throws(EvaluationError) in try value(of: expression) }
    }

    /// What is found about a number printed in the text.
    public func judge(
        _ numeral: Numeral, printed: SourcePlace, against expression: Expression
    ) -> Evaluation<Judgement> {
        Evaluation { () throws(EvaluationError) in
            let quantity = try quantity(of: expression)
            return try judgement(
                .claim, numeral, printed: printed.text, at: printed, expression, quantity,
                remark: nil)
        }
    }

    func quantity(of expression: Expression) throws(EvaluationError) -> Quantity {
        let found = try value(of: expression)
        do { return try found.asQuantity() } catch { throw error.placed(at: expression.place) }
    }

    func judgement(
        of check: Statement.Check, at place: SourcePlace
    ) throws(EvaluationError) -> Judgement {
        var remark: String?
        if let message = check.message { remark = try value(of: message).asText() }
        guard let printed = check.printed else { return try predicate(check.subject, remark) }
        guard let numeral = Numeral(printed.text) else {
            throw .placed(
                Diagnostic(
                    "'\(printed.text)' is no number as documents print them", at: printed.place,
                    hint: "write one numeral with its unit: check D ≈ 0.2939 nats"))
        }
        let quantity = try quantity(of: check.subject)
        return try judgement(
            .check, numeral, printed: printed.text, at: printed.place, check.subject, quantity,
            remark: remark)
    }

    private func predicate(
        _ subject: Expression, _ remark: String?
    ) throws(EvaluationError) -> Judgement {
        let found = try value(of: subject)
        guard case .truth(let truth) = found else {
            throw .placed(
                Diagnostic(
                    "a check asks a question, found \(found.kindName)", at: subject.place,
                    hint:
                        "compare it, 'check D > 0 nats', or say what it prints as, 'check D ≈ 0.2939'"
                ))
        }
        let reason = truth.reason.map(describe)
        let notes = truth.verdict.isRight ? [remark] : [remark, reason]
        return Judgement(
            kind: .check, place: subject.place, printed: nil, verdict: truth.verdict,
            basis: truth.basis, expression: subject.source, value: nil, unit: "", expected: nil,
            diagnosis: nil, remark: notes.compactMap(\.self).joined(separator: "; ").nonEmpty)
    }

    private func describe(_ reason: Truth.Reason) -> String {
        switch reason {
        case .text(let text): return text
        case .sides(let left, let right):
            let printer = ValuePrinter(unit: settings.unit, digits: 8)
            let reasons = [left, right].compactMap(\.number.reasonForInfinity).map { "; \($0)" }
                .joined()
            return
                "left is \(printer.message(.number(left))), right is \(printer.message(.number(right)))"
                + reasons
        }
    }
}

extension Session {
    func judgement(
        _ kind: Judgement.Kind, _ numeral: Numeral, printed: String, at place: SourcePlace,
        _ expression: Expression, _ quantity: Quantity, remark: String?
    ) throws(EvaluationError) -> Judgement {
        if quantity.dimension == 0, let unit = numeral.unit {
            throw EvaluationError.domain(
                "'\(printed)' is printed in \(unit.plural), but \(expression.source) is a plain number",
                hint: "give the value its unit: (…) \(unit.plural)"
            ).placed(at: place)
        }
        let unit = numeral.unit ?? quantity.unit ?? settings.unit
        let value = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        let verdict = numeral.judged(against: value)
        let printedUnit = quantity.dimension == 1 ? unit : nil
        let scaled = try numeric { () throws(NumberError) in
            try value.divided(by: .exact(numeral.scale))
        }
        return Judgement(
            kind: kind, place: place, printed: printed, verdict: verdict, basis: value.basis,
            expression: expression.source, value: scaled.machineText(significant: 20),
            unit: quantity.dimension == 0 ? "" : unit.rawValue,
            expected: verdict.isRight ? nil : numeral.expected(for: value)?.plainText,
            diagnosis: verdict.isRight || verdict == .truncated || verdict == .roundedUp
                ? nil : diagnosis(of: numeral, value, printedUnit, expression),
            remark: [remark, value.reasonForInfinity].compactMap(\.self).joined(separator: "; ")
                .nonEmpty)
    }

    private func diagnosis(
        of numeral: Numeral, _ value: Number, _ unit: InformationUnit?, _ expression: Expression
    ) -> Diagnosis? {
        if let found = numeral.diagnosis(against: value, printed: unit) { return found }
        guard let exchanged = expression.exchangingDistributions(definitions),
            let quantity = try? quantity(of: exchanged),
            let other = try? quantity.value(in: unit ?? settings.unit)
        else { return nil }
        return numeral.judged(against: other).isRight ? .swappedArguments : nil
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

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
