import Foundation

/// An example of the specification, played: files are laid down, commands are typed, and what they
/// write and how they end is written below them, in the example's own form.
///
///     --- notes.md                  a file, whose text are the lines after it
///     1<!--= 2 -->
///     .
///     $ klio check notes.md         a command, and what it writes to standard output
///     1 file, 1 …
///     ! notes.md: error: …          what it writes to standard error
///     [1]                           its exit status, when it is not 0
enum Session {
    /// Most commands wait for nothing, some for a second or two.
    private static let turns = Turns(2 * ProcessInfo.processInfo.activeProcessorCount)

    /// The transcript of an example's parts; the same text when all went as the example says.
    ///
    /// Each command would go on only after all tests that are about to begin, and at the end one would wait for
    /// examples alone: so they come first.
    static func transcript(of parts: [String], seconds: Int = 60) async throws -> [String] {
        try await Task(priority: .high) {
            try await turns.run { try await played(parts, seconds) }
        }.value
    }

    private static func played(_ parts: [String], _ seconds: Int) async throws -> [String] {
        try await withTemporaryFolder { folder in
            var played: [String] = []
            for part in parts {
                played.append(try await play(part, in: Shell(folder: folder, seconds: seconds)))
            }
            return played
        }
    }

    private static func play(_ part: String, in shell: Shell) async throws -> String {
        var transcript = ""
        var file: (path: String, text: String)?
        for line in part.components(separatedBy: "\n").dropLast() {
            if line.hasPrefix("--- ") {
                try write(file, in: shell.folder)
                file = (String(line.dropFirst(4)), "")
                transcript += line + "\n"
            } else if line.hasPrefix("$ ") {
                try write(file, in: shell.folder)
                file = nil
                let outcome = try await shell.run(String(line.dropFirst(2)))
                transcript += line + "\n" + text(of: outcome)
            } else if let open = file {
                file = (open.path, open.text + line + "\n")
                transcript += line + "\n"
            }
        }
        try write(file, in: shell.folder)
        return transcript
    }

    private static func write(_ file: (path: String, text: String)?, in folder: URL) throws {
        guard let file else { return }
        let url = folder.appending(path: file.path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
    }

    private static func text(of outcome: Outcome) -> String {
        let errors = lines(of: outcome.errors).map { $0.isEmpty ? "!\n" : "! \($0)\n" }.joined()
        let output = lines(of: outcome.output).map { $0 + "\n" }.joined()
        switch outcome.status {
        case 0?: return output + errors
        case let status?: return output + errors + "[\(status)]\n"
        case nil: return output + errors + "[still running]\n"
        }
    }

    /// The lines of what was written; tabs and arrows are one here, as in the specification.
    private static func lines(of data: Data) -> [String] {
        let text = String(decoding: data, as: UTF8.self).replacing("→", with: "\t")
        var lines = text.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() } else { lines.append("\\ no newline at the end") }
        return lines
    }
}
