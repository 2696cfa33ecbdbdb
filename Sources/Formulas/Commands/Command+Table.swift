extension Command {
    /// What the command of a name does; `nil` when formulas know none.
    static func named(_ name: String) -> Command? { table[name] }

    /// Whether formulas cannot do without the command's usual meaning.
    static func isReserved(_ name: String) -> Bool {
        reserved.contains(name)
    }

    private static let reserved: Set<String> = [
        "left", "right", "middle", "begin", "end", "\\", "newcommand", "renewcommand",
        "providecommand", "def", "let", "{", "}", "&", "%", "#", "$", "_", " ",
    ]

    /// The names of all commands and of the macros that formulas bring along, in order.
    static let names: [String] = (Array(table.keys) + Array(BuiltInMacros.table.keys)).sorted()

    private static let table: [String: Command] = {
        var table: [String: Command] = [:]
        table.reserveCapacity(1500)
        for (atom, symbols) in SymbolTable.byClass {
            let isIdentifier = atom == .ordinary
            for (name, text) in SymbolTable.pairs(in: symbols) {
                table[name] = .symbol(text, atom, isIdentifier: isIdentifier)
            }
        }
        for (name, text) in SymbolTable.pairs(in: SymbolTable.ordinarySigns) {
            table[name] = .symbol(text, .ordinary, isIdentifier: false)
        }
        for (name, text) in SymbolTable.pairs(in: SymbolTable.limitOperators) {
            table[name] = .largeOperator(text, takesLimits: true)
        }
        for (name, text) in SymbolTable.pairs(in: SymbolTable.integrals) {
            table[name] = .largeOperator(text, takesLimits: false)
        }
        for (name, text) in SymbolTable.pairs(in: SymbolTable.arrows) { table[name] = .arrow(text) }
        for name in SymbolTable.words(in: SymbolTable.functions) {
            table[name] = .function(name, takesLimits: false)
        }
        for name in SymbolTable.words(in: SymbolTable.limitFunctions) {
            table[name] = .function(name, takesLimits: true)
        }
        for accent in Accent.allCases { table[accent.rawValue] = .accent(accent) }
        for (names, command) in spaces + fractions + delimiters + fonts + styles + boxes + rest {
            for name in SymbolTable.words(in: names) { table[name] = command }
        }
        table[" "] = .space(Length(thousandths: 250))
        return table
    }()
}
