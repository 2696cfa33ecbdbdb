import ArgumentParser

extension Klio {
    /// The command that arguments ask for, with what they ask of it.
    ///
    /// A small document is checked sooner than the tree of all commands is read, so the command
    /// that the first word names looks at the rest by itself. What it makes nothing of – a mistake,
    /// a wish for help or the version – is left to the tree, whose messages know what stands above.
    static func command(for arguments: [String]) throws -> any ParsableCommand {
        let kind = configuration.subcommands.first {
            $0.configuration.commandName == arguments.first
        }
        let rest = Array(arguments.dropFirst())
        if let plain = kind as? any PathCommand.Type, rest.areWords {
            return plain.reading(rest)
        }
        if let kind, let command = try? kind.parseAsRoot(rest), type(of: command) == kind {
            return command
        }
        return try parseAsRoot(arguments)
    }
}

/// A command that takes paths, and needs no parser where there are no options among them.
protocol PathCommand: ParsableCommand {
    /// The command with these paths, and everything else as it is where nobody asks for it.
    ///
    /// No initializer: there, to assign is to say anew how an option is to be read.
    static func reading(_ paths: [String]) -> Self
}

extension CommandConfiguration {
    /// The configuration of a command below `klio`.
    ///
    /// As it names the command above, the parser does not look twice for a wish to complete
    /// command lines, which `klio` alone can fulfil.
    init(subcommand name: String, abstract: String, discussion: String) {
        self.init(
            commandName: name, _superCommandName: "klio", abstract: abstract,
            discussion: discussion)
    }
}

extension [String] {
    /// Whether nothing among them can be an option.
    fileprivate var areWords: Bool { allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") } }
}
