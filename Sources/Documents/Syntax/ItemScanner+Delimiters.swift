import Diagnostics

/// A character that libcmark is to see as another, so that the run beside it opens or closes.
struct DisguisedCharacter {
    /// Its bytes in the source.
    let range: Range<Int>
    /// Whether it becomes a letter, else punctuation.
    let isLetter: Bool
}

extension ItemScanner {
    /// Looks at a run of `*`, which libcmark reads.
    mutating func scanStars() {
        let run = run(of: UInt8(ascii: "*"))
        position = run.upperBound
        let flanking = Flanking(run, in: content, within: start..<end)
        push(run, opens: flanking.opens, closes: flanking.closes)
        guard let disguise = flanking.disguise else { return }
        switch disguise {
        case .letterBefore: disguiseBefore(run, isLetter: true)
        case .punctuationBefore: disguiseBefore(run, isLetter: false)
        case .letterAfter: disguiseAfter(run, isLetter: true)
        case .punctuationAfter: disguiseAfter(run, isLetter: false)
        }
    }

    /// Looks at a run of `_`, which libcmark reads; inside a word it neither opens nor closes.
    mutating func scanUnderscores() {
        let run = run(of: UInt8(ascii: "_"))
        position = run.upperBound
        let flanking = Flanking(run, in: content, within: start..<end)
        let (opens, closes) = (flanking.opens, flanking.closes)
        push(
            run, opens: opens && (!closes || flanking.before == .punctuation),
            closes: closes && (!opens || flanking.after == .punctuation))
    }

    /// Looks at one or two tildes, which may strike text through; more are text.
    mutating func scanTildes() {
        let run = run(of: UInt8(ascii: "~"))
        position = run.upperBound
        guard run.count <= 2 else { return }
        let flanking = Flanking(run, in: content, within: start..<end)
        push(run, opens: flanking.opens, closes: flanking.closes)
    }

    private mutating func push(_ run: Range<Int>, opens: Bool, closes: Bool) {
        guard opens || closes else { return }
        delimiters.push(
            DelimiterStack.Run(
                range: run, length: run.count, character: content.bytes[run.lowerBound],
                opens: opens, closes: closes))
    }

    /// Puts what strikes text through among the items, and takes their meaning from runs that
    /// libcmark would pair across it.
    mutating func addStrikes() {
        guard !delimiters.strikes.isEmpty else { return }
        for strike in delimiters.strikes {
            items.append(
                Item(
                    kind: .tildes(isOpening: true), ranges: content.sourceRanges(strike.opening)))
            items.append(
                Item(
                    kind: .tildes(isOpening: false), ranges: content.sourceRanges(strike.closing)))
        }
        items.sort { $0.range.lowerBound < $1.range.lowerBound }
        for run in delimiters.text {
            for offset in run {
                disguises.append(
                    DisguisedCharacter(
                        range: content.sourceRange(offset..<(offset + 1)), isLetter: false))
            }
        }
    }

    private func run(of character: UInt8) -> Range<Int> {
        var last = position
        while last < end, content.bytes[last] == character { last += 1 }
        return position..<last
    }

    private mutating func disguiseBefore(_ run: Range<Int>, isLetter: Bool) {
        guard let scalar = content.scalar(before: run.lowerBound) else { return }
        let count = UTF8.width(scalar)
        let range = (run.lowerBound - count)..<run.lowerBound
        // A character between two runs serves both only as it is.
        if content.byte(at: range.lowerBound - 1) == UInt8(ascii: "*") { return }
        addDisguise(range, isLetter: isLetter)
    }

    private mutating func disguiseAfter(_ run: Range<Int>, isLetter: Bool) {
        guard let scalar = content.scalar(at: run.upperBound) else { return }
        let range = run.upperBound..<(run.upperBound + UTF8.width(scalar))
        if content.byte(at: range.upperBound) == UInt8(ascii: "*") { return }
        addDisguise(range, isLetter: isLetter)
    }

    private mutating func addDisguise(_ range: Range<Int>, isLetter: Bool) {
        guard range.upperBound <= end, range.lowerBound >= start else { return }
        disguises.append(
            DisguisedCharacter(range: content.sourceRange(range), isLetter: isLetter))
    }
}
