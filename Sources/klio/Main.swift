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
        exit(DeepStack.run { status() })
    }

    /// 0 or what the command says; 2 for a command line that cannot be understood.
    private static func status() -> Int32 {
        if let mistake = Klio.unknownCommand(in: CommandLine.arguments.dropFirst()) {
            Terminal.report(mistake)
            return 2
        }
        do {
            var command = try Klio.parseAsRoot()
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

/// A thread with a stack deep enough for every computation that the language's limits admit.
enum DeepStack {
    /// The bytes of the stack; only those that are used ever become memory.
    static let size = 512 << 20

    /// What the thread is given and gives back.
    private final class Work {
        let body: () -> Int32
        var result: Int32 = 2
        init(_ body: @escaping () -> Int32) { self.body = body }
    }

    /// Runs a body on the thread and waits for it; on this thread, should none be had.
    static func run(_ body: @escaping () -> Int32) -> Int32 {
        let work = Work(body)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, size) == 0 else { return body() }
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let context = Unmanaged.passRetained(work)
        let created = pthread_create(
            &thread, &attributes,
            { pointer in
                #if canImport(Glibc)
                    guard let pointer else { return nil }
                #endif
                let work = Unmanaged<Work>.fromOpaque(pointer).takeUnretainedValue()
                work.result = work.body()
                return nil
            }, context.toOpaque())
        defer { context.release() }
        guard created == 0 else { return body() }
        #if canImport(Glibc)
            pthread_join(thread, nil)
        #else
            if let thread { pthread_join(thread, nil) }
        #endif
        return work.result
    }
}
