import Diagnostics
import Documents
import Evaluating
import Numbers
import Script

extension ReportBuilder {
    /// Does what a comment between blocks asks for; `above` is the block it speaks of.
    mutating func read(_ annotation: Annotation, above: Block?, at place: SourcePlace) -> [Section]
    {
        var wrong: [Judgement] = []
        switch annotation {
        case .claim(let claim):
            var site = ClaimSite(before: claim, mark: session.settings.style.mark)
            wrong = judge(claim.expression, of: &site, at: place)
        case .claims(let text):
            guard let above = claimed(above, at: place) else { return [] }
            var site = site(of: above)
            // What stays behind would be copied when the site notes a key.
            lastBlockSite = nil
            wrong = judge(text, of: &site, at: place)
            lastBlockSite = (above.place, site)
        case .waiver(let waiver):
            let start =
                above.flatMap { $0.place.source === place.source ? $0.place : nil } ?? place
            waivers.append(
                ActiveWaiver(waiver, in: start.bytes.lowerBound..<place.bytes.lowerBound))
        }
        return isDraft ? wrong.map { Section(.failure($0.message)) } : []
    }

    /// The numbers of a block, which are found once however many comments speak of them.
    private func site(of block: Block) -> ClaimSite {
        if let (place, site) = lastBlockSite, place.source === block.place.source,
            place.bytes == block.place.bytes
        {
            return site.fromBeginning
        }
        return ClaimSite(
            block: Excerpt(of: block.place.source, pieces: [block.textRange]),
            isCode: block.isCode, mark: session.settings.style.mark)
    }

    /// Accepts what is found in the line before a comment.
    mutating func accept(_ waiver: Waiver) {
        let line = waiver.place.textLine
        waivers.append(
            ActiveWaiver(waiver, in: line.lowerBound..<waiver.place.bytes.lowerBound))
    }

    /// The block above a claim.
    private mutating func claimed(_ above: Block?, at place: SourcePlace) -> Block? {
        guard let above, above.place.source === place.source else {
            diagnostics.append(
                Diagnostic(
                    "the claim has no block above it", at: place,
                    hint: "put it below a table, fence or formula, or right after its number"))
            return nil
        }
        if case .paragraph = above.kind,
            place.source.line(at: above.place.bytes.upperBound) + 1
                >= place.source.line(at: place.bytes.lowerBound)
        {
            diagnostics.append(
                Diagnostic(
                    "the comment ends the paragraph above it", at: place,
                    hint: "put it right after its number, or leave a blank line before it"))
            return nil
        }
        return above
    }

    /// All judgements, in reading order, those accepted that a waiver speaks of.
    mutating func finishedJudgements() -> [Judgement] {
        let keys = self.judgements.indices.map { index in
            let place = self.judgements[index].place
            return (line: place.line, offset: place.bytes.lowerBound, index: index)
        }
        let judgements = keys.sorted(by: <).map { self.judgements[$0.index] }
        guard !waivers.isEmpty else { return judgements }
        let covering = WaiverIndex(waivers)
        return judgements.map { judgement in
            guard !judgement.isBeyondReproach,
                let index = covering.waiver(of: judgement.place)
            else { return judgement }
            waivers[index].isNeeded = true
            return judgement.waived(because: waivers[index].reason)
        }
    }
}

extension Block {
    /// Its text, without the line that opens a fence.
    fileprivate var textRange: Range<Int> {
        guard isFenced else { return place.bytes }
        return min(place.textLine.upperBound, place.bytes.upperBound)..<place.bytes.upperBound
    }

    /// Whether it is code between two fences.
    var isFenced: Bool {
        guard case .code = kind, let first = place.source.bytes[place.bytes].first else {
            return false
        }
        return first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    }

    /// Whether it is code that is shown.
    fileprivate var isCode: Bool {
        if case .code = kind { true } else { false }
    }

    /// Whether readers see nothing of it: a comment, or a computation that shows nothing.
    var isHidden: Bool {
        switch kind {
        case .annotation: true
        case .computation(let computation): !computation.include && !computation.echo
        case .heading, .paragraph, .quotation, .callout, .footnote, .list, .code, .table, .formula,
            .html, .thematicBreak:
            false
        }
    }
}
