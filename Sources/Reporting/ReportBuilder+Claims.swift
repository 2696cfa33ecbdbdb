import Diagnostics
import Documents
import Evaluating
import Numbers
import Script

extension ReportBuilder {
    /// How many right numbers before a wrong one it may have been worked out from.
    private static let reachOfClaims = 24

    /// Judges the numbers of a claim; on a draft, what is wrong stands behind them.
    mutating func judge(_ claim: Claim, at place: SourcePlace) -> Node? {
        let parsed = ParsedClaim(parsing: claim.expression)
        diagnostics += parsed.diagnostics
        let rounding = rounding(parsed.policies)
        guard let expressions = parsed.expressions, let rounding else { return nil }
        guard let site = site(of: claim, count: expressions.count, at: place) else { return nil }
        var findings: [String] = []
        for (number, expression) in zip(site.numbers, expressions) {
            guard let judgement = judge(number, expression, by: rounding) else { continue }
            if !judgement.isRight { findings.append(judgement.message) }
        }
        return isDraft && !findings.isEmpty ? .finding(findings.joined(separator: "; ")) : nil
    }

    /// The numbers of a claim; what keeps them from being found is reported.
    private mutating func site(
        of claim: Claim, count: Int, at place: SourcePlace
    ) -> ClaimSite? {
        guard let site = ClaimSite(claim, count: count, mark: session.settings.style.mark) else {
            let what = count == 1 ? "no number stands" : "fewer than \(count) numbers stand"
            diagnostics.append(
                Diagnostic(
                    "\(what) directly before the claim", at: place,
                    hint: "write the comment right after its number: 0.2939<!--= D -->"))
            return nil
        }
        if site.isRange, let first = site.numbers.first, let last = site.numbers.last,
            first.numeral.value > last.numeral.value
        {
            diagnostics.append(
                Diagnostic(
                    "the range runs from \(first.place.text) down to \(last.place.text)",
                    at: first.place, hint: "put the smaller number first"))
        }
        return site
    }

    private mutating func judge(
        _ number: ClaimSite.Number, _ expression: Expression, by rounding: Rounding
    ) -> Judgement? {
        let claim = PrintedClaim(number.numeral, at: number.place, of: expression)
        let judged = session.judge(claim, by: rounding, after: rightClaims)
        if let diagnostic = judged.diagnostic { diagnostics.append(diagnostic) }
        guard let judgement = judged.value else { return nil }
        if judgement.isRight {
            rightClaims.append(claim)
            if rightClaims.count > ReportBuilder.reachOfClaims { rightClaims.removeFirst() }
        } else if let other = number.otherMark {
            diagnostics.append(mistaken(other))
            return nil
        }
        judgements.append(judgement)
        return judgement
    }

    /// A number that was cut at the decimal mark of another country.
    private func mistaken(_ number: SourcePlace) -> Diagnostic {
        let mark = session.settings.style.mark
        let other: DecimalMark = mark == .point ? .comma : .point
        let rewritten = number.text.replacing(other.rawValue, with: mark.rawValue)
        return Diagnostic(
            "'\(number.text)' seems to have a decimal \(other)", at: number,
            hint: "write '\(rewritten)', or a blank behind a \(other) that divides; "
                + "'decimal: \(other)' in the front matter reads all numbers so")
    }

    /// The rule that policies state; `nil` when one of them cannot be read, which is reported.
    private mutating func rounding(_ policies: [Excerpt]) -> Rounding? {
        var direction = Rounding.Direction.nearest
        var slack = 0
        var isReadable = true
        for policy in policies {
            let text = policy.text
            if let found = Rounding.Direction(rawValue: text) {
                direction = found
            } else if let units = Rounding.slack(text) {
                slack = units
            } else {
                isReadable = false
                let names = Rounding.Direction.allCases.map(\.rawValue)
                let near = suggestion(for: text, among: names)
                diagnostics.append(
                    Diagnostic(
                        "'\(text)' is no policy", at: policy.place(0..<policy.bytes.count),
                        hint: near.map { "did you mean '\($0)'?" }
                            ?? "after ';' stands round, truncate, floor, ceil, or ±1 to ±9"))
            }
        }
        return isReadable
            ? Rounding(direction: direction, ties: session.settings.ties, slack: slack) : nil
    }
}

extension Rounding {
    /// The units of the last place that `±2` allows.
    fileprivate static func slack(_ text: String) -> Int? {
        for sign in ["±", "+-", "+/-"] where text.hasPrefix(sign) {
            let digits = text.dropFirst(sign.count).drop { $0 == " " }
            return Int(digits).flatMap { (1...9).contains($0) ? $0 : nil }
        }
        return nil
    }
}
