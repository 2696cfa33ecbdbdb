import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a command wrote, and how it ended.
struct Outcome {
    let output: Data
    let errors: Data
    /// The exit status; `nil` when the command took longer than it was given.
    let status: Int32?
}

/// A shell in a folder, with `klio` among its commands and nothing of this machine around it.
struct Shell {
    let folder: URL
    var environment: [String: String] = [:]
    /// Far beyond what anything takes here: who does not end by then hangs.
    var seconds = 120

    /// Runs a command line to its end, or until its time is over.
    func run(_ line: String) async throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "\(Executable.folder?.path ?? ""):/usr/bin:/bin", "HOME": folder.path,
            "LC_ALL": "C.UTF-8", "TERM": "dumb",
        ].merging(environment) { $1 }
        // Files, since a pipe that nobody reads in time would hold the command up.
        let (output, errors) = (try Sink(), try Sink())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.handle
        process.standardError = errors.handle
        let status = try await status(of: process)
        return Outcome(output: try output.data(), errors: try errors.data(), status: status)
    }

    private func status(of process: Process) async throws -> Int32? {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { process in
                let wasStopped = process.terminationReason == .uncaughtSignal
                let status = process.terminationStatus
                // A shell tells of a signal by 128 and its number.
                continuation.resume(
                    returning: !wasStopped ? status : status == SIGKILL ? nil : 128 + status)
            }
            do { try process.run() } catch { return continuation.resume(throwing: error) }
            let pid = process.processIdentifier
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) {
                guard process.isRunning else { return }
                // What the shell has started belongs to its group, where it has one of its own.
                if getpgid(pid) == pid { kill(-pid, SIGKILL) } else { kill(pid, SIGKILL) }
            }
        }
    }
}

/// A file without a name that a process writes to: nothing is left of it even when the tests are killed.
private struct Sink {
    let handle: FileHandle

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "klio-\(UUID()).out")
        try Data().write(to: url)
        handle = try FileHandle(forUpdating: url)
        try FileManager.default.removeItem(at: url)
    }

    func data() throws -> Data {
        try handle.seek(toOffset: 0)
        let data = try handle.readToEnd() ?? Data()
        try handle.close()
        return data
    }
}

/// Gives a body a folder of its own, which is gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "klio-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}
