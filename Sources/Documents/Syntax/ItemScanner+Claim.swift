import Diagnostics

/// A claim whose neighbours are not known yet.
struct PendingClaim {
    /// Its index among the items.
    let item: Int
    /// What stands between `<!--=` and `-->`.
    let expression: Range<Int>
    /// The whole comment.
    let comment: Range<Int>
}

extension ItemScanner {
    /// Reads `<!--= EXPR -->`.
    mutating func scanClaim() {
        let body = position + 5
        guard let close = commentEnd(from: body) else {
            report(.unclosedClaim(inCell: setting == .cell), at: position..<body)
            position = body
            return
        }
        let comment = position..<(close + 3)
        let expression = content.trimmed(body..<close)
        if let hyphens = content.hyphens(in: body..<close) {
            report(.hyphensInClaim, at: hyphens)
            add(.brokenComment, at: comment)
        } else if expression.isEmpty {
            report(.emptyClaim, at: comment)
            add(.brokenComment, at: comment)
        } else {
            claims.append(
                PendingClaim(item: items.count, expression: expression, comment: comment))
            add(.brokenComment, at: comment)
        }
    }

    /// The `-->` that follows; once there is none, none is looked for again.
    private mutating func commentEnd(from start: Int) -> Int? {
        guard !hasNoCommentEnd, start < end else { return nil }
        let close = content.firstOffset(of: "-->", in: start..<end)
        hasNoCommentEnd = close == nil
        return close
    }

    /// Reads `<!--klio ok: REASON -->` in running text.
    mutating func scanHiddenComment() {
        let start = position
        let body = position + 8
        guard let close = commentEnd(from: body) else {
            report(.unclosedHidden, at: start..<body)
            position = body
            return
        }
        let comment = start..<(close + 3)
        if let hyphens = content.hyphens(in: body..<close) {
            report(.hyphensInClaim, at: hyphens)
        } else if case .waiver(let reason) = HiddenComment(in: content, body..<close) {
            let waiver = Waiver(reason: content.excerpt(reason), place: content.place(comment))
            return add(.waiver(waiver), at: comment)
        } else {
            report(.hiddenInText, at: start..<body)
        }
        add(.brokenComment, at: comment)
    }

    /// Gives each claim the text before it and after it, up to its neighbours.
    mutating func placeClaims() {
        for (index, claim) in claims.enumerated() {
            let before = index == 0 ? start : claims[index - 1].comment.upperBound
            let after = index + 1 < claims.count ? claims[index + 1].comment.lowerBound : end
            items[claim.item] = Item(
                kind: .claim(
                    Claim(
                        expression: content.excerpt(claim.expression),
                        preceding: content.excerpt(before..<claim.comment.lowerBound),
                        following: content.excerpt(claim.comment.upperBound..<after))),
                ranges: items[claim.item].ranges)
        }
    }
}
