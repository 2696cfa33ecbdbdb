import Characters

extension FormulaTree {
    /// The formula as a `<math>` element of MathML Core.
    ///
    /// White space follows TeX's classes of atoms, letters in special alphabets are Unicode's
    /// mathematical ones, and the TeX source is an annotation, unless nobody wrote it. Classes need
    /// `FormulaTree.stylesheet`. `references` gives the number of a label, without parentheses;
    /// a label it does not know is shown as `??`. What the author wrote cannot reach out of the
    /// element: text is escaped, addresses, colours and lengths have been checked.
    ///
    /// Source: W3C, MathML Core; Knuth, The TeXbook, chapter 18.
    public func mathML(
        isAnnotated: Bool = true, references: (String) -> String? = { _ in nil }
    ) -> String {
        withoutActuallyEscaping(references) { references in
            let (nodes, style, attributes) = body
            var writer = MathMLWriter(style: style, references: references)
            writer.element("math", attributes) { math in
                guard isAnnotated else { return math.row(nodes) }
                math.element("semantics") {
                    $0.element(nodes)
                    $0.leaf("annotation", " encoding=\"application/x-tex\"", tex)
                }
            }
            return writer.markup
        }
    }

    /// What the formula is made of, its style, and the attributes that say it.
    ///
    /// A formula within a line that is in display style as a whole says so itself.
    private var body: (nodes: [FormulaNode], style: MathStyle, attributes: String) {
        if isDisplay { return (root, .display, " display=\"block\"") }
        if root.count == 1, case .styled(.style(.display), let nodes) = root[0].kind {
            return (nodes, .display, " displaystyle=\"true\"")
        }
        return (root, .text, "")
    }
}

/// Writes nodes as MathML.
struct MathMLWriter {
    /// What has been written.
    var markup = ""
    /// The style of what is being written.
    var style: MathStyle
    let references: (String) -> String?

    init(style: MathStyle, references: @escaping (String) -> String?) {
        self.style = style
        self.references = references
        markup.reserveCapacity(1024)
    }

    /// Writes an element around what a closure writes.
    mutating func element(
        _ name: StaticString, _ attributes: String = "", _ body: (inout MathMLWriter) -> Void
    ) {
        markup += "<\(name)\(attributes)>"
        body(&self)
        markup += "</\(name)>"
    }

    /// Writes an element that holds text.
    mutating func leaf(_ name: StaticString, _ attributes: String = "", _ text: String) {
        markup += "<\(name)\(attributes)>"
        appendEscaped(text)
        markup += "</\(name)>"
    }

    private mutating func appendEscaped(_ text: String) {
        let needsCare = text.utf8.contains {
            $0 < 0x20 || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<")
                || $0 == UInt8(ascii: ">") || $0 == 0x7F || $0 == 0xEF
        }
        markup += needsCare ? text.escapedForMarkup : text
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
