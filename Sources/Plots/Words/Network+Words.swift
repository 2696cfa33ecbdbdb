import Characters

extension Network {
    /// How many arrows are told at most.
    private static let mostTold = 30

    private var names: [String] { nodes.map { MeasuredText($0).prose } }

    /// The nodes and the arrows, in words.
    func sentences(in words: FigureWords) -> [String] {
        let names = names
        let kind = words.diagrams.network.filled(["nodes": words.diagrams.nodeCount(names.count)])
        let arrows = edges.prefix(Self.mostTold).map { edge in
            let ends: KeyValuePairs = ["start": names[edge.start], "end": names[edge.end]]
            let arrow = words.diagrams.arrow.filled(ends)
            let weight = MeasuredText(edge.label).prose
            return weight.isEmpty ? arrow : words.named(arrow, weight)
        }
        let told = words.diagrams.arrows.filled(["items": words.items(arrows)])
        return [words.named(words.sentence(nil, kind), words.items(names))]
            + (arrows.isEmpty ? [] : [words.sentence(nil, told)])
    }

    /// The arrows.
    func sheet(in words: FigureWords) -> DataSheet {
        let names = names
        return DataSheet(
            [words.heads.from, words.heads.to, words.heads.weight], count: edges.count
        ) { index in
            let edge = edges[index]
            return [names[edge.start], names[edge.end], MeasuredText(edge.label).prose]
        }
    }
}
