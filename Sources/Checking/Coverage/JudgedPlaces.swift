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
    /// The bytes of each source; there are few, so that a dictionary would cost more than it saves.
    private let pages: [(source: ObjectIdentifier, ranges: AscendingRanges)]

    init(_ report: Report) {
        var pages: [(source: ObjectIdentifier, ranges: [Range<Int>])] = []
        for judgement in report.judgements where judgement.kind == .claim {
            count += 1
            if judgement.isRight, report.isInput(judgement.expression) { givenCount += 1 }
            let source = ObjectIdentifier(judgement.place.source)
            let index = pages.firstIndex { $0.source == source } ?? pages.count
            if index == pages.count { pages.append((source, [])) }
            pages[index].ranges.append(judgement.place.bytes)
        }
        self.pages = pages.map { ($0.source, AscendingRanges($0.ranges)) }
    }

    /// The bytes of a source that such numbers stand in.
    func ranges(in source: SourceText) -> AscendingRanges {
        let source = ObjectIdentifier(source)
        return pages.first { $0.source == source }?.ranges ?? AscendingRanges()
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
