/// A series of a figure: bars or a line, with its name and its looks.
struct Series: Sendable, Hashable {
    /// Its number from 0, over bars and lines in the order of the marks.
    let index: Int
    /// What the legend calls it; never empty.
    let label: String?
    /// Whether its line is dashed.
    let isDashed: Bool
    /// Whether it is drawn as bars.
    let isBars: Bool

    /// What messages call it.
    var name: String { label.map { "'\($0)'" } ?? "series \(index + 1)" }

    /// How its line is painted.
    ///
    /// After the fourth series the colours begin again with other dashes.
    var linePaint: Paint {
        let patterns: [[Double]] =
            isDashed
            ? [[6, 4], [6, 2, 2, 2], [12, 4], [3, 6]] : [[], [2, 3], [10, 3, 2, 3], [1, 5]]
        return .stroke(.series(index), width: 2, dashes: patterns[index / 4 % 4])
    }

    /// How its bars are painted.
    ///
    /// After the fourth series the colours begin again, faint in an outline.
    var barPaint: Paint {
        let ink = Ink.series(index)
        return switch index / 4 % 4 {
        case 0: .fill(ink)
        case 1: .outlined(ink, opacity: 0.35, dashes: [])
        case 2: .outlined(ink, opacity: 0, dashes: [])
        default: .outlined(ink, opacity: 0.15, dashes: [2, 2])
        }
    }
}
