import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output for results, standard error for messages.
enum Terminal {
    /// Writes to standard output.
    static func print(_ text: String) { write(text, to: 1) }

    /// Writes to standard error.
    static func report(_ text: String) { write(text, to: 2) }

    /// Prints diagnostics to standard error.
    static func report(_ diagnostics: [Diagnostic], file: String) {
        let formatter = formatter(for: 2)
        report(diagnostics.map { formatter.text(of: $0, file: file) }.joined())
    }

    /// A formatter in colour where the descriptor is a terminal and nobody asked for none.
    static func formatter(for descriptor: Int32) -> DiagnosticFormatter {
        DiagnosticFormatter(usesColor: isatty(descriptor) == 1 && getenv("NO_COLOR") == nil)
    }

    /// A reader that has gone away ends the writing, without a message.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
