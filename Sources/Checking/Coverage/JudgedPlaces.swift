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
    /// The bytes of each source.
    private let ranges: [ObjectIdentifier: AscendingRanges]

    init(_ report: Report) {
        var ranges: [ObjectIdentifier: [Range<Int>]] = [:]
        for judgement in report.judgements where judgement.kind == .claim {
            count += 1
            if judgement.isRight, report.isInput(judgement.expression) { givenCount += 1 }
            ranges[ObjectIdentifier(judgement.place.source), default: []]
                .append(judgement.place.bytes)
        }
        self.ranges = ranges.mapValues { AscendingRanges($0) }
    }

    /// The bytes of a source that such numbers stand in.
    func ranges(in source: SourceText) -> AscendingRanges {
        ranges[ObjectIdentifier(source)] ?? AscendingRanges()
    }
}

extension Report {
    /// Whether an expression is a parameter, a name bound to a literal, or a number itself.
    fileprivate func isInput(_ expression: String) -> Bool {
        inputs.contains(expression)
            || expression.utf8.contains { (0x30...0x39).contains($0) || $0 >= 0x80 }
                && Numeral(expression)?.isPlain ?? false
    }
}
