import Characters

/// What stands on both sides of a run of `*` or `~`, which decides whether it opens or closes.
///
/// CommonMark asks that punctuation inside the run be set apart from the letters outside by a
/// blank. Chinese and Japanese put no blanks, so that `**强调。**后面` would not be bold. Where a
/// letter is on one side and punctuation on the other, and one of the two is East Asian, the run
/// is therefore read as one between two of the same kind: it both opens and closes.
///
/// Source: CommonMark 0.30, section 6.2; for the amendment, CommonMark issue 650.
struct Flanking {
    /// What a neighbour is to the rule.
    enum Neighbor { case blank, punctuation, letter }

    /// How long the run is.
    let length: Int
    /// The neighbours as CommonMark sees them.
    let before: Neighbor
    let after: Neighbor
    private let isBeforeEastAsian: Bool
    private let isAfterEastAsian: Bool

    /// Looks at the neighbours of a run.
    init(_ run: Range<Int>, in content: Content, within range: Range<Int>) {
        let previous =
            run.lowerBound > range.lowerBound
            ? content.scalar(before: run.lowerBound) : nil
        let next = run.upperBound < range.upperBound ? content.scalar(at: run.upperBound) : nil
        length = run.count
        before = Neighbor(previous)
        after = Neighbor(next)
        isBeforeEastAsian = previous?.isEastAsian ?? false
        isAfterEastAsian = next?.isEastAsian ?? false
    }

    /// Whether the run is read by the rule for East Asian text, and not by CommonMark's.
    var isAmended: Bool {
        (isBeforeEastAsian || isAfterEastAsian) && before != .blank && after != .blank
            && before != after
    }

    /// Whether it can begin something.
    var opens: Bool { isAmended || Flanking.opens(before, after) }
    /// Whether it can end something.
    var closes: Bool { isAmended || Flanking.opens(after, before) }

    /// Which neighbour libcmark has to see as something else, so that it reads an amended run as
    /// one between two of a kind.
    var disguise: Disguise? {
        guard isAmended else { return nil }
        if before == .punctuation {
            return isBeforeEastAsian ? .letterBefore : .punctuationAfter
        }
        return isAfterEastAsian ? .letterAfter : .punctuationBefore
    }

    /// A neighbour, and what it is to be seen as.
    enum Disguise { case letterBefore, punctuationBefore, letterAfter, punctuationAfter }

    /// CommonMark's rule; read from the other end it tells whether a run closes.
    private static func opens(_ before: Neighbor, _ after: Neighbor) -> Bool {
        after != .blank && (after != .punctuation || before != .letter)
    }
}

extension Flanking.Neighbor {
    /// The ends of a text are blank.
    fileprivate init(_ scalar: Unicode.Scalar?) {
        guard let scalar, !scalar.isMarkdownBlank else {
            self = .blank
            return
        }
        self = scalar.isMarkdownPunctuation ? .punctuation : .letter
    }
}
