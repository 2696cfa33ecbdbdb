extension MathMLWriter {
    mutating func write(_ fraction: Fraction) {
        guard let chosen = fraction.style else { return writeDelimited(fraction) }
        styled(chosen) { $0.writeDelimited(fraction) }
    }

    private mutating func writeDelimited(_ fraction: Fraction) {
        guard fraction.opening != nil || fraction.closing != nil else {
            return writeParts(fraction)
        }
        element("mrow") { writer in
            let tallness = Tallness(ofFractionIn: writer.style)
            writer.writeFenceMark(fraction.opening, .prefix, around: tallness)
            writer.writeParts(fraction)
            writer.writeFenceMark(fraction.closing, .postfix, around: tallness)
        }
    }

    private mutating func writeParts(_ fraction: Fraction) {
        let inner = style.ofFractionParts
        element("mfrac", fraction.bar.attribute) { writer in
            for part in [fraction.numerator, fraction.denominator] {
                if fraction.isContinued {
                    writer.styled(.display) { $0.element(part) }
                } else {
                    writer.element(part, in: inner)
                }
            }
        }
    }

    mutating func writeRoot(_ radicand: FormulaNode, _ index: FormulaNode?) {
        guard let index else { return element("msqrt") { $0.element(radicand) } }
        element("mroot") { writer in
            writer.element(radicand)
            writer.element(index, in: .scriptScript)
        }
    }

    mutating func write(_ brace: Brace) {
        guard style != .text else { return styled(.display) { $0.write(brace) } }
        let name: String = brace.form.isAbove ? "mover" : "munder"
        guard let label = brace.label else { return writeUnlabelled(brace, name) }
        let inner = style.ofScripts
        element(name) { writer in
            writer.writeUnlabelled(brace, name)
            writer.element(label, in: inner)
        }
    }

    private mutating func writeUnlabelled(_ brace: Brace, _ name: String) {
        element(name) { writer in
            writer.element(brace.base)
            // As large as the base, which only `mstyle` may say; browsers stretch the operator in it as
            // if it stood there itself.
            writer.element("mstyle", " scriptlevel=\"+0\"") {
                $0.writeOperator(
                    brace.form.rawValue, " class=\"wide\" stretchy=\"true\"", Setting())
            }
        }
    }

    mutating func write(_ stack: Stack) {
        let inner = style.ofScripts
        let name: String =
            stack.above == nil ? "munder" : stack.below == nil ? "mover" : "munderover"
        element(name) { writer in
            writer.element(stack.base)
            if let below = stack.below { writer.element(below, in: inner) }
            if let above = stack.above { writer.element(above, in: inner) }
        }
    }
}

extension Fraction.Bar {
    fileprivate var attribute: String {
        switch self {
        case .plain: ""
        case .none: " linethickness=\"0\""
        case .thick(let length): " linethickness=\"\(length.css)\""
        }
    }
}
