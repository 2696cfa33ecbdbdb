import Diagnostics
import Documents
import Evaluating
import Numbers
import Reporting

/// Where the numbers stand that claims have judged.
struct JudgedPlaces {
    /// How many there are.
    private(set) var count = 0
    /// How many of them are inputs.
    private(set) var givenCount = 0
    private let places: PlacesBySource

    init(_ report: Report) {
        var places: [SourcePlace] = []
        for judgement in report.judgements where judgement.kind == .claim {
            count += 1
            if judgement.isRight, report.isInput(judgement.expression) { givenCount += 1 }
            places.append(judgement.place)
        }
        self.places = PlacesBySource(places)
    }

    /// The bytes of a source that such numbers stand in.
    func ranges(in source: SourceText) -> AscendingRanges { places.ranges(in: source) }
}

extension Report {
    /// Whether an expression is a parameter, a name bound to a literal, or a number itself.
    fileprivate func isInput(_ expression: String) -> Bool {
        inputs.contains(expression)
            || expression.utf8.contains { (0x30...0x39).contains($0) || $0 >= 0x80 }
                && Numeral(expression)?.isPlain ?? false
    }
}
