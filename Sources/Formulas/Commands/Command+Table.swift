extension Command {
    /// What the command of a name does; `nil` when formulas know none.
    static func named(_ name: String) -> Command? { index[name] }

    /// Whether formulas know a command of a name.
    static func isKnown(_ name: String) -> Bool { index.contains(name) }

    /// Whether formulas cannot do without the command's usual meaning.
    static func isReserved(_ name: String) -> Bool {
        reserved.contains(name)
    }

    private static let reserved: Set<String> = [
        "left", "right", "middle", "begin", "end", "\\", "newcommand", "renewcommand",
        "providecommand", "def", "let", "{", "}", "&", "%", "#", "$", "_", " ",
    ]

    /// The names of all commands and of the macros that formulas bring along, in order.
    static let names: [String] = (index.names + Array(BuiltInMacros.table.keys)).sorted()

    private static let index: CommandIndex = {
        var index = CommandIndex(bits: 12)
        for (atom, symbols) in SymbolTable.byClass {
            index.add(symbols, .symbols(atom, isIdentifier: atom == .ordinary))
        }
        index.add(SymbolTable.ordinarySigns, .symbols(.ordinary, isIdentifier: false))
        index.add(SymbolTable.limitOperators, .largeOperators(takesLimits: true))
        index.add(SymbolTable.integrals, .largeOperators(takesLimits: false))
        index.add(SymbolTable.arrows, .arrows)
        index.add(SymbolTable.functions, .functions(takesLimits: false))
        index.add(SymbolTable.limitFunctions, .functions(takesLimits: true))
        for accent in Accent.allCases { index.add(accent.rawValue, .command(.accent(accent))) }
        for group in [spaces, fractions, delimiters, fonts, styles, boxes, rest] {
            for (names, command) in group { index.add(names, .command(command)) }
        }
        index.add(blank: .space(Length(thousandths: 250)))
        return index
    }()
}
