extension MathMLWriter {
    /// Writes a node.
    mutating func write(_ node: FormulaNode, _ setting: Setting) {
        switch node.kind {
        case .symbol(let symbol): write(symbol, setting)
        case .number(let text, let font): leaf("mn", "", font.glyphs(text))
        case .function(let name, _): writeFunction(setting) { $0.writeName(name) }
        case .largeOperator(let text, _):
            writeOperator(text, " largeop=\"true\" movablelimits=\"false\"", setting)
        case .group(let nodes): element(nodes)
        case .value(_, let nodes):
            if nodes.isEmpty { leaf("mtext", "", "?") } else { element(nodes) }
        case .scripts(let scripts): write(scripts, setting)
        case .fraction(let fraction): write(fraction)
        case .root(let radicand, let index): writeRoot(radicand, index)
        case .fence(let fence): write(fence)
        case .delimiter(let text, let size, _): writeDelimiter(text, size, setting)
        case .accent(let accent, let base): write(accent, on: base)
        case .brace(let brace): write(brace)
        case .stack(let stack): write(stack)
        case .arrow(let arrow): write(arrow)
        case .classed(_, _, let nodes): element(nodes)
        case .choice(let choice): element(choice[style])
        case .styled(let styling, let nodes): write(styling, nodes, setting)
        case .enclosed(let enclosure, let nodes): write(enclosure, nodes)
        case .padded(let padding, let nodes): write(padding, nodes)
        case .text(let pieces): write(pieces)
        case .space(let length): writeSpace(length)
        case .rule(let width, let height, let raise): writeRule(width, height, raise)
        case .grid(let grid): write(grid)
        case .link(let address, let nodes): writeLink(address, nodes)
        case .reference(let name, let isParenthesized):
            let number = references(name) ?? "??"
            leaf("mtext", "", isParenthesized ? "(\(number))" : number)
        case .error(let text):
            element("merror") { $0.leaf("mtext", "", text.isEmpty ? "?" : text) }
        }
    }

    private mutating func write(_ symbol: FormulaSymbol, _ setting: Setting) {
        guard !symbol.isIdentifier else { return writeLetter(symbol, symbol.slantClass) }
        var attributes = symbol.font.isBold ? " class=\"bold\"" : ""
        switch setting.atom {
        case .opening: attributes += OperatorDictionary.form(.prefix, of: symbol.text)
        case .closing: attributes += OperatorDictionary.form(.postfix, of: symbol.text)
        case .ordinary where symbol.atom == .binary: attributes += " form=\"prefix\""
        case .ordinary, .operator, .binary, .relation, .punctuation, .inner, nil: break
        }
        if symbol.text.growsByItself { attributes += " stretchy=\"false\"" }
        writeOperator(symbol.text, attributes, setting)
    }

    mutating func writeLetter(_ symbol: FormulaSymbol, _ slant: String?) {
        var attributes = symbol.isUpright ? " mathvariant=\"normal\"" : ""
        if let slant { attributes += " class=\"\(slant)\"" }
        leaf("mi", attributes, symbol.glyphs)
    }

    mutating func writeName(_ name: String) {
        let isLetter = name.unicodeScalars.count == 1
        leaf("mi", isLetter ? " mathvariant=\"normal\"" : "", name)
    }

    /// Writes a function's name, with its scripts, and the operator that applies it to what
    /// follows; the space is an element before that, since Firefox adds its own to no other.
    mutating func writeFunction(_ setting: Setting, _ name: (inout MathMLWriter) -> Void) {
        name(&self)
        if setting.trail > 0 { add("<mspace width=\"\(Spacing.css(setting.trail))\"/>") }
        switch setting.next {
        case .ordinary, .operator, .opening, .inner: writeOperator("\u{2061}", "", Setting())
        case .relation, .binary, .closing, .punctuation, nil: break
        }
    }
}

extension String {
    /// Whether an operator of this character would grow with what is beside it.
    var growsByItself: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7C, 0x7D, 0x2016, 0x2190...0x21FF, 0x2223, 0x2225,
            0x2308...0x230B, 0x231C...0x231F, 0x23B0...0x23B1, 0x27E6...0x27FF, 0x2900...0x297F,
            0x2983...0x2998:
            return true
        default: return false
        }
    }
}
