import Diagnostics
import Documents
import Evaluating
import Numbers
import Script

extension ReportBuilder {
    /// How many right numbers before a wrong one it may have been worked out from.
    private static let reachOfClaims = 24
    /// How many numbers of one comment may be missing before the rest is left unsaid.
    private static let mostAbsences = 100

    /// Judges the numbers before a claim; on a draft, what is wrong stands behind them.
    mutating func judge(_ claim: Claim, at place: SourcePlace) -> Node? {
        var site = ClaimSite(before: claim, mark: session.settings.style.mark)
        let wrong = judge(claim.expression, of: &site, at: place)
        return isDraft && !wrong.isEmpty
            ? .finding(wrong.map(\.message).joined(separator: "; ")) : nil
    }

    /// Judges the numbers that a comment speaks of; the result is those that are not right.
    mutating func judge(
        _ text: Excerpt, of site: inout ClaimSite, at place: SourcePlace
    ) -> [Judgement] {
        let parsed = ParsedClaim(parsing: text)
        diagnostics += parsed.diagnostics
        var wrong: [Judgement] = []
        var absences = 0
        for entry in parsed.entries {
            let rounding = rounding(entry.policies)
            guard let expressions = expressions(of: entry), let rounding else { continue }
            do throws(ClaimSite.Absence) {
                for (number, expression) in try numbers(of: entry, expressions, in: &site) {
                    let judgement = judge(number, expression, by: rounding, entry)
                    if let judgement, !judgement.isRight { wrong.append(judgement) }
                }
            } catch {
                absences += 1
                guard absences <= ReportBuilder.mostAbsences else { break }
                diagnostics.append(error.diagnostic(of: entry, in: site, at: place))
            }
        }
        return wrong
    }

    /// What an entry says its numbers are: its expressions, or those of its id.
    private mutating func expressions(of entry: ParsedClaim.Entry) -> [Expression]? {
        guard let expressions = entry.expressions, expressions.isEmpty, let id = entry.id else {
            return entry.expressions
        }
        if let definition = identifiedClaims[id.text] { return definition.expressions }
        let near = suggestion(for: id.text, among: identifiedClaims.ids)
        diagnostics.append(
            Diagnostic(
                "no value is called '\(id.text)'", at: id.place,
                hint: near.map { "did you mean '\($0)'?" }
                    ?? "say what it is where it is stated first: <!--= \(id.text): D -->"))
        return nil
    }

    /// The numbers of an entry, each with its expression.
    private mutating func numbers(
        of entry: ParsedClaim.Entry, _ expressions: [Expression], in site: inout ClaimSite
    ) throws(ClaimSite.Absence) -> [(ClaimSite.Number, Expression)] {
        let found: ClaimSite.Found
        switch entry.key {
        case nil: found = try site.last(expressions.count)
        case .text(let key): found = try site.first(expressions.count, after: key.text)
        case .number(let key):
            guard let expression = expressions.first else { return [] }
            if let second = expressions.dropFirst().first {
                diagnostics.append(
                    Diagnostic(
                        "the number \(key.text) stands for one value", at: second.place,
                        hint: "a semicolon stands between entries: 0.5: a; 0.6: b"))
            }
            return try site.all(printedAs: key).map { ($0, expression) }
        }
        if found.isRange, let first = found.numbers.first, let last = found.numbers.last,
            first.numeral.value > last.numeral.value
        {
            diagnostics.append(
                Diagnostic(
                    "the range runs from \(first.place.text) down to \(last.place.text)",
                    at: first.place, hint: "put the smaller number first"))
        }
        return Array(zip(found.numbers, expressions))
    }

    private mutating func judge(
        _ number: ClaimSite.Number, _ expression: Expression, by rounding: Rounding,
        _ entry: ParsedClaim.Entry
    ) -> Judgement? {
        let claim = PrintedClaim(
            number.numeral, sharingUnit: number.sharesUnit, at: number.place, of: expression)
        let judged = session.judge(claim, by: rounding, after: rightClaims)
        if let diagnostic = judged.diagnostic { diagnostics.append(diagnostic) }
        guard var judgement = judged.value else { return nil }
        judgement.id = entry.id?.text
        if case .number(let key) = entry.key {
            judgement.keyPlace = key.place(0..<key.bytes.count)
        }
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

extension ClaimSite.Absence {
    private func hint(for entry: ParsedClaim.Entry, in site: ClaimSite) -> String {
        guard entry.key == nil else {
            return "a key is a text before the number, or the number as it is printed"
        }
        if case .nothingBefore = self, site.endsInDigit {
            return "dates, times, versions and parts of names are no numbers"
        }
        return "write the comment right after its number: 0.2939<!--= D -->"
    }

    /// What to tell the author of a claim.
    fileprivate func diagnostic(
        of entry: ParsedClaim.Entry, in site: ClaimSite, at place: SourcePlace
    ) -> Diagnostic {
        let keyPlace: SourcePlace
        let hint = hint(for: entry, in: site)
        let site = site.isBlock ? "in the block above the claim" : "directly before the claim"
        let position: String
        let what: String
        switch entry.key {
        case .text(let word):
            (position, what, keyPlace) = ("after '\(word.text)'", "'\(word.text)'", word.place)
        case .number(let number):
            (position, what) = (site, "the number \(number.text)")
            keyPlace = number.place(0..<number.bytes.count)
        case nil: (position, what, keyPlace) = (site, "", place)
        }
        switch self {
        case .nothingBefore, .noNumberAfter:
            return Diagnostic("no number stands \(position)", at: keyPlace, hint: hint)
        case .fewer(let count):
            return Diagnostic(
                "fewer than \(count) numbers stand \(position)", at: keyPlace, hint: hint)
        case .repeatedNumber:
            return Diagnostic(
                "\(what) is a key twice", at: keyPlace,
                hint: "a number stands for one value: find the other by a text before it")
        case .noText, .noSuchNumber:
            return Diagnostic("\(what) does not stand \(site)", at: keyPlace, hint: hint)
        }
    }
}
