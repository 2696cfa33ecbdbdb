import Diagnostics

/// A block of raw HTML taken apart: markup that is passed on, and the comments of Klio's in it.
///
/// A comment that is alone on its lines speaks of the block above; any other claim speaks of the
/// number before it, as in `<td>0.2939<!--= D --></td>`.
struct MarkupReading {
    /// A part of the block.
    enum Part {
        /// Markup, without the comments in it.
        case markup([Range<Int>])
        /// A claim about the block above, or what stands above in this one.
        case claims(Range<Int>, comment: Range<Int>)
        /// A claim about the number before the comment.
        case claim(expression: Range<Int>, preceding: Range<Int>, comment: Range<Int>)
        /// What no reader sees.
        case hidden(HiddenComment, comment: Range<Int>)
    }

    /// The parts, in order.
    private(set) var parts: [Part] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []
    private let content: Content
    /// The end of the last comment.
    private var floor = 0
    /// The markup since the last comment that was alone on its lines, and the claims in it.
    private var markup: [Range<Int>] = []
    private var claims: [Part] = []

    init(_ content: Content) {
        self.content = content
        var offset = 0
        let end = content.range.upperBound
        while let opening = content.firstOffset(of: "<!--", in: offset..<end) {
            guard let close = content.firstOffset(of: "-->", in: (opening + 4)..<end) else {
                refuseUnclosed(opening)
                break
            }
            let comment = opening..<(close + 3)
            if content.has("<!--=", at: opening) || content.has(HiddenComment.opening, at: opening)
            {
                read(comment)
            }
            offset = comment.upperBound
        }
        markup.append(floor..<end)
        endMarkup()
    }

    private mutating func refuseUnclosed(_ opening: Int) {
        if content.has("<!--=", at: opening) {
            report(.unclosedClaim(inCell: false), at: opening..<(opening + 5))
        } else if content.has(HiddenComment.opening, at: opening) {
            report(.unclosedHidden, at: opening..<(opening + 8))
        }
    }

    private mutating func read(_ comment: Range<Int>) {
        let isClaim = content.has("<!--=", at: comment.lowerBound)
        let body = (comment.lowerBound + (isClaim ? 5 : 8))..<(comment.upperBound - 3)
        if let hyphens = content.hyphens(in: body) { return report(.hyphensInClaim, at: hyphens) }
        let text = content.trimmed(body)
        guard !text.isEmpty else {
            return report(isClaim ? .emptyClaim : .emptyHidden, at: comment)
        }
        // Text after a comment that begins a line has become markup without anybody noticing.
        let isFirst = content.trimmed(
            content.line(around: comment.lowerBound).lowerBound..<comment.lowerBound
        ).isEmpty
        let rest = content.trimmed(
            comment.upperBound..<content.line(around: comment.upperBound).upperBound)
        let isAlone = isFirst && rest.isEmpty
        if isFirst, !isAlone, content.trimmed(0..<comment.lowerBound).isEmpty {
            return report(.claimAtLineStart, at: comment)
        }
        let preceding = floor..<comment.lowerBound
        markup.append(preceding)
        floor = comment.upperBound
        if isClaim, !isAlone {
            claims.append(.claim(expression: text, preceding: preceding, comment: comment))
            return
        }
        endMarkup()
        parts.append(
            isClaim
                ? .claims(text, comment: comment)
                : .hidden(HiddenComment(in: content, body), comment: comment))
    }

    private mutating func endMarkup() {
        if markup.contains(where: { !content.trimmed($0).isEmpty }) {
            parts.append(.markup(markup))
        }
        parts += claims
        markup = []
        claims = []
    }

    private mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        diagnostics.append(Diagnostic(mistake, at: content.place(range)))
    }
}
