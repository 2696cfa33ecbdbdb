import Diagnostics

/// How comments begin in a language of programs.
struct CodeComment {
    /// The signs that begin one at the start of a line.
    let atStart: [String]
    /// The signs that begin one behind code.
    let behindCode: [String]

    /// The comments of a language by its name on a fence; of a language that is not known only those
    /// that fill a line.
    init(language: String) {
        atStart = ["//", "--", "#", "%"]
        behindCode = CodeComment.signs.first { $0.languages.contains(language) }?.signs ?? []
    }

    private static let signs: [(languages: Set<String>, signs: [String])] = [
        (
            [
                "c", "cpp", "c++", "h", "hpp", "cs", "csharp", "java", "javascript", "js", "jsx",
                "typescript", "ts", "tsx", "go", "rust", "rs", "swift", "kotlin", "scala", "dart",
                "zig", "cuda", "objc", "php",
            ], ["//"]
        ),
        (
            [
                "python", "py", "python3", "r", "julia", "jl", "ruby", "rb", "perl", "sh", "bash",
                "zsh", "shell", "yaml", "yml", "toml", "make", "cmake", "nim", "elixir",
            ], ["#"]
        ),
        (["lua", "sql", "haskell", "hs", "ada", "elm", "vhdl"], ["--"]),
        (["matlab", "octave", "tex", "latex", "erlang", "prolog"], ["%"]),
    ]

    /// The text of a comment in a line of code, without its sign; behind code it stands after a blank.
    func text(of range: Range<Int>, in source: SourceText) -> Range<Int>? {
        let bytes = source.bytes
        var start = range.lowerBound
        while start < range.upperBound, bytes[start].isBlank { start += 1 }
        let line = bytes[start..<range.upperBound]
        if let sign = atStart.first(where: { line.starts(with: $0.utf8) }) {
            return (start + sign.utf8.count)..<range.upperBound
        }
        for index in line.indices.dropFirst() where bytes[index - 1].isBlank {
            guard let sign = behindCode.first(where: { line[index...].starts(with: $0.utf8) })
            else { continue }
            return (index + sign.utf8.count)..<range.upperBound
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
