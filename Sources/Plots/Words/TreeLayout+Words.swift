import Characters

extension TreeLayout {
    /// How many labelled nodes are told at most.
    private static let mostTold = 20

    private var named: [Item] { items.filter { $0.node.label != nil } }

    /// The leaves with the letters that lead to them, in words.
    func sentences(in words: FigureWords) -> [String] {
        let depths = items.filter { $0.node.branches.isEmpty }.map(\.depth)
        let (low, high) = (depths.min() ?? 0, depths.max() ?? 0)
        let depth =
            low == high
            ? words.diagrams.depth.filled(["n": String(low)])
            : words.diagrams.depths.filled(["low": String(low), "high": String(high)])
        let kind = words.diagrams.tree.filled([
            "leaves": words.diagrams.leafCount(depths.count), "depth": depth,
        ])
        let told = named.prefix(Self.mostTold).map { "\(word($0)) \(plainLabel($0))" }
        return [words.sentence(nil, kind)] + (told.isEmpty ? [] : [words.items(told)])
    }

    /// The words with what they stand for.
    func sheet(in words: FigureWords) -> DataSheet {
        let named = named
        return DataSheet([words.heads.word, words.heads.meaning], count: named.count) { index in
            [word(named[index]), plainLabel(named[index])]
        }
    }

    private func plainLabel(_ item: Item) -> String { MeasuredText(item.node.label ?? "").prose }

    /// The letters that lead to a node.
    private func word(_ item: Item) -> String {
        var letters: [String] = []
        var current: Item? = item
        while let one = current {
            letters.append(one.letter)
            current = one.parent.map { items[$0] }
        }
        return letters.reversed().joined()
    }
}
