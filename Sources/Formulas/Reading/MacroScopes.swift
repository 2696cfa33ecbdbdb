/// The macros that hold where the parser stands: a definition inside of braces ends with them,
/// unless it is global.
struct MacroScopes {
    /// The macros that hold.
    private(set) var table: MacroTable
    /// What local definitions have replaced, and when.
    private var replaced: [(name: String, macro: Macro?, time: Int)] = []
    /// When a name was last defined globally.
    private var lasting: [String: Int] = [:]
    private var time = 0

    init(_ table: MacroTable) { self.table = table }

    subscript(name: String) -> Macro? { table[name] }

    var isEmpty: Bool { table.isEmpty }

    var names: [String] { table.names }

    /// What `end` brings back the macros of.
    var mark: Int { replaced.count }

    mutating func define(_ name: String, as macro: Macro, isGlobal: Bool) {
        time += 1
        if isGlobal {
            lasting[name] = time
        } else {
            replaced.append((name, table[name], time))
        }
        table[name] = macro
    }

    /// Undoes local definitions since a mark, save those that a global one has followed.
    mutating func end(_ mark: Int) {
        while replaced.count > mark, let last = replaced.popLast() {
            if lasting[last.name] ?? 0 < last.time { table[last.name] = last.macro }
        }
    }
}
