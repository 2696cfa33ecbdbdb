import Diagnostics
public import Numbers
public import Script

extension Session {
    /// The value of an expression, or why it has none; both absent means that the reason has
    /// been reported already.
    public func evaluate(_ expression: Expression) -> Evaluation<Value> {
        Evaluation { basis throws(EvaluationError) in
            try value(of: expression, restingOn: &basis)
        }
    }

    /// The steps in which the value of an expression is worked out, to so many significant digits or to
    /// those of the document.
    public func worked(_ expression: Expression, digits: Int? = nil) -> Evaluation<Value> {
        Evaluation { () throws(EvaluationError) in try steps(of: expression, digits: digits) }
    }

    /// The steps in which the value of an expression is worked out, to the digits of the document, as
    /// lines of text.
    public func workedLines(_ expression: Expression) -> Evaluation<[String]> {
        Evaluation { () throws(EvaluationError) in try lines(ofStepsOf: expression) }
    }

    /// What is found about a number printed in the text.
    ///
    /// `earlier` are the right numbers printed before it: when it is wrong, it may have been
    /// worked out from them.
    public func judge(
        _ claim: PrintedClaim, by rounding: Rounding = .standard, after earlier: [PrintedClaim] = []
    ) -> Evaluation<Judgement> {
        Evaluation { () throws(EvaluationError) in
            let judgement = try judgement(.claim, claim, by: rounding, remark: nil)
            guard claim.mayBeDerived, judgement.diagnosis == nil, judgement.verdict.mayBeDiagnosed,
                let found = derivation(of: claim, by: rounding, from: earlier)
            else { return judgement }
            return judgement.diagnosed(found)
        }
    }

    func quantity(of expression: Expression) throws(EvaluationError) -> Quantity {
        var basis = Basis.exact
        return try quantity(of: expression, restingOn: &basis)
    }

    private func quantity(
        of expression: Expression, restingOn basis: inout Basis
    ) throws(EvaluationError) -> Quantity {
        let found = try value(of: expression, restingOn: &basis)
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
        let claim = PrintedClaim(numeral, at: printed.place, of: check.subject)
        return try judgement(
            .check, claim, by: Rounding(ties: settings.ties), remark: remark)
    }

    private func predicate(
        _ subject: Expression, _ remark: String?
    ) throws(EvaluationError) -> Judgement {
        var basis = Basis.exact
        let found = try value(of: subject, restingOn: &basis)
        guard case .truth(let truth) = found else {
            throw .placed(
                Diagnostic(
                    "a check asks a question, found \(found.kindName)", at: subject.place,
                    hint:
                        "compare it, 'check D > 0 nats', or say what it prints as, 'check D ≈ 0.2939'"
                ))
        }
        let notes = truth.verdict.isRight ? [remark] : [remark, truth.reason.map(describe)]
        return Judgement(
            kind: .check, place: subject.place, printed: nil, verdict: truth.verdict,
            basis: truth.basis.weaker(basis), expression: subject.source, trueValue: nil, unit: "",
            expected: nil,
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
        _ kind: Judgement.Kind, _ claim: PrintedClaim, by rounding: Rounding, remark: String?
    ) throws(EvaluationError) -> Judgement {
        var basis = Basis.exact
        let quantity = try quantity(of: claim.expression, restingOn: &basis)
        let (numeral, printed) = (claim.numeral(for: quantity), claim.place.text)
        if quantity.dimension == 0, let unit = numeral.unit {
            throw EvaluationError.domain(
                "'\(printed)' is printed in \(unit.plural), but \(claim.expression.source) is a plain number",
                hint: "give the value its unit: (…) \(unit.plural)"
            ).placed(at: claim.place)
        }
        let unit = numeral.unit ?? quantity.unit ?? settings.unit
        let value = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        let verdict = numeral.judged(against: value, by: rounding)
        let scaled = try numeric { () throws(NumberError) in
            numeral.scale == 1 ? value : try value.divided(by: .exact(numeral.scale))
        }
        let diagnosis = diagnosis(
            of: claim, verdict, value, quantity.dimension == 1 ? unit : nil, by: rounding)
        let note =
            verdict == .wrong && diagnosis == nil ? unitNote(numeral, quantity) : nil
        return Judgement(
            kind: kind, place: claim.place, printed: printed, verdict: verdict,
            basis: value.basis.weaker(basis), expression: claim.expression.source,
            trueValue: scaled,
            unit: quantity.dimension == 0 ? "" : unit.rawValue,
            expected: verdict.isRight
                ? nil : numeral.expected(for: value, by: rounding).map(numeral.text(of:)),
            correction: verdict.isRight
                ? nil
                : numeral.corrected(
                    printed, after: claim.place.preceding, for: value, by: rounding),
            diagnosis: diagnosis,
            remark: [remark, value.reasonForInfinity, note]
                .compactMap(\.self).joined(separator: "; ").nonEmpty,
            rounding: numeral.rule(rounding))
    }
}

extension PrintedClaim {
    /// The number as it stands for a value: a plain one has no part in the unit of another.
    fileprivate func numeral(for quantity: Quantity) -> Numeral {
        sharesUnit && quantity.dimension == 0 ? numeral.withoutUnit : numeral
    }
}

extension Session {
    /// In which unit a quantity of information was read whose number and expression name none: it
    /// is what authors mistake most.
    private func unitNote(_ numeral: Numeral, _ quantity: Quantity) -> String? {
        guard quantity.dimension == 1, numeral.unit == nil, quantity.unit == nil else { return nil }
        return "no unit stands with it, so it is read in \(settings.unit.plural)"
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension SourcePlace {
    /// As much of what stands before the place as tells how it is read.
    fileprivate var preceding: ArraySlice<UInt8> { source.bytes[..<bytes.lowerBound].suffix(64) }
}
