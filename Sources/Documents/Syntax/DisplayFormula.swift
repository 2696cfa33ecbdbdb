import Diagnostics
import Formulas

/// A formula between `$$` that begins a line and ends on a later one, found before libcmark reads
/// the text: the lines inside must not be taken for lists, quotations, headings or underlines.
struct DisplayFormula {
    /// The formula.
    let formula: Formula
    /// Its lines without what stands before them.
    let ranges: [Range<Int>]
    /// Whether it is covered; one inside code is not.
    var isCovered: Bool

    /// The bytes of the source from its first to its last.
    var range: Range<Int> { formula.place.bytes }
}

extension [DisplayFormula] {
    /// The covered formula that begins at a byte of the source.
    func first(beginningAt offset: Int) -> DisplayFormula? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        guard low < count, self[low].isCovered, self[low].range.lowerBound == offset else {
            return nil
        }
        return self[low]
    }
}
