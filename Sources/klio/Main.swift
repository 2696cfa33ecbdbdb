import ArgumentParser
import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs the command on a thread with a deep stack, since scripts may call themselves, and turns
/// every outcome into one of three exit statuses.
@main
enum Main {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        exit(DeepThread.run { status() })
    }

    /// 0 or what the command says; 2 for a command line that cannot be understood.
    private static func status() -> Int32 {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let mistake = Klio.unknownCommand(in: arguments) {
            Terminal.report(mistake)
            return 2
        }
        do {
            var command = try Klio.command(for: arguments)
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch let failure as FileFailure {
            Terminal.report([Diagnostic(failure.message, at: nil)], file: "klio")
            return 2
        } catch {
            let isHelp = Klio.exitCode(for: error).isSuccess
            let message = Klio.fullMessage(for: error) + "\n"
            guard isHelp else {
                Terminal.report(message)
                return 2
            }
            return (try? Terminal.print(message)) == nil ? 2 : 0
        }
    }
}
