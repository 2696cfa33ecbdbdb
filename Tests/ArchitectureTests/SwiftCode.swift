/// A Swift file's text without its comments and without what stands in its string literals, line
/// for line, so that rules speak of code alone.
struct SwiftCode {
    /// The lines that are left; empty ones keep their places.
    let lines: [String]
    /// The modules it imports.
    let imports: [String]

    init(_ text: String) {
        var scanner = Scanner(rest: Array(text.utf8)[...])
        lines = String(decoding: scanner.code(), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        imports = lines.compactMap { line in
            let words = line.split { $0 == " " || $0 == "." }.drop { $0 != "import" }
            return words.dropFirst().first.map(String.init)
        }
    }

    private struct Scanner {
        var rest: ArraySlice<UInt8>
        var kept: [UInt8] = []

        mutating func code() -> [UInt8] {
            while let byte = rest.first {
                if !(byte == slash || byte == quote || byte == hash) {
                    let plain = rest.prefix { $0 != slash && $0 != quote && $0 != hash }
                    kept += plain
                    rest = rest[plain.endIndex...]
                } else if starts("//") {
                    rest = rest.drop { $0 != newline }
                } else if starts("/*") {
                    skipComment()
                } else if byte == quote || isRawLiteral {
                    skipLiteral()
                } else {
                    kept.append(rest.removeFirst())
                }
            }
            return kept
        }

        private func starts(_ text: String) -> Bool { rest.starts(with: text.utf8) }

        private var isRawLiteral: Bool {
            rest.first == hash && rest.drop { $0 == hash }.first == quote
        }

        private mutating func skip(_ count: Int) {
            kept += rest.prefix(count).filter { $0 == newline }
            rest = rest.dropFirst(count)
        }

        private mutating func skipComment() {
            var depth = 0
            repeat {
                if starts("/*") {
                    depth += 1
                    skip(2)
                } else if starts("*/") {
                    depth -= 1
                    skip(2)
                } else {
                    skip(1)
                }
            } while depth > 0 && !rest.isEmpty
        }

        /// Leaves the quotes; what is interpolated counts as text.
        private mutating func skipLiteral() {
            let hashes = String(repeating: "#", count: rest.prefix { $0 == hash }.count)
            skip(hashes.count)
            let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
            skip(quotes.count)
            while !rest.isEmpty, !starts(quotes + hashes) {
                if starts("\\" + hashes + "(") {
                    skip(2 + hashes.count)
                    skipInterpolation()
                } else {
                    skip(starts("\\" + hashes) ? 2 + hashes.count : 1)
                }
            }
            skip(quotes.count + hashes.count)
            kept += [quote, quote]
        }

        private mutating func skipInterpolation() {
            var depth = 1
            while depth > 0, let byte = rest.first {
                if byte == quote || isRawLiteral {
                    skipLiteral()
                } else {
                    depth += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
                    skip(1)
                }
            }
        }
    }
}

private let newline = UInt8(ascii: "\n")
private let slash = UInt8(ascii: "/")
private let quote = UInt8(ascii: "\"")
private let hash = UInt8(ascii: "#")
