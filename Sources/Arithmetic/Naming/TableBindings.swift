import Documents
import Numbers

/// The names that the columns of a table bind, and the joint distribution that a table is.
struct TableBindings {
    /// The numbers of the columns that can be a distribution.
    private let rows: [[ProbabilityList.Item?]]
    private let headers: [NotationText]
    /// Whether a row holds the sums of those above.
    private let isTotal: [Bool]

    /// Reads the cells of a table.
    init(_ table: Table, _ text: (Table.Cell) -> NotationText) {
        headers = table.header.map(text)
        let isJoint = headers.first?.isCorner ?? false
        let isNamed = headers.map { isJoint || $0.columnName != nil }
        guard isNamed.contains(true) else {
            (rows, isTotal) = ([], [])
            return
        }
        isTotal = table.rows.map { $0.first.map(text)?.isTotal ?? false }
        rows = table.rows.map { row in
            zip(row, isNamed).map { cell, isNamed in isNamed ? text(cell).item : nil }
        }
    }

    /// The bindings, from left to right.
    var bindings: [BindingReader.Found] {
        joint
            ?? headers.indices.compactMap { column in
                guard let name = headers[column].columnName, let list = list(column),
                    let distribution = NamedDistribution(list)
                else { return nil }
                return .init(name: name, binding: .distribution(distribution))
            }
    }

    private func list(_ column: Int) -> ProbabilityList? {
        var items: [ProbabilityList.Item] = []
        for (row, isTotal) in zip(rows, isTotal) where !isTotal {
            guard row.indices.contains(column), let item = row[column] else { return nil }
            items.append(item)
        }
        return ProbabilityList(items)
    }

    /// The joint distribution of `X\Y` in the corner, with those of X and of Y.
    private var joint: [BindingReader.Found]? {
        guard let corner = headers.first, corner.isCorner,
            let first = corner[0].word, let second = corner[2].word, first != second
        else { return nil }
        let last = headers.count - (headers.last?.isTotal == true ? 1 : 0)
        var items: [ProbabilityList.Item] = []
        for (row, isTotal) in zip(rows, isTotal) where !isTotal {
            for column in 1..<max(last, 1) {
                guard row.indices.contains(column), let item = row[column] else { return nil }
                items.append(item)
            }
        }
        guard last > 2,
            let joint = NamedDistribution(ProbabilityList(items), columns: last - 1)
        else { return nil }
        return [
            .init(name: NameScope.joint(first, second), binding: .distribution(joint)),
            .init(name: first, binding: .distribution(joint.marginal(ofRows: true))),
            .init(name: second, binding: .distribution(joint.marginal(ofRows: false))),
        ]
    }
}

extension NotationText {
    /// Whether it stands in the corner of a joint distribution: `X\Y`.
    fileprivate var isCorner: Bool { tokens.count == 3 && tokens[1].sign == "\\" }

    /// The number that is all of a cell.
    fileprivate var item: ProbabilityList.Item? {
        guard let (item, end) = ProbabilityList.Item.read(self, at: 0), end == tokens.count else {
            return nil
        }
        return item
    }

    /// Whether a cell says that sums stand beside it.
    fileprivate var isTotal: Bool {
        guard tokens.count == 1, let token = tokens.first else { return false }
        let words = ["total", "sum", "totals", "all", "合计", "总计", "总和", "和", "小计", "合計", "总"]
        return token.sign == "∑" || token.word.map { words.contains($0.lowercased()) } ?? false
    }

    /// The name that a header gives its column: a letter, `P`, `P(i)`, `q_i`, words before it or not.
    fileprivate var columnName: String? {
        guard let index = tokens.firstIndex(where: { !$0.isProse }), let word = tokens[index].word,
            tokens[..<index].allSatisfy({ $0.word != nil })
        else { return nil }
        let letters = word.prefix { $0 != "_" }
        let below = word.dropFirst(letters.count).dropFirst()
        guard letters.count == 1, letters.allSatisfy(\.isLetter) else { return nil }
        let rest = tokens[(index + 1)...]
        let isArgument =
            rest.count == 3 && rest.first?.sign == "(" && rest.last?.sign == ")"
            && rest.dropFirst().first?.label != nil
        guard rest.isEmpty || isArgument else { return nil }
        return ["i", "j", "k", "n", "x", ""].contains(below) ? String(letters) : word
    }
}
