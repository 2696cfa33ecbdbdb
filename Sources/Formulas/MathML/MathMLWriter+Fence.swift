extension MathMLWriter {
    mutating func write(_ fence: Fence) {
        let tallness = Tallness(of: fence.sections, in: style)
        element("mrow") { writer in
            writer.writeFenceMark(fence.opening, .prefix, around: tallness)
            for (index, section) in fence.sections.enumerated() {
                if index > 0 {
                    writer.writeFenceMark(fence.middles[index - 1], .infix, around: tallness)
                }
                writer.row(section, previous: .opening, next: .closing)
            }
            writer.writeFenceMark(fence.closing, .postfix, around: tallness)
        }
    }

    /// Writes a delimiter that grows with what is beside it.
    ///
    /// Browsers give a delimiter that may grow the width of its largest form, which leaves a gap;
    /// so it does not grow around what is low, and gets its width said around what is not.
    mutating func writeFenceMark(
        _ text: String?, _ form: OperatorDictionary.Form, around tallness: Tallness
    ) {
        guard let text else { return }
        let form = OperatorDictionary.form(form, of: text)
        guard tallness != .line else {
            return writeOperator(text, "\(form) stretchy=\"false\"", Setting())
        }
        let width = tallness.width(of: text).map { " style=\"--width:\($0)\"" } ?? ""
        let side = text == "|" || text == "‖" ? " class=\"side\"" : ""
        writeOperator(
            text, "\(side)\(form) stretchy=\"true\" symmetric=\"true\"\(width)", Setting())
    }

    mutating func writeDelimiter(_ text: String, _ size: DelimiterSize, _ setting: Setting) {
        let (height, tallness) = size.form
        let form =
            switch setting.atom {
            case .opening: OperatorDictionary.form(.prefix, of: text)
            case .closing: OperatorDictionary.form(.postfix, of: text)
            case .ordinary, .operator, .binary, .relation, .punctuation, .inner, nil: ""
            }
        let width = tallness.width(of: text).map { " style=\"--width:\($0)\"" } ?? ""
        writeOperator(
            text,
            "\(form) stretchy=\"true\" symmetric=\"true\" minsize=\"\(height)\" "
                + "maxsize=\"\(height)\"\(width)", setting)
    }
}

extension DelimiterSize {
    /// The height of the delimiter, and what it is tall enough for.
    fileprivate var form: (height: String, tallness: Tallness) {
        switch self {
        case .big: ("1.2em", .scripts)
        case .bigger: ("1.8em", .fraction)
        case .huge: ("2.4em", .displayFraction)
        case .hugest: ("3em", .displayFraction)
        }
    }
}
