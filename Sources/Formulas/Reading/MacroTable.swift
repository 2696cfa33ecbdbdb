public import Diagnostics

/// The commands that an author has defined, for all formulas that follow.
///
///     var macros = MacroTable()
///     try macros.define("\\KL", as: "D_{KL}(#1 \\| #2)")
public struct MacroTable: Sendable {
    private var macros: [String: Macro] = [:]

    /// Creates a table without commands.
    public init() {}

    /// Defines a command, with or without its backslash; it takes as many arguments as its body
    /// names (`#1` to `#9`).
    ///
    /// A later definition of the same name replaces an earlier one.
    ///
    /// - Throws: `MacroMistake` when the name is no name of a command, is one that formulas cannot
    ///   do without, or when the braces of the body do not match.
    public mutating func define(_ name: String, as body: String) throws(MacroMistake) {
        let bare = name.hasPrefix("\\") ? String(name.dropFirst()) : name
        guard !bare.isEmpty, bare.utf8.allSatisfy(isASCIILetter) || bare.unicodeScalars.count == 1
        else { throw .name(name) }
        guard !Command.isReserved(bare) else { throw .reserved(bare) }
        let macro = Macro(body: body)
        var depth = 0
        for token in macro.body {
            if token.isOpenBrace { depth += 1 }
            if token.kind == .closeBrace { depth -= 1 }
            if depth < 0 { throw .braces(bare) }
        }
        guard depth == 0 else { throw .braces(bare) }
        macros[bare] = macro
    }

    /// The names of the commands, in alphabetical order, without backslashes.
    public var names: [String] { macros.keys.sorted() }

    subscript(name: String) -> Macro? {
        get { macros[name] }
        set { macros[name] = newValue }
    }

    /// Whether no command is defined.
    public var isEmpty: Bool { macros.isEmpty }
}

/// What can be wrong with the definition of a command.
public enum MacroMistake: Error, Sendable, Equatable {
    /// This is no name of a command.
    case name(String)
    /// Formulas cannot do without the command of this name.
    case reserved(String)
    /// The braces of this command's body do not match.
    case braces(String)

    /// What was found and expected.
    public var message: String {
        switch self {
        case .name(let name): "'\(name)' is not the name of a command"
        case .reserved(let name): "'\\\(name)' cannot be given another meaning"
        case .braces(let name): "the braces in the definition of '\\\(name)' do not match"
        }
    }

    /// What to do about it.
    public var hint: String {
        switch self {
        case .name: "a name is a backslash and letters: \"\\KL\""
        case .reserved: "choose another name"
        case .braces: "every '{' needs its '}'"
        }
    }

    /// The mistake as a diagnostic of the place where the definition stands.
    public func diagnostic(at place: SourcePlace?) -> Diagnostic {
        Diagnostic(message, at: place, hint: hint)
    }
}
