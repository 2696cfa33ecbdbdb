import Characters
import Information
import Numbers
import Plots

extension Library {
    /// Figures of things that hang together.
    static let diagrams: [LibraryFunction] = [
        LibraryFunction(
            "treePlot", [.required("words")],
            "The tree of a code: every letter of a word is a branch.",
            domain:
                "A code or its tree; or a map of words to what they stand for, a list of such pairs, or a list "
                + "of words. In a map a word may lead to another map, of what follows.",
            examples: [:]
        ) { arguments, _ throws(EvaluationError) in
            .mark(
                .tree(
                    try arguments.read("words") { value throws(EvaluationError) in
                        try tree(value)
                    }))
        },
        LibraryFunction(
            "network", [.required("weights"), .named("nodes"), .named("to")],
            "The states of a Markov chain with the probabilities of going from one to another, or a channel.",
            domain:
                "A list of rows or a map of rows by their names, as for cells; weights of zero have no arrow. "
                + "'nodes' are the names of the states; with 'to', or where rows lead to other names, the "
                + "nodes stand in two columns.",
            examples: [:]
        ) { arguments, _ throws(EvaluationError) in
            let table = try arguments.read("weights") { value throws(EvaluationError) in
                try NumberTable(value)
            }
            return .mark(.network(try network(table, arguments)))
        },
    ]

    /// How many words a tree has at most.
    private static let mostWords = 500
    /// How many nodes a network has at most.
    private static let mostNodes = 24

    private static func tree(_ value: Value) throws(EvaluationError) -> Tree {
        var words: [(word: String, label: String)] = []
        try collect(value, after: "", into: &words)
        guard !words.isEmpty else { throw .domain("a tree needs a word", hint: nil) }
        guard words.count <= mostWords else {
            throw .limit("a tree has at most \(mostWords) words, found \(words.count)")
        }
        var seen: Set<String> = []
        for (word, _) in words where !seen.insert(word).inserted {
            throw .domain("the word '\(word)' is given twice", hint: nil)
        }
        return Tree(words)
    }

    private static func collect(
        _ value: Value, after prefix: String, into words: inout [(word: String, label: String)]
    ) throws(EvaluationError) {
        if case .code(let code) = value {
            let tree: CodeTree
            do { tree = try code.tree() } catch { throw EvaluationError(error) }
            return collect(tree, into: &words)
        }
        if case .codeTree(let tree) = value { return collect(tree, into: &words) }
        guard case .map(let map) = value else {
            for entry in try value.asList() {
                guard case .list(let pair) = entry else {
                    let word = entry.shortLabel
                    words.append((prefix + word, word))
                    continue
                }
                guard pair.count == 2 else {
                    throw .domain(
                        "a word and what it stands for are two things, found \(pair.count)",
                        hint: nil)
                }
                words.append((prefix + pair[0].shortLabel, pair[1].shortLabel))
            }
            return
        }
        for (key, entry) in map.entries {
            if case .map = entry {
                try collect(entry, after: prefix + key, into: &words)
            } else {
                words.append((prefix + key, entry.shortLabel))
            }
        }
    }

    /// The words of a code, as many as are drawn and one more.
    private static func collect(
        _ tree: CodeTree, into words: inout [(word: String, label: String)]
    ) {
        var waiting = [(node: 0, word: "")]
        while let (node, word) = waiting.popLast(), words.count <= mostWords {
            if let position = tree.position(at: node) {
                words.append((word, tree.outcomes[position].description))
            }
            for digit in (0..<tree.radix).reversed() {
                if let next = tree.node(below: node, digit: UInt8(digit)) {
                    waiting.append((next, word + String(digit, radix: 36)))
                }
            }
        }
    }

    private static func network(
        _ table: NumberTable, _ arguments: Arguments
    ) throws(EvaluationError) -> Network {
        let width = table.rows.first?.count ?? 0
        let starts = try names("nodes", arguments) ?? table.rowNames
        let ends = try names("to", arguments) ?? table.columnNames
        let isChannel =
            arguments.optional("to") != nil || width != table.rows.count
            || (ends != nil && starts != nil && ends != starts)
        func numbered(_ names: [String]?, _ count: Int) throws(EvaluationError) -> [String] {
            guard let names else { return (0..<count).map { String($0 + 1) } }
            guard names.count == count else {
                throw .domain(
                    "found \(names.count.counted("name")) for \(count.counted("node"))", hint: nil)
            }
            return names
        }
        let left = try numbered(starts ?? (isChannel ? nil : ends), table.rows.count)
        let nodes = left + (isChannel ? try numbered(ends, width) : [])
        guard nodes.count <= mostNodes else {
            throw .limit(
                "a network has at most \(mostNodes) nodes, found \(nodes.count); cells(…) shows more"
            )
        }
        var edges: [Network.Edge] = []
        for (start, row) in table.rows.enumerated() {
            for (end, weight) in row.enumerated() {
                let number = try weight.asQuantity().number
                guard number.exactValue != 0 else { continue }
                edges.append(
                    Network.Edge(
                        from: start, to: isChannel ? left.count + end : end,
                        label: weight.shortLabel))
            }
        }
        return Network(
            nodes: nodes, edges: edges,
            arrangement: isChannel ? .columns(left: left.count) : .circle)
    }
}
