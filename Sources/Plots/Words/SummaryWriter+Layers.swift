import Characters

extension SummaryWriter {
    /// What a layer shows, after its name.
    func sentence(for layer: Content.Layer) -> String {
        switch layer {
        case .bars(let series, let row): named(series, bars(row.heights))
        case .blocks(let series, let blocks, _): named(series, self.blocks(blocks))
        case .line(let series, let course): named(series, line(course))
        case .area(let series, let upper, let lower): named(series, area(upper, lower))
        case .symbols(let series, let pairs): named(series, symbols(pairs))
        case .stems(let series, let pairs, _): named(series, points([pairs]))
        case .intervals(let series, let intervals): named(series, self.intervals(intervals))
        case .jumps(let series, let pairs): named(series, jumps(pairs))
        case .cells(let table): words.sentence(plain(table.scale.label), cells(table))
        case .contours(let map): words.sentence(plain(map.label), contours(map))
        case .field(let field): words.sentence(plain(field.scale.label), self.field(field))
        case .point, .rule, .words, .arrow: annotation(layer) ?? ""
        }
    }

    private func named(_ series: Series, _ statement: String) -> String {
        let number = words.course.series.filled(["n": String(series.index + 1)])
        return words.sentence(
            series.plainName ?? (content.series.count > 1 ? number : nil), statement)
    }

    private func plain(_ label: String?) -> String? { label.map { MeasuredText($0).prose } }

    /// What a mark without a series is, and what stands beside it; `nil` for other marks.
    private func annotation(_ layer: Content.Layer) -> String? {
        let (statement, label): (String, String?)
        switch layer {
        case .point(let pair, let name):
            (statement, label) = (words.marks.point.filled(["place": place(pair)]), name)
        case .rule(.x(let value), let name, _):
            (statement, label) = (words.marks.verticalRule.filled(["place": across(value)]), name)
        case .rule(.y(let value), let name, _):
            (statement, label) = (words.marks.horizontalRule.filled(["place": up(value)]), name)
        case .words(_, let text): (statement, label) = (words.marks.text, text)
        case .arrow(let start, let end, let name):
            let ends: KeyValuePairs = ["start": place(start), "end": place(end)]
            (statement, label) = (words.marks.arrow.filled(ends), name)
        case .bars, .blocks, .line, .area, .symbols, .stems, .intervals, .jumps, .cells, .contours,
            .field:
            return nil
        }
        let sentence = words.sentence(nil, statement)
        return plain(label).map { words.named(sentence, $0) } ?? sentence
    }
}
