extension MathMLWriter {
    /// Writes an arrow as long as what is written on it.
    mutating func write(_ arrow: LabelledArrow) {
        guard !arrow.isVertical else { return writeVertical(arrow) }
        let inner = style.ofScripts
        element(arrow.below == nil ? "mover" : "munderover") { writer in
            writer.writeShaft(arrow)
            if let below = arrow.below { writer.writeLabel(below, in: inner) }
            writer.writeLabel(arrow.above, in: inner)
        }
    }

    /// Writes what stands on an arrow, with the space that makes the arrow longer.
    private mutating func writeLabel(_ label: FormulaNode, in style: MathStyle) {
        element("mrow") { writer in
            writer.add("<mspace width=\"0.5em\"/>")
            writer.element(label, in: style)
            writer.add("<mspace width=\"0.7em\"/>")
        }
    }

    /// Writes an arrow of a diagram; one that leads sideways has a least length, since it is as
    /// long as the blank below it.
    mutating func writeInDiagram(_ arrow: LabelledArrow) {
        guard !arrow.isVertical else { return writeVertical(arrow) }
        element("munder") { writer in
            if arrow.below == nil, arrow.above.isEmptyGroup {
                writer.writeShaft(arrow)
            } else {
                writer.write(arrow)
            }
            writer.writeSpace(Length(thousandths: 4000))
        }
    }

    private mutating func writeShaft(_ arrow: LabelledArrow) {
        writeOperator(arrow.arrow, " class=\"wide\" stretchy=\"true\"", Setting())
    }

    /// Writes an arrow up or down, whose labels take no width, so that it stays in the middle.
    private mutating func writeVertical(_ arrow: LabelledArrow) {
        element("mrow") { writer in
            writer.writeSideLabel(arrow.above, .leftOverlap)
            writer.writeDelimiter(arrow.arrow, .bigger, Setting())
            if let right = arrow.below { writer.writeSideLabel(right, .rightOverlap) }
        }
    }

    private mutating func writeSideLabel(_ label: FormulaNode, _ padding: Padding) {
        guard !label.isEmptyGroup else { return }
        styled(.script) { $0.write(padding, [label]) }
    }
}

extension FormulaNode {
    fileprivate var isEmptyGroup: Bool {
        if case .group(let nodes) = kind { nodes.isEmpty } else { false }
    }
}
