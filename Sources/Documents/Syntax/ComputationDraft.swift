import Diagnostics

/// A computation block whose caption and alternative text are not parsed yet.
struct ComputationDraft {
    /// The script.
    let script: Excerpt
    /// From the opening to the closing fence.
    let place: SourcePlace
    /// The label.
    var label: Label?
    /// The caption and the alternative text; empty ranges when they are given and empty.
    var caption: Range<Int>?
    var alternative: Range<Int>?
    /// The options that are true or false.
    private var flags: [(option: ComputationOption, isOn: Bool)] = []
    /// What is wrong with it.
    var diagnostics: [Diagnostic] = []

    /// Reads a block's lines.
    init(_ fence: BlockReader.Fence, of source: SourceText) {
        let lines = fence.lines.ranges
        let count = lines.prefix { source.bytes[$0].starts(with: "#|".utf8) }.count
        script = Self.script(lines.dropFirst(count), of: source, or: fence.opening.upperBound)
        let end = fence.end ?? lines.last?.upperBound ?? fence.opening.upperBound
        place = source.place(fence.opening.lowerBound..<end)
        if fence.end == nil {
            diagnostics.append(Diagnostic(.unclosedComputation, at: source.place(fence.opening)))
        }
        var seen: [ComputationOption] = []
        for line in lines.prefix(count) { readOption(line, of: source, seen: &seen) }
    }

    /// Whether an option is on; `nil` where the block does not say.
    func isOn(_ option: ComputationOption) -> Bool? { flags.first { $0.option == option }?.isOn }

    /// The script's lines, each with its line feed.
    private static func script(
        _ lines: ArraySlice<Range<Int>>, of source: SourceText, or start: Int
    ) -> Excerpt {
        var pieces: [Range<Int>] = []
        for line in lines {
            var end = line.upperBound
            if end < source.bytes.count, source.bytes[end] == 0x0D { end += 1 }
            let hasFeed = end < source.bytes.count && source.bytes[end] == 0x0A
            if hasFeed, end == line.upperBound {
                pieces.append(line.lowerBound..<(end + 1))
            } else {
                pieces.append(line)
                if end > line.upperBound {
                    pieces.append(hasFeed ? end..<(end + 1) : (end - 1)..<end)
                }
            }
        }
        return Excerpt(of: source, pieces: pieces.isEmpty ? [start..<start] : pieces)
    }
}

extension ComputationDraft {
    private mutating func readOption(
        _ line: Range<Int>, of source: SourceText, seen: inout [ComputationOption]
    ) {
        let bytes = source.bytes
        guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else {
            report(
                .malformedOption,
                at: source.place(
                    trimmed((line.lowerBound + 2)..<line.upperBound, of: bytes, or: line)))
            return
        }
        let key = trimmed((line.lowerBound + 2)..<colon, of: bytes, or: nil)
        let value = trimmed((colon + 1)..<line.upperBound, of: bytes, or: nil)
        let name = source.string(key)
        guard let option = ComputationOption(rawValue: name) else {
            let names = ComputationOption.allCases.map(\.rawValue)
            let meant = suggestion(for: name, among: names)
            report(
                name.isEmpty ? .malformedOption : .unknownOption(name, suggestion: meant),
                at: source.place(key.isEmpty ? line : key))
            return
        }
        guard !seen.contains(option) else {
            return report(.repeatedOption(name), at: source.place(key))
        }
        seen.append(option)
        set(option, to: value, of: source)
    }

    private mutating func set(
        _ option: ComputationOption, to value: Range<Int>, of source: SourceText
    ) {
        switch option {
        case .label:
            label = Label(
                reading: source.string(value), at: source.place(value),
                expecting: ["fig-", "tbl-"], diagnostics: &diagnostics)
        case .caption: caption = source.withoutOuterQuotes(value)
        case .alt: alternative = source.withoutOuterQuotes(value)
        case .echo, .codeFold, .include, .eval, .error:
            switch source.string(value) {
            case "true": flags.append((option, true))
            case "false": flags.append((option, false))
            case let other:
                report(.notBoolean(other, option: option.rawValue), at: source.place(value))
            }
        }
    }

    private mutating func report(_ mistake: Mistake, at place: SourcePlace) {
        diagnostics.append(Diagnostic(mistake, at: place))
    }

    private func trimmed(_ range: Range<Int>, of bytes: [UInt8], or other: Range<Int>?) -> Range<
        Int
    > {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start].isWhitespace { start += 1 }
        while end > start, bytes[end - 1].isWhitespace { end -= 1 }
        return start < end ? start..<end : other ?? start..<start
    }
}

extension SourceText {
    /// A range without the one pair of matching quotes around it, if it has one.
    func withoutOuterQuotes(_ range: Range<Int>) -> Range<Int> {
        guard range.count >= 2, let quote = range.first.map({ bytes[$0] }),
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            bytes[range.upperBound - 1] == quote
        else { return range }
        let inside = (range.lowerBound + 1)..<(range.upperBound - 1)
        return bytes[inside].contains(quote) ? range : inside
    }
}
