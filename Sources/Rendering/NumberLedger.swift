import Diagnostics
import Evaluating
import Numbers
import Reporting

/// The numbers of a page that open to where they come from, in reading order, each value once; for
/// reviewers, once for each thing that was found about it.
struct NumberLedger {
    /// Where a number comes from.
    struct Entry {
        /// The expression it is the value of.
        let expression: String
        /// Its value to twenty digits, with its unit, and why it is infinite, where it is.
        let value: String
        /// The fraction it is, where that says more.
        let exact: String?
        let basis: Basis
        /// Within what it is enclosed, where precision has an end.
        let reach: String?
        /// Where it stands in the template.
        let place: SourcePlace
        /// What was found about it; `nil` when it was put in by Klio.
        let judgement: Judgement?
        /// The steps in which it is worked out.
        let steps: [String]
    }

    /// What a number in the text has to know of its entry.
    struct Mark {
        /// The number of the entry, from 1.
        let number: Int
        /// Whether no number before it has the same.
        let isFirst: Bool
    }

    private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]
    private let judgements: [PlaceKey: Judgement]
    private let answers: NumberAnswers
    private let detail: NumberDetail

    private struct PlaceKey: Hashable {
        let source: ObjectIdentifier
        let bytes: Range<Int>

        init(_ place: SourcePlace) {
            source = ObjectIdentifier(place.source)
            bytes = place.bytes
        }
    }

    init(_ judgements: [Judgement], _ answers: NumberAnswers, _ detail: NumberDetail) {
        (self.answers, self.detail) = (answers, detail)
        self.judgements = Dictionary(
            judgements.map { (PlaceKey($0.place), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Enters a value of the text; `nil` when it is no number.
    mutating func enter(_ value: PrintedValue) -> Mark? {
        guard let answer = answers.answer(to: value), case .number(let number) = answer.content
        else { return nil }
        return enter(
            Entry(
                expression: value.expression,
                value: number.text + (answer.reason.map { ": \($0)" } ?? ""),
                exact: number.exact.flatMap { $0.contains("/") ? $0 : nil }, basis: number.basis,
                reach: number.basis == .enclosed ? number.reach : nil, place: value.place,
                judgement: nil, steps: answers.steps(of: value.expression)))
    }

    /// Enters a number that its author wrote, by its place; `nil` when nothing is known of it.
    mutating func enter(claimAt place: SourcePlace) -> Mark? {
        guard let judgement = judgements[PlaceKey(place)], let value = judgement.valueWithUnit
        else { return nil }
        return enter(
            Entry(
                expression: judgement.expression, value: value, exact: nil,
                basis: judgement.basis, reach: nil, place: place, judgement: judgement,
                steps: answers.steps(of: judgement.expression)))
    }

    private mutating func enter(_ entry: Entry) -> Mark {
        let finding = detail == .review ? entry.judgement?.verdictName : nil
        let key = "\(entry.expression)\n\(entry.value)\n\(finding ?? "")"
        if let number = numbers[key] { return Mark(number: number, isFirst: false) }
        entries.append(entry)
        numbers[key] = entries.count
        return Mark(number: entries.count, isFirst: true)
    }
}
