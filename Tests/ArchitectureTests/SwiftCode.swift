/// A Swift file's text without its comments and without what stands in its string literals, line
/// for line, so that rules speak of code alone.
struct SwiftCode {
    /// The lines that are left; empty ones keep their places.
    let lines: [String]
    /// The modules it imports.
    let imports: [String]

    init(_ text: String) {
        var scanner = Scanner(text: Array(text.utf8))
        lines = String(decoding: scanner.code(), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        imports = lines.compactMap { line in
            let words = line.split { $0 == " " || $0 == "." }.drop { $0 != "import" }
            return words.dropFirst().first.map(String.init)
        }
    }

    private struct Scanner {
        let text: [UInt8]
        var position = 0
        var kept: [UInt8] = []

        init(text: [UInt8]) { self.text = text }

        mutating func code() -> [UInt8] {
            while position < text.count {
                let byte = text[position]
                if !(byte == slash || byte == quote || byte == hash) {
                    kept.append(byte)
                    position += 1
                } else if starts("//") {
                    while position < text.count, text[position] != newline { position += 1 }
                } else if starts("/*") {
                    skipComment()
                } else if byte == quote || isRawLiteral {
                    skipLiteral()
                } else {
                    kept.append(byte)
                    position += 1
                }
            }
            return kept
        }

        private func starts(_ words: StaticString, hashes: Int = 0) -> Bool {
            let count = words.utf8CodeUnitCount
            guard position + count + hashes <= text.count else { return false }
            for index in 0..<count where text[position + index] != words.utf8Start[index] {
                return false
            }
            return hashes == 0
                || text[(position + count)..<(position + count + hashes)].allSatisfy { $0 == hash }
        }

        /// How many number signs follow.
        private var hashes: Int { text[position...].prefix { $0 == hash }.count }

        private var isRawLiteral: Bool {
            let end = position + hashes
            return end > position && end < text.count && text[end] == quote
        }

        private mutating func skip(_ count: Int) {
            for _ in 0..<count where position < text.count {
                if text[position] == newline { kept.append(newline) }
                position += 1
            }
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
            } while depth > 0 && position < text.count
        }

        /// Leaves the quotes; what is interpolated counts as text.
        private mutating func skipLiteral() {
            let hashes = hashes
            skip(hashes)
            let quotes: StaticString = starts("\"\"\"") ? "\"\"\"" : "\""
            skip(quotes.utf8CodeUnitCount)
            while position < text.count, !starts(quotes, hashes: hashes) {
                if text[position] == backslash, starts("\\", hashes: hashes) {
                    skip(1 + hashes)
                    if starts("(") { skipInterpolation() } else { skip(1) }
                } else {
                    skip(1)
                }
            }
            skip(quotes.utf8CodeUnitCount + hashes)
            kept += [quote, quote]
        }

        /// Skips what stands in parentheses.
        private mutating func skipInterpolation() {
            skip(1)
            var depth = 1
            while depth > 0, position < text.count {
                let byte = text[position]
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
private let backslash = UInt8(ascii: "\\")
