import ArgumentParser
import Diagnostics
import Documents

/// What is piped into the command.
enum StandardInput {
    /// The text; where it cannot be read the command says why and ends with status 2.
    static func text(limit: Int) throws -> SourceText {
        let name = "<standard input>"
        do {
            return try SourceText(validating: Files.read(0, limit: limit), name: name)
        } catch let failure as FileFailure {
            Terminal.report([Diagnostic(failure.message, at: nil)], file: name)
        } catch let diagnostic as Diagnostic {
            Terminal.report([diagnostic], file: name)
        }
        throw ExitCode(2)
    }
}
