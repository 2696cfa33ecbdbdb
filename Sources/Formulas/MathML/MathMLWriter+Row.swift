extension MathMLWriter {
    /// How a node stands among its neighbours.
    struct Setting {
        /// The part it plays there.
        var atom: AtomClass?
        /// The parts its neighbours play.
        var previous: AtomClass?
        var next: AtomClass?
        /// The space before and after, which its own operator bears.
        var lead = 0
        var trail = 0
        /// The space before it, which nothing bears.
        var gap = 0
        /// Whether it begins what stands in one row.
        var isFirst = false
    }

    /// Writes nodes one after the other, with the space between them, and before the first of
    /// them where they go on after something in another cell.
    mutating func row(
        _ nodes: [FormulaNode], previous: AtomClass? = nil, next: AtomClass? = nil,
        goesOn: Bool = false
    ) {
        var settings = settings(of: nodes, previous: previous, next: next)
        if !settings.isEmpty { settings[0].isFirst = true }
        if goesOn, let previous, let first = settings.firstIndex(where: { $0.atom != nil }) {
            let space = Spacing.between(previous, settings[first].atom ?? .ordinary, in: style)
            if nodes[first].isCoreOperator {
                settings[first].lead = space
            } else {
                settings[first].gap = space
            }
        }
        var index = 0
        while index < nodes.count {
            let setting = settings[index]
            if setting.gap > 0 { add("<mspace width=\"\(Spacing.css(setting.gap))\"/>") }
            let count = wordLength(nodes, from: index)
            if count > 1 {
                writeWord(nodes[index..<(index + count)])
            } else {
                write(nodes[index], setting)
            }
            index += count
        }
    }

    private func settings(
        of nodes: [FormulaNode], previous: AtomClass?, next: AtomClass?
    ) -> [Setting] {
        var classes = nodes.map(\.leadingClass)
        Spacing.settle(&classes, previous: previous, next: next)
        var settings = classes.map { Setting(atom: $0) }
        var last: Int?
        for index in nodes.indices {
            guard let atom = classes[index] else { continue }
            settings[index].previous = previous
            if let last {
                let before = trailingClass(of: nodes[last], settled: classes[last])
                settings[index].previous = before
                settings[last].next = atom
                let space = Spacing.between(before, atom, in: style)
                if nodes[index].isCoreOperator {
                    settings[index].lead = space
                } else if nodes[last].bearsSpaceAfter {
                    settings[last].trail = space
                } else {
                    settings[index].gap = space
                }
            }
            last = index
        }
        if let last { settings[last].next = next }
        return settings
    }

    private func trailingClass(of node: FormulaNode, settled: AtomClass?) -> AtomClass {
        node.isTransparent ? node.trailingClass ?? .ordinary : settled ?? .ordinary
    }

    /// The number of letters from an index on that make up one word, as in `\mathrm{KL}`; 1 when
    /// they make none.
    private func wordLength(_ nodes: [FormulaNode], from start: Int) -> Int {
        guard let font = nodes[start].wordFont else { return 1 }
        var end = start + 1
        while end < nodes.count, nodes[end].wordFont == font { end += 1 }
        return end - start
    }

    private mutating func writeWord(_ nodes: ArraySlice<FormulaNode>) {
        var text = ""
        for case .symbol(let symbol) in nodes.map(\.kind) { text += symbol.glyphs }
        leaf("mi", "", text)
    }

    /// Writes an operator, and the space around it where browsers would put another.
    mutating func writeOperator(_ text: String, _ attributes: String = "", _ setting: Setting) {
        let known = OperatorDictionary.space(around: text, in: setting)
        var attributes = attributes
        if known?.lead != setting.lead {
            attributes += " lspace=\"\(Spacing.css(setting.lead))\""
        }
        if known?.trail != setting.trail {
            attributes += " rspace=\"\(Spacing.css(setting.trail))\""
        }
        leaf("mo", attributes, text)
    }
}

extension FormulaNode {
    /// The alphabet of a letter that makes words with its neighbours.
    fileprivate var wordFont: MathFont? {
        guard case .symbol(let symbol) = kind, symbol.isIdentifier, symbol.atom == .ordinary,
            symbol.text.utf8.count == 1
        else { return nil }
        switch symbol.font.family {
        case .upright, .sansSerif, .monospace, .italic: return symbol.font
        case .normal, .doubleStruck, .calligraphic, .script, .fraktur: return nil
        }
    }
}
