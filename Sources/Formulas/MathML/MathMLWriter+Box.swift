import Characters

extension MathMLWriter {
    mutating func write(_ styling: Styling, _ nodes: [FormulaNode], _ setting: Setting) {
        switch styling {
        case .style(let style):
            styled(style) { $0.row(nodes, previous: setting.previous, next: setting.next) }
        case .size(let percent):
            element("mstyle", " mathsize=\"\(percent)%\"") {
                $0.row(nodes, previous: setting.previous, next: setting.next)
            }
        case .color(let color):
            element("mstyle", " mathcolor=\"#\(color.hexadecimal)\"") {
                $0.inlineRow(nodes, setting)
            }
        case .background(let color):
            element("mrow", " class=\"colorbox\" mathbackground=\"#\(color.hexadecimal)\"") {
                $0.row(nodes)
            }
        case .frame(let frame, let background):
            let colors =
                "border-color:#\(frame.hexadecimal);background:#\(background.hexadecimal)"
            element("mrow", " class=\"boxed\" style=\"\(colors)\"") { $0.row(nodes) }
        }
    }

    /// Writes nodes that stand in a row with their neighbours, braces around them left out.
    private mutating func inlineRow(_ nodes: [FormulaNode], _ setting: Setting) {
        if nodes.count == 1, case .group(let inner) = nodes[0].kind {
            return row(inner, previous: setting.previous, next: setting.next)
        }
        row(nodes, previous: setting.previous, next: setting.next)
    }

    mutating func write(_ enclosure: Enclosure, _ nodes: [FormulaNode]) {
        switch enclosure {
        case .boxed:
            element("mrow", " class=\"boxed\"") { writer in
                if writer.style == .display { return writer.element(nodes) }
                writer.styled(.display) { $0.element(nodes) }
            }
        case .box: element("mrow", " class=\"boxed\"") { $0.element(nodes) }
        case .cancel: element("mrow", " class=\"cancel\"") { $0.element(nodes) }
        case .backCancel: element("mrow", " class=\"bcancel\"") { $0.element(nodes) }
        case .crossCancel: element("mrow", " class=\"xcancel\"") { $0.element(nodes) }
        case .phase: element("mrow", " class=\"phase\"") { $0.element(nodes) }
        case .actuarial: element("mrow", " class=\"angl\"") { $0.element(nodes) }
        case .strikeOut: element("mrow", " class=\"sout\"") { $0.element(nodes) }
        }
    }

    mutating func write(_ padding: Padding, _ nodes: [FormulaNode]) {
        switch padding {
        case .phantom: element("mphantom") { $0.element(nodes) }
        case .horizontalPhantom:
            element("mpadded", " height=\"0\" depth=\"0\"") { writer in
                writer.element("mphantom") { $0.element(nodes) }
            }
        case .verticalPhantom:
            element("mpadded", " width=\"0\"") { writer in
                writer.element("mphantom") { $0.element(nodes) }
            }
        case .smash(let height, let depth):
            let attributes = (height ? " height=\"0\"" : "") + (depth ? " depth=\"0\"" : "")
            element("mpadded", attributes) { $0.element(nodes) }
        case .leftOverlap: writeOverlap("llap", nodes)
        case .rightOverlap: element("mpadded", " width=\"0\"") { $0.element(nodes) }
        case .centerOverlap: writeOverlap("clap", nodes)
        case .centered: writeCentered(nodes)
        case .raised(let length):
            element("mpadded", " voffset=\"\(length.css)\"") { $0.element(nodes) }
        }
    }

    /// Writes a table of one cell: browsers put the middle of a table where it is wanted.
    private mutating func writeCentered(_ nodes: [FormulaNode]) {
        element("mtable", style == .display ? " displaystyle=\"true\"" : "") { writer in
            writer.element("mtr") { $0.element("mtd") { $0.row(nodes) } }
        }
    }

    private mutating func writeOverlap(_ name: String, _ nodes: [FormulaNode]) {
        element("mpadded", " width=\"0\"") { writer in
            writer.element("mrow", " class=\"\(name)\"") { $0.element(nodes) }
        }
    }

    mutating func write(_ pieces: [TextPiece]) {
        if pieces.count == 1 { return write(pieces[0]) }
        element("mrow") { writer in
            for piece in pieces { writer.write(piece) }
        }
    }

    private mutating func write(_ piece: TextPiece) {
        switch piece {
        case .words(let words, let font): leaf("mtext", font.attribute, words.withFixedEdges)
        case .formula(let nodes):
            let outer = style
            if style == .display { style = .text }
            if outer == .display { styled(.text) { $0.row(nodes) } } else { element(nodes) }
            style = outer
        }
    }

    mutating func writeSpace(_ length: Length) {
        add(
            length.thousandths < 0
                ? "<mspace style=\"margin-left:\(length.css)\"/>"
                : "<mspace width=\"\(length.css)\"/>")
    }

    mutating func writeRule(_ width: Length, _ height: Length, _ raise: Length) {
        let size = "width=\"\(width.css)\" height=\"\(height.css)\""
        let rule = "<mspace \(size) mathbackground=\"currentcolor\"/>"
        add(raise == .zero ? rule : "<mpadded voffset=\"\(raise.css)\">\(rule)</mpadded>")
    }

    mutating func writeLink(_ address: String, _ nodes: [FormulaNode]) {
        add("<mtext><a href=\"\(address.escapedForMarkup)\"><math>")
        if style == .display {
            styled(.display) { $0.row(nodes) }
        } else {
            element(nodes)
        }
        add("</math></a></mtext>")
    }
}

extension TextFont {
    /// The classes that set words so.
    fileprivate var attribute: String {
        var classes: [String] = []
        switch family {
        case .roman: break
        case .sansSerif: classes.append("sans")
        case .monospace: classes.append("mono")
        }
        if isBold { classes.append("bold") }
        if isItalic { classes.append("italic") }
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }
}

extension String {
    /// The text with blanks at its edges that HTML does not take away.
    fileprivate var withFixedEdges: String {
        guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
        var scalars = Array(unicodeScalars)
        if let first = scalars.indices.first, scalars[first] == " " { scalars[first] = "\u{A0}" }
        if let last = scalars.indices.last, scalars[last] == " " { scalars[last] = "\u{A0}" }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
