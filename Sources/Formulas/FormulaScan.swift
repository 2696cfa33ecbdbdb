/// A walk over the inside of a formula.
struct FormulaScan {
    let text: [UInt8]
    var position: Int
    let end: Int
    /// The signs around it; none when the formula is all of the text.
    let delimiter: FormulaDelimiter?
    var values: [ValueSpan] = []

    /// The longest `\text{…}` that is followed to its end; beyond it, its dollars count.
    private static let longestText = 2000

    init(text: [UInt8], position: Int, end: Int, delimiter: FormulaDelimiter?) {
        self.text = text
        self.position = position
        self.end = end
        self.delimiter = delimiter
    }

    /// The offset of the signs that close the formula.
    mutating func closing() -> Int? {
        while position < end {
            switch text[position] {
            case UInt8(ascii: "\\"):
                switch delimiter {
                case .parentheses, .brackets:
                    if isCloser { return position }
                    if isOpener { return nil }
                case .dollar, .dollars, .code, nil: break
                }
                position = endOfCommand()
            case UInt8(ascii: "`"):
                if case .code = delimiter { return isCloser ? position : nil }
                skipBackticks()
            case UInt8(ascii: "$"):
                switch delimiter {
                case .dollar: return position
                case .dollars where isCloser: return position
                case .dollars, .code, .parentheses, .brackets, nil: position += 1
                }
            default: position += 1
            }
        }
        return nil
    }

    /// Whether the closing signs stand here.
    private var isCloser: Bool {
        guard let delimiter else { return false }
        return text[position..<end].starts(with: delimiter.closing.utf8)
    }

    /// Whether `\(` or `\[` stands here; an unclosed one must not be searched for twice.
    private var isOpener: Bool {
        position + 1 < end && "([".utf8.contains(text[position + 1])
    }

    /// The end of the command at a backslash, with its arguments when the last of them is text,
    /// where dollars begin a formula within the formula.
    private func endOfCommand() -> Int {
        var name = position + 1
        while name < end, text[name].isLetter { name += 1 }
        guard name > position + 1 else { return min(position + 2, end) }
        var last = name
        for _ in 0..<Self.textArguments(of: text[(position + 1)..<name]) {
            guard last < end, text[last] == UInt8(ascii: "{"), let next = endOfBraces(at: last)
            else { return last }
            last = next
        }
        return last
    }

    /// How many arguments a command has up to its text; 0 when it takes none.
    private static func textArguments(of command: ArraySlice<UInt8>) -> Int {
        switch String(decoding: command, as: UTF8.self) {
        case "mbox", "hbox", "fbox", "tag": 1
        case "colorbox": 2
        case "fcolorbox": 3
        case let name: name.hasPrefix("text") ? 1 : 0
        }
    }

    private func endOfBraces(at start: Int) -> Int? {
        var depth = 0
        var offset = start
        let limit = min(end, start + Self.longestText)
        while offset < limit {
            switch text[offset] {
            case UInt8(ascii: "\\"): offset += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return offset + 1 }
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// Passes over a computed value as one, over other backticks singly.
    private mutating func skipBackticks() {
        if let value = ValueSpan(in: text, at: position, before: end) {
            values.append(value)
            position = value.range.upperBound
        } else {
            while position < end, text[position] == UInt8(ascii: "`") { position += 1 }
        }
    }

    /// What stands in a range: TeX, and values between.
    func segments(of range: Range<Int>) -> [FormulaExtent.Segment] {
        var segments: [FormulaExtent.Segment] = []
        var start = range.lowerBound
        for value in values {
            if start < value.range.lowerBound {
                segments.append(.tex(start..<value.range.lowerBound))
            }
            segments.append(.value(value))
            start = value.range.upperBound
        }
        if start < range.upperBound { segments.append(.tex(start..<range.upperBound)) }
        return segments
    }
}
