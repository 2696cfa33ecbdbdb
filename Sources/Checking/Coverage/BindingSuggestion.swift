import Characters
public import Diagnostics
import Evaluating
import Numbers

/// A claim that an unbacked number may be given, since the document works out its value.
///
/// It is a proposal: the same digits may be there by chance.
public struct BindingSuggestion: Sendable {
    /// Where the number stands.
    public let place: SourcePlace
    /// The expressions whose values it prints.
    public let expressions: [String]
    /// What the text would read with each of the claims.
    public let annotations: [String]

    /// The least significant digits of a number that cannot well be the same by chance.
    static let leastDigits = 3

    /// For people: the number, what it equals, and what to write.
    var line: String {
        let names = expressions.joined(separator: ", ")
        return "\(place.address): \(place.line(of: place.text)) equals \(names): write "
            + annotations.map { place.line(of: $0) }.joined(separator: " or ")
    }

    var json: JSON {
        .object([
            ("file", .string(place.source.name)), ("line", .integer(place.line)),
            ("column", .integer(place.column)), ("printed", .string(place.text)),
            (
                "candidates",
                .array(
                    zip(expressions, annotations).map {
                        .object([("expression", .string($0)), ("annotation", .string($1))])
                    })
            ),
        ])
    }
}

extension Coverage {
    /// The claims that unbacked numbers may be given, in reading order.
    public func suggestions(from values: KnownValues) -> [BindingSuggestion] {
        guard !values.isEmpty else { return [] }
        return unbacked.compactMap { number in
            guard number.significantDigits >= BindingSuggestion.leastDigits,
                let numeral = Numeral(number.place.text, mark: mark), number.isPlain(mark)
            else { return nil }
            let expressions = values.expressions(for: numeral)
            guard !expressions.isEmpty else { return nil }
            let annotations = expressions.map { number.annotated(with: $0, mark) }
            guard let first = annotations.first, first != nil else { return nil }
            return BindingSuggestion(
                place: number.place, expressions: expressions,
                annotations: annotations.compactMap(\.self))
        }
    }
}

extension Coverage.UnbackedNumber {
    /// Whether no sign or word of comparison before the number makes it a bound.
    fileprivate func isPlain(_ mark: DecimalMark) -> Bool {
        let line = place.textLine
        let start = max(line.lowerBound, place.bytes.lowerBound - 32)
        let text = Array(place.source.bytes[start..<place.bytes.upperBound])
        return Numeral.all(in: text, mark: mark).last?.numeral.isPlain ?? false
    }

    /// What the text reads with a claim; `nil` where none can stand.
    fileprivate func annotated(with expression: String, _ mark: DecimalMark) -> String? {
        // Two hyphens in a row would end the comment for some readers.
        let expression = expression.replacing("--", with: "- -")
        let form = CommentForm(inFile: place.source.name)
        let written: String
        switch setting {
        case .attribute: return nil
        case .text: written = expression
        case .cell: written = expression.inCell
        }
        guard let formula else { return place.text + form.claim(written) }
        let rest = place.source.bytes[place.bytes.upperBound..<formula.bytes.upperBound]
        let others = Numeral.all(in: Array(rest), mark: mark).map { _ in "…" }
        let tail = place.source.string(place.bytes.lowerBound..<formula.bytes.upperBound)
        let opening = formula.text.hasPrefix("$$") ? "$$" : formula.text.prefix(1)
        let cut = formula.bytes.lowerBound + opening.utf8.count < place.bytes.lowerBound
        return
            "\(opening)\(cut ? "…" : "")\(tail)"
            + form.claim(([written] + others).joined(separator: ", "))
    }
}

extension String {
    /// The same in a cell of a table, which a bar would end.
    fileprivate var inCell: String { replacing("|", with: "\\|") }
}
