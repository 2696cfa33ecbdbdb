import Characters
import Information

extension RaggedTable {
    var wording: (message: String, hint: String?) {
        let hint = "give every row an entry for every column; one that cannot happen is 0"
        switch self {
        case .count(let row, let found, let expected):
            return (
                "row '\(row)' has \(found.counted("entry", "entries")), the first has \(expected)",
                hint
            )
        case .names(let row, let missing, let extra):
            let parts =
                (missing.isEmpty ? [] : ["row '\(row)' lacks \(missing.named)"])
                + (extra.isEmpty ? [] : ["the first row lacks \(extra.named)"])
            return (parts.joined(separator: "; "), hint)
        }
    }
}

extension InformationError {
    /// What is said of a chain with several closed classes.
    func closedWording(_ classes: [[Outcome]]) -> (String, String?) {
        let shown = classes.prefix(3).map { "{\($0.listed)}" }
            .joined(separator: ", ")
        return (
            "the chain has \(classes.count) sets of states that it never leaves, \(shown)"
                + (classes.count > 3 ? ", …" : "") + ": each has its own stationary distribution",
            "take the rows and columns of one of them"
        )
    }
}

extension [Outcome] {
    /// The first of them, for a message: `'a', 'b' and 3 more`.
    var named: String { shown { "'\($0)'" } }

    /// The first of them without quotes.
    var listed: String { shown(\.description) }

    private func shown(_ text: (Outcome) -> String) -> String {
        prefix(6).map(text).joined(separator: ", ") + (count > 6 ? " and \(count - 6) more" : "")
    }
}
