import Characters

extension FormulaTree {
    /// The formula as a `<math>` element of MathML Core.
    ///
    /// White space follows TeX's classes of atoms, letters in special alphabets are Unicode's
    /// mathematical ones, and the TeX source is an annotation, unless nobody wrote it or it is one
    /// character. A formula that is nothing but a link stands in it, since links inside formulas are
    /// kept from many readers who listen. Classes need `FormulaTree.stylesheet`. `references` gives
    /// the number of a label, without parentheses; a label it does not know is shown as `??`. What
    /// the author wrote cannot reach out of the element: text is escaped, addresses, colours and
    /// lengths have been checked.
    ///
    /// Source: W3C, MathML Core; Knuth, The TeXbook, chapter 18.
    public func mathML(
        isAnnotated: Bool = true, references: (String) -> String? = { _ in nil }
    ) -> String {
        withoutActuallyEscaping(references) { references in
            let (address, inner) = link
            let (nodes, style, attributes) = isDisplay ? display(inner) : inline(inner)
            var writer = MathMLWriter(style: style, references: references)
            if let address { writer.add("<a href=\"\(address)\" title=\"\(address)\">") }
            writer.element("math", attributes) { math in
                guard isAnnotated, tex.utf8.count > 1 else { return math.row(nodes) }
                math.element("semantics") {
                    $0.element(nodes)
                    $0.leaf("annotation", " encoding=\"application/x-tex\"", tex)
                }
            }
            if address != nil { writer.add("</a>") }
            return String(decoding: writer.markup, as: UTF8.self)
        }
    }

    /// Where the formula leads, when it is nothing but a link, and what it is made of.
    private var link: (address: String?, nodes: [FormulaNode]) {
        guard root.count == 1, case .link(let address, let nodes) = root[0].kind else {
            return (nil, root)
        }
        return (address.escapedForMarkup, nodes)
    }

    private typealias Body = (nodes: [FormulaNode], style: MathStyle, attributes: String)

    private func display(_ nodes: [FormulaNode]) -> Body {
        (nodes, .display, " display=\"block\"")
    }

    /// A formula within a line that is in display style as a whole says so itself.
    private func inline(_ nodes: [FormulaNode]) -> Body {
        guard nodes.count == 1, case .styled(.style(.display), let inner) = nodes[0].kind else {
            return (nodes, .text, "")
        }
        return (inner, .display, " displaystyle=\"true\"")
    }
}

/// Writes nodes as MathML.
struct MathMLWriter {
    /// What has been written, byte by byte: appending to a string costs many times as much.
    private(set) var markup: [UInt8] = []
    /// The style of what is being written.
    var style: MathStyle
    let references: (String) -> String?

    init(style: MathStyle, references: @escaping (String) -> String?) {
        self.style = style
        self.references = references
        markup.reserveCapacity(1024)
    }

    /// Adds markup that is known to be well-formed.
    mutating func add(_ markup: String) { self.markup += markup.utf8 }

    /// Writes an element around what a closure writes.
    mutating func element(
        _ name: String, _ attributes: String = "", _ body: (inout MathMLWriter) -> Void
    ) {
        open(name, attributes)
        let start = markup.count
        body(&self)
        if markup.count > start {
            close(name)
        } else {
            markup.removeLast()
            add("/>")
        }
    }

    /// Writes an element that holds text.
    mutating func leaf(_ name: String, _ attributes: String = "", _ text: String) {
        open(name, attributes)
        markup.append(escapingForMarkup: text)
        close(name)
    }

    // Piece by piece: a text of them all would be made and thrown away for each tag.
    private mutating func open(_ name: String, _ attributes: String) {
        add("<")
        add(name)
        add(attributes)
        add(">")
    }

    private mutating func close(_ name: String) {
        add("</")
        add(name)
        add(">")
    }

    /// Writes nodes as exactly one element, in a style if one is given.
    ///
    /// Words in a style of their own stand in a row: Firefox makes no element smaller for which the
    /// page names a font.
    mutating func element(_ nodes: [FormulaNode], in style: MathStyle? = nil) {
        let outer = self.style
        if let style { self.style = style }
        defer { self.style = outer }
        let isBare = nodes.count == 1 && nodes[0].isOneElement
        if isBare, style == nil || !nodes[0].isText { return row(nodes) }
        if nodes.count == 1, case .group(let inner) = nodes[0].kind {
            return element(inner, in: style)
        }
        element("mrow") { $0.row(nodes) }
    }

    /// Writes a node as exactly one element, in a style if one is given.
    mutating func element(_ node: FormulaNode, in style: MathStyle? = nil) {
        element([node], in: style)
    }

    /// Writes what a closure writes in a style, inside an element that says so where the style
    /// differs from the one around it.
    mutating func styled(_ style: MathStyle, _ body: (inout MathMLWriter) -> Void) {
        let outer = self.style
        self.style = style
        element("mstyle", style.attributes, body)
        self.style = outer
    }
}

extension MathStyle {
    /// The attributes that set the style.
    var attributes: String {
        switch self {
        case .display: " displaystyle=\"true\" scriptlevel=\"0\""
        case .text: " displaystyle=\"false\" scriptlevel=\"0\""
        case .script: " displaystyle=\"false\" scriptlevel=\"1\""
        case .scriptScript: " displaystyle=\"false\" scriptlevel=\"2\""
        }
    }
}

extension FormulaNode {
    /// Whether the writer makes one element of it, whatever its neighbours are.
    var isOneElement: Bool {
        switch kind {
        case .group(let nodes): nodes.count == 1 && nodes[0].isOneElement
        case .function: false
        case .scripts(let scripts): !scripts.base.isFunction
        case .value(_, let nodes): nodes.count != 1 || nodes[0].isOneElement
        case .symbol, .number, .largeOperator, .fraction, .root, .fence, .delimiter, .accent,
            .brace, .stack, .arrow, .classed, .choice, .styled, .enclosed, .padded, .text, .space,
            .rule,
            .grid, .link, .reference, .error:
            true
        }
    }

    /// Whether it is nothing but words, braces or not.
    fileprivate var isText: Bool {
        if case .text = kind { return true }
        if case .group(let nodes) = kind, nodes.count == 1 { return nodes[0].isText }
        return false
    }

    /// Whether it is a function's name, which an operator follows that is not seen.
    var isFunction: Bool {
        if case .function = kind { true } else { false }
    }
}
