import Diagnostics
import Documents
import Evaluating
import Information
import Numbers
import Plots
import Script

extension ReportBuilder {
    /// What a computation leaves on the page: its script if asked for, what it shows, and checks
    /// that failed where the page is written all the same.
    mutating func sections(_ computation: Computation) -> [Section] {
        let result = results.indices.contains(nextResult) ? results[nextResult] : nil
        nextResult += 1
        var sections: [Section] = []
        if computation.echo || !computation.eval {
            sections.append(
                Section(
                    .code(
                        ReportCode(
                            computation.script.text, language: ReportCode.ownLanguage,
                            isFolded: computation.codeFold))))
        }
        guard let result, computation.eval else { return sections }
        let judged =
            computation.error
            ? result.judgements.map { $0.waived(because: "the block says 'error: true'") }
            : result.judgements
        judgements += judged
        let shown = result.shown.flatMap { output($0, computation) }
        guard computation.include else { return sections }
        if let shown { sections.append(shown) }
        if computation.error || isDraft {
            sections += judged.filter { !$0.isRight }.map { Section(.failure($0.message)) }
        }
        return sections
    }

    private mutating func output(
        _ shown: Session.Shown, _ computation: Computation
    ) -> Section? {
        let (value, place) = (shown.value, shown.expression.place)
        switch value {
        case .figure(let figure): return self.figure(figure, shown, computation)
        case .mark(let mark): return self.figure(Figure([mark]), shown, computation)
        case .table(let table): return self.table(table, shown, computation)
        case .number, .truth, .text, .list, .codeTree:
            let text = session.printer.text(value, at: place) { $0.prose }
            if let diagnostic = text.diagnostic { diagnostics.append(diagnostic) }
            return text.value.map { Section(.output([.text($0)])) }
        case .distribution(let distribution):
            let columns: [(name: String, values: [Value])] = [
                ("outcome", distribution.outcomes.map { .text($0.description) }),
                ("probability", distribution.probabilities.map { .number(Quantity($0)) }),
            ]
            return self.table(ComputedTable(columns: columns, format: nil), shown, computation)
        case .code(let code):
            let columns: [(name: String, values: [Value])] = [
                ("outcome", code.outcomes.map { .text($0.description) }),
                ("word", code.words.map { .text($0?.description ?? "–") }),
            ]
            return self.table(ComputedTable(columns: columns, format: nil), shown, computation)
        case .dataTable(let table): return self.table(table, computation)
        case .working(let steps):
            hasFormulas = true
            workings.append(PrintedWorking(steps, at: place))
            return Section(.working(ReportWorking(steps)))
        case .map, .range, .measure, .function, .axis, .simplex, .parametric, .multivariate,
            .parameters:
            diagnostics.append(
                Diagnostic(
                    "a block cannot show \(value.kindName)", at: place,
                    hint: "end the block with a number, a text, a figure or table(…)"))
            return nil
        }
    }

    private mutating func figure(
        _ figure: Figure, _ shown: Session.Shown, _ computation: Computation
    ) -> Section {
        var figure = figure
        var caption: Caption?
        if computation.isNumbered {
            figures += 1
            caption = Caption(
                label: words.label(words.figure, figures),
                content: computation.caption.map { nodes($0) } ?? [])
        }
        if let alternative = computation.alternative {
            figure.alternative = nodes(alternative).plainText
        }
        let name: String
        if let label = computation.label {
            name = label.name
        } else {
            unnamedFigures += 1
            name = "figure-\(unnamedFigures)"
        }
        let drawing = session.drawing(
            of: figure, in: shown, language: language, words.figures)
        diagnostics += drawing.warnings.map {
            Diagnostic(.warning(.figure), "\(name): \($0)", at: shown.expression.place)
        }
        return Section(.figure(ReportFigure(drawing: drawing, name: name, caption: caption)))
    }

    /// A table of a file, its cells as they are written.
    private mutating func table(_ table: DataTable, _ computation: Computation) -> Section {
        let caption = tableCaption(computation)
        return Section(
            .table(
                ReportTable(
                    alignments: table.headers.map { _ in .none },
                    header: table.headers.map { [.text($0)] },
                    rows: (0..<table.rowCount).map { row in
                        table.headers.indices.map { [.text(table.cell(row, $0).text ?? "")] }
                    }, caption: caption,
                    anchor: computation.label?.name)))
    }

    mutating func tableCaption(_ computation: Computation) -> Caption? {
        guard computation.isNumbered else { return nil }
        tables += 1
        return Caption(
            label: words.label(words.table, tables),
            content: computation.caption.map { nodes($0) } ?? [])
    }
}
