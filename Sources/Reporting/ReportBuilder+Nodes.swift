import Diagnostics
import Documents
import Evaluating
import Formulas
import Numbers
import Script

extension ReportBuilder {
    /// Running text with everything worked out; claims are judged and leave nothing.
    mutating func nodes(_ content: [Inline]) -> [Node] {
        guard isPageWanted else {
            for inline in content where !inline.isPlain { _ = node(inline) }
            return []
        }
        var nodes: [Node] = []
        for inline in content {
            let judged = judgements.count
            let node = node(inline)
            for judgement in judgements[judged...].reversed() {
                guard case .claim = inline.kind else { break }
                nodes.mark(judgement)
            }
            if let node { nodes.append(node) }
        }
        return nodes
    }

    private mutating func node(_ inline: Inline) -> Node? {
        switch inline.kind {
        case .text(let text): return .text(text)
        case .softBreak: return .softBreak
        case .lineBreak: return .lineBreak
        case .code(let code): return .code(code)
        case .emphasis(let content): return .emphasis(nodes(content))
        case .strong(let content): return .strong(nodes(content))
        case .strikethrough(let content): return .strikethrough(nodes(content))
        case .footnoteReference(let label): return footnoteReference(label, at: inline.place)
        case .link(let destination, let title, let content):
            links.append(ReportLink(destination: destination, place: inline.place))
            if destination.hasPrefix("#") { labelsInUse.insert(String(destination.dropFirst())) }
            return .link(
                destination: safe(destination, isImage: false, at: inline.place), title: title,
                content: nodes(content))
        case .image(let destination, let title, let content):
            let address = safe(destination, isImage: true, at: inline.place)
            return .image(
                destination: address, title: title, alternative: nodes(content).plainText,
                file: imageFile(address, at: inline.place))
        case .html(let html): return passes(html: html, at: inline.place) ? .html(html) : nil
        case .formula(let formula): return .formula(self.formula(formula))
        case .value(let excerpt): return value(excerpt) { $0.prose }.map(Node.value)
        case .claim(let claim): return judge(claim, at: inline.place)
        case .waiver(let waiver):
            accept(waiver)
            return nil
        case .reference(let label): return reference(label, at: inline.place)
        case .citation(let citation): return .citation(self.citation(citation))
        }
    }

    /// A formula with its values put in.
    mutating func formula(_ formula: Formula) -> ReportFormula {
        var values: [PrintedValue?] = []
        for case .value(let excerpt) in formula.parts {
            values.append(value(excerpt) { $0.tex })
        }
        let isPlain = values.isEmpty && macros.isEmpty
        let tree = FormulaTree(
            parsing: formula, values: values.map { $0?.text }, macros: &macros)
        if isPlain, !isPageWanted { formulas.note(tree, of: formula) }
        hasFormulas = true
        diagnostics += tree.diagnostics.map { $0.concerning(.page(.formula)) }
        labelsInUse.formUnion(tree.references.map(\.name))
        for label in tree.references where references.equationNumbers[label.name] == nil {
            let near = suggestion(for: label.name, among: references.equationNumbers.keys.sorted())
            diagnostics.append(
                Diagnostic(
                    .error, "there is no equation '\(label.name)' to refer to",
                    at: tree.place(of: label.range) ?? formula.place,
                    hint: near.map { "did you mean '\($0)'?" }
                        ?? "give it with \\label{\(label.name)} in its formula",
                    concern: .page(.formula)))
        }
        return ReportFormula(
            tree, numbers: references.equationNumbers, values: values.compactMap(\.self))
    }

    private mutating func value(
        _ excerpt: Excerpt, _ dress: @Sendable (PrintedNumber) -> String
    ) -> PrintedValue? {
        let parsed = InlineValue(parsing: excerpt)
        diagnostics += parsed.diagnostics
        guard !parsed.diagnostics.containsError, let formatted = parsed.value else { return nil }
        let expression = formatted.expression
        let evaluation = session.evaluate(expression)
        if let diagnostic = evaluation.diagnostic { diagnostics.append(diagnostic) }
        guard let found = evaluation.value else { return nil }
        let text = session.printer.text(
            found, format: formatted.format, at: expression.place, dress)
        if let diagnostic = text.diagnostic { diagnostics.append(diagnostic) }
        guard let text = text.value else { return nil }
        let value = PrintedValue(
            found, restingOn: evaluation.basis, of: expression.source, as: text,
            at: expression.place, unit: session.settings.unit,
            index: values.count + tableValues.count)
        values.append(value)
        return value
    }

    mutating func reference(
        _ label: String, at place: SourcePlace, isNumberAlone: Bool = false
    ) -> Node? {
        guard let target = references.targets[label] else {
            let near = suggestion(for: label, among: references.labels)
            diagnostics.append(
                Diagnostic(
                    .error, "there is no '\(label)' to refer to", at: place,
                    hint: near.map { "did you mean '@\($0)'?" }
                        ?? "give it with {#\(label)}, or '#| label: \(label)' in its block",
                    concern: .page(.label)))
            return nil
        }
        labelsInUse.insert(label)
        return .reference(text: isNumberAlone ? target.number : target.text, anchor: target.anchor)
    }
}

extension Inline {
    /// Whether it stands for itself and nothing in it can be wrong.
    fileprivate var isPlain: Bool {
        switch kind {
        case .text, .softBreak, .lineBreak, .code: true
        case .emphasis, .strong, .strikethrough, .link, .image, .html, .footnoteReference, .formula,
            .value, .claim, .waiver, .reference, .citation:
            false
        }
    }
}
