import Diagnostics
import Numbers

/// Writes down what is found about a named quantity.
struct QuantityMessage {
    /// The quantity as written, and its printed value.
    let name: String
    let printed: String
    let place: SourcePlace
    let `case`: QuantityJudge.Case
    /// The unit it would be in, if none is written.
    let likely: InformationUnit?

    private var result: PrintedResult { `case`.quantity.result }

    /// What was found, as a judged relation.
    func relation(_ finding: QuantityJudge.Finding) -> JudgedRelation {
        switch finding {
        case .right:
            return judged(.right, "\(name) = \(printed)", in: fittingUnit)
        case .mistake(let mistake, let unit):
            return judged(.named, wrong(in: unit) + "; that is \(mistake)", in: unit)
        case .unit(let other, let unit):
            return judged(
                .named, wrong(in: unit, isUnitSaid: true) + "; \(printed) is in \(other.plural)",
                in: unit)
        case .swappedDigits:
            return judged(
                .named, wrong(in: likely) + "; two digits have changed places", in: likely)
        case .other:
            return judged(.named, wrong(in: likely), in: likely)
        }
    }

    private var fittingUnit: InformationUnit? { `case`.fitting.first ?? likely }

    private func judged(
        _ outcome: JudgedRelation.Outcome, _ message: String, in unit: InformationUnit?
    ) -> JudgedRelation {
        let value = `case`.readings.first?.value(in: unit ?? .nat)
        return JudgedRelation(
            kind: .named, outcome: outcome, place: place, printed: printed,
            expression: "\(name) = \(printed)", value: value.map { .exact($0.middle) },
            expected: outcome == .right || `case`.isInformation && unit == nil
                ? nil : value.flatMap { rounded($0) }, message: message)
    }

    /// `H(P) ≈ 0.921928 bits, not 0.639`; where the unit is not known, in two of them.
    private func wrong(in unit: InformationUnit?, isUnitSaid: Bool = false) -> String {
        guard `case`.isInformation else { return "\(name) \(equation(.nat)), not \(printed)" }
        guard let unit else {
            return "\(name) \(equation(.nat)) nats or \(text(.bit)) bits, not \(printed)"
        }
        return "\(name) \(equation(unit)) \(unit.plural), not \(printed)"
    }

    private func equation(_ unit: InformationUnit) -> String {
        let isExact = `case`.readings.first?.value(in: unit).map { exactText($0) != nil } ?? false
        return (isExact ? "= " : "≈ ") + text(unit)
    }

    private func exactText(_ range: ValueRange) -> String? {
        guard range.isPoint else { return nil }
        let rounded = Number.exact(range.lower).rounded(forProse: 12)
        return rounded?.value == range.lower ? rounded?.machineText : nil
    }

    /// The value with two digits more than are printed.
    private func text(_ unit: InformationUnit) -> String {
        guard let range = `case`.readings.first?.value(in: unit) else { return "another value" }
        if let exact = exactText(range) { return exact }
        let number = Number.exact(range.middle)
        let place = max(min(result.number.lastPlace, 0) - 2, -12)
        guard range.middle.magnitude < .powerOfTen(15), range.middle.magnitude > .powerOfTen(-4),
            let rounded = number.rounded(toPlace: place), rounded.digits != "0"
        else { return number.rounded(significant: 6)?.machineText ?? "another value" }
        return rounded.trimmed.plainText
    }

    /// The printed number as it should read.
    private func rounded(_ range: ValueRange) -> String? {
        guard !result.number.isPercent, !result.number.isScientific, !result.number.isPrefix else {
            return nil
        }
        return Number.exact(range.middle).rounded(toPlace: result.number.lastPlace)?.plainText
    }
}
