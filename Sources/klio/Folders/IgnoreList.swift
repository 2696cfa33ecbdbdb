/// The patterns of one `.gitignore` file, or of one list in settings, in force in a folder.
///
/// Source: gitignore(5).
struct IgnoreList: Sendable {
    /// One line: what it matches, and whether that is passed over or read all the same.
    private struct Rule {
        let pattern: PathPattern
        let isReadAllTheSame: Bool
        let isForFolders: Bool
        /// Whether it speaks of names in all folders below, and not of paths from this one.
        let isOfNames: Bool

        init?(_ line: ArraySlice<UInt8>) {
            guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
            var text = Rule.trimmed(line)
            isReadAllTheSame = text.first == UInt8(ascii: "!")
            if isReadAllTheSame { text.removeFirst() }
            isForFolders = text.last == UInt8(ascii: "/")
            if isForFolders { text.removeLast() }
            isOfNames = !text.contains(UInt8(ascii: "/"))
            if text.first == UInt8(ascii: "/") { text.removeFirst() }
            guard !text.isEmpty else { return nil }
            pattern = PathPattern(text)
        }

        /// The line without blanks at its end, but for one that a backslash keeps.
        private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            var end = line.startIndex
            var offset = line.startIndex
            while offset < line.endIndex {
                let isEscape = line[offset] == UInt8(ascii: "\\")
                if isEscape, offset + 1 == line.endIndex { return line }
                let isBlank = line[offset] == UInt8(ascii: " ")
                offset += isEscape ? 2 : 1
                if !isBlank { end = offset }
            }
            return line[..<end]
        }
    }

    private let rules: [Rule]
    /// The bytes of the folder's path, with the slash behind it.
    private let start: Int

    /// Reads the lines of a text for the folder with a path.
    init(_ text: [UInt8], in folder: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = text.starts(with: mark) ? text.dropFirst(mark.count) : text[...]
        rules = bytes.split(separator: 0x0A).compactMap { line in
            Rule(line.last == 0x0D ? line.dropLast() : line)
        }
        start = folder == [UInt8(ascii: "/")] ? 1 : folder.count + 1
    }

    /// Whether there is nothing in it.
    var isEmpty: Bool { rules.isEmpty }

    /// Whether the last pattern that matches a path passes it over; `nil` when none does.
    ///
    /// The path begins with the folder's.
    func passesOver(_ path: [UInt8], isFolder: Bool) -> Bool? {
        let below = path.dropFirst(start)
        let name = below.lastIndex(of: UInt8(ascii: "/")).map { below[($0 + 1)...] } ?? below
        let rule = rules.last { rule in
            (isFolder || !rule.isForFolders) && rule.pattern.matches(rule.isOfNames ? name : below)
        }
        return rule.map { !$0.isReadAllTheSame }
    }
}
