import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output for results, standard error for messages.
enum Terminal {
    /// Writes to standard output.
    ///
    /// A reader that has gone away is no failure.
    static func print(_ text: String) throws(FileFailure) {
        do {
            try write(text, to: 1)
        } catch {
            throw FileFailure(message: "cannot write to standard output: \(error.message)")
        }
    }

    /// Writes to standard error; where that fails there is nobody left to tell.
    static func report(_ text: String) { try? write(text, to: 2) }

    /// The most diagnostics of one file that are printed.
    private static let mostDiagnostics = 100

    /// Prints diagnostics to standard error, up to a number that somebody can read.
    static func report(_ diagnostics: [Diagnostic], file: String) {
        report(texts(of: diagnostics, file: file, by: formatter(for: 2)).joined())
    }

    /// Diagnostics as they are printed, up to a number that somebody can read.
    static func texts(
        of diagnostics: [Diagnostic], file: String, by formatter: DiagnosticFormatter
    ) -> [String] {
        let rest = diagnostics.count - mostDiagnostics
        return diagnostics.prefix(mostDiagnostics).map { formatter.text(of: $0, file: file) }
            + (rest > 0 ? ["\(file): and \(rest) more\n"] : [])
    }

    /// A formatter in colour where the descriptor is a terminal and nobody asked for none.
    static func formatter(for descriptor: Int32) -> DiagnosticFormatter {
        DiagnosticFormatter(usesColor: isatty(descriptor) == 1 && getenv("NO_COLOR") == nil)
    }

    /// What the environment variable CI says where it says that nobody sits before the screen.
    static var continuousIntegration: String? {
        guard let text = getenv("CI") else { return nil }
        let value = String(cString: text)
        return ["", "0", "false"].contains(value) ? nil : value
    }

    /// Whether somebody sits before standard error who can be shown a line that changes.
    static var showsProgress: Bool {
        guard isatty(2) == 1, getenv("NO_COLOR") == nil else { return false }
        return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
    }

    private static func write(_ text: String, to descriptor: Int32) throws(FileFailure) {
        do throws(FileFailure) {
            try Files.write(Array(text.utf8), to: descriptor)
        } catch .brokenPipe {
            // `klio check | head` has seen enough.
        }
    }
}
