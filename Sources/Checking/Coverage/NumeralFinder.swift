import Documents
import Numbers

/// Finds the numerals of a visible text, one after the other: those that state a number, and those
/// that a rule takes out.
struct NumeralFinder {
    /// A numeral, and what it is.
    struct Finding {
        /// Where it stands in the text.
        let bytes: Range<Int>
        /// The rule that takes it out; `nil` for a number.
        let rule: StructuralRule?
        /// How many significant digits the number has; `nil` for digits that are none to the reader
        /// of numerals, and where it was not read.
        let significantDigits: Int?
    }

    private let text: [UInt8]
    private let formulas: AscendingRanges
    private let mark: DecimalMark
    private let isHeading: Bool
    private let isCounting: Bool
    private var position = 0
    private var last: Finding?

    /// Prepares a walk through a text; whoever only counts asks for no numeral that need not be
    /// read to know where it ends.
    init(
        _ text: VisibleText, mark: DecimalMark, isHeading: Bool = false, isCounting: Bool = false
    ) {
        self.isCounting = isCounting
        self.text = text.bytes
        formulas = text.formulas
        self.mark = mark
        self.isHeading = isHeading
    }

    /// The next numeral; `nil` at the end of the text.
    ///
    /// Every digit of the text belongs to one of them.
    mutating func next() -> Finding? {
        guard let digits = DigitRun(in: text, from: position) else { return nil }
        let found = finding(digits)
        position = max(found.bytes.upperBound, digits.bytes.upperBound)
        last = found
        return found
    }

    private func finding(_ digits: DigitRun) -> Finding {
        let isInFormula = formulas.firstIndex(overlapping: digits.bytes) != nil
        let bare = isCounting ? BareNumber(digits, in: text, mark: mark) : nil
        if let bare, !isInFormula, !isHeading, last?.rule?.isContinued != true, bare.isOrdinary {
            return Finding(bytes: bare.bytes, rule: nil, significantDigits: nil)
        }
        let surroundings = DigitSurroundings(
            digits, in: text, isInFormula: isInFormula, isHeading: isHeading, mark: mark)
        if digits.kind != .fraction {
            for rule in StructuralRule.allCases {
                if let extent = rule.extent(of: surroundings) {
                    return Finding(bytes: extent, rule: rule, significantDigits: nil)
                }
            }
            if let rule = continuedRule(surroundings) {
                return Finding(bytes: surroundings.token, rule: rule, significantDigits: nil)
            }
        }
        if let bare { return Finding(bytes: bare.bytes, rule: nil, significantDigits: nil) }
        let read = Numeral.reading(digitsAt: digits.bytes.lowerBound, in: text, mark: mark)
        guard let read else {
            return Finding(bytes: digits.bytes, rule: nil, significantDigits: nil)
        }
        // Groups of three behind points are one number, whatever the decimal mark.
        let end =
            surroundings.partCount > 2
            ? max(read.bytes.upperBound, surroundings.token.upperBound) : read.bytes.upperBound
        let bytes = max(position, read.bytes.lowerBound)..<end
        return Finding(
            bytes: bytes, rule: nil, significantDigits: read.numeral.significantDigits)
    }

    /// The rule of the numeral before, when a list or a range goes on: sections 3 and 4.
    private func continuedRule(_ digits: DigitSurroundings) -> StructuralRule? {
        guard let last, let rule = last.rule, rule.isContinued,
            digits.start - last.bytes.upperBound <= 6, digits.start > last.bytes.upperBound,
            digits.isNumbering, !digits.isQuantity, rule != .year || digits.hasShapeOfYear,
            digits.after.text.isEmpty || rule != .page
        else { return nil }
        let between = String(
            decoding: text[last.bytes.upperBound..<digits.start], as: UTF8.self
        ).split(separator: " ").joined(separator: " ")
        let joins = ["and", "or", "to", "&", "–", "-", "—", "und", "bis", "和", "、", "至", ", and"]
        return joins.contains(between) ? rule : nil
    }
}
