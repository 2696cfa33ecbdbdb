/// What edits change in a file, as a patch that `patch -p1` and `git apply` take.
///
/// Lines end at `\n` and keep what stands before it, a carriage return included.
///
/// Source: GNU diffutils 3.10, section 2.2.2, Detailed Description of Unified Format.
struct UnifiedDiff {
    let file: [UInt8]
    let edits: [Edit]
    /// The path, as the user gave it.
    let path: String

    /// The lines shown around what changes.
    private static let context = 3

    init(of file: [UInt8], edits: [Edit], path: String) {
        self.file = file
        self.edits = edits
        self.path = path
    }

    /// The patch; empty when nothing changes.
    var text: String {
        let starts = lineStarts
        var text = ""
        var shift = 0
        var rest = changes(starts)[...]
        while let first = rest.first {
            var hunk = [first]
            rest = rest.dropFirst()
            while let next = rest.first, let last = hunk.last,
                next.lines.lowerBound - last.lines.upperBound <= 2 * UnifiedDiff.context
            {
                hunk.append(next)
                rest = rest.dropFirst()
            }
            text += self.text(of: hunk, starts, &shift)
        }
        return text.isEmpty ? "" : "--- \(name("a/"))\n+++ \(name("b/"))\n" + text
    }

    /// Lines that change, and what they become.
    private struct Change {
        let lines: Range<Int>
        let replacement: [ArraySlice<UInt8>]
    }

    /// The offsets at which lines begin, and the end of the file.
    private var lineStarts: [Int] {
        var starts = [0]
        for (index, byte) in file.enumerated() where byte == 0x0A { starts.append(index + 1) }
        if starts.last != file.count { starts.append(file.count) }
        return starts
    }

    /// The edits, joined where they share lines.
    private func changes(_ starts: [Int]) -> [Change] {
        var changes: [Change] = []
        var line = 0
        var index = 0
        while index < edits.count {
            while line + 2 < starts.count, starts[line + 1] <= edits[index].range.lowerBound {
                line += 1
            }
            let first = line
            let start = index
            repeat {
                while line + 2 < starts.count, starts[line + 1] < edits[index].range.upperBound {
                    line += 1
                }
                index += 1
            } while index < edits.count && edits[index].range.lowerBound < starts[line + 1]
            let held = file[starts[first]..<starts[line + 1]]
            let bytes = Edit.applied(edits[start..<index], to: held)
            changes.append(
                Change(lines: first..<(line + 1), replacement: UnifiedDiff.lines(of: bytes)))
            line += 1
            if line + 1 >= starts.count { break }
        }
        return changes
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
            lines.append(rest[..<end])
            rest = rest[end...]
        }
        return lines
    }

    /// A hunk; `shift` is how many lines the ones before have added.
    private func text(of changes: [Change], _ starts: [Int], _ shift: inout Int) -> String {
        guard let first = changes.first, let last = changes.last else { return "" }
        let begin = max(first.lines.lowerBound - UnifiedDiff.context, 0)
        let end = min(last.lines.upperBound + UnifiedDiff.context, starts.count - 1)
        let old: (Int) -> ArraySlice<UInt8> = { file[starts[$0]..<starts[$0 + 1]] }
        var body = ""
        var line = begin
        for change in changes {
            while line < change.lines.lowerBound {
                body += marked(" ", old(line))
                line += 1
            }
            body += change.lines.map { marked("-", old($0)) }.joined()
            body += change.replacement.map { marked("+", $0) }.joined()
            line = change.lines.upperBound
        }
        while line < end {
            body += marked(" ", old(line))
            line += 1
        }
        let added = changes.reduce(0) { $0 + $1.replacement.count - $1.lines.count }
        let count = end - begin
        let header =
            "@@ -\(extent(begin, count)) +\(extent(begin + shift, count + added)) @@\n"
        shift += added
        return header + body
    }

    private func extent(_ begin: Int, _ count: Int) -> String {
        count == 1 ? "\(begin + 1)" : "\(count == 0 ? begin : begin + 1),\(count)"
    }

    private func marked(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
        let text = mark + String(decoding: line, as: UTF8.self)
        return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
    }

    /// The path below the folder `a` or `b`, as `patch` and git read it: in quotation marks where it
    /// holds control characters, with a tab behind it where it holds blanks.
    private func name(_ folder: String) -> String {
        var parts = path.split(separator: "/").filter { $0 != "." }[...]
        if parts.isEmpty { parts = [path[...]] }
        let name = folder + parts.joined(separator: "/")
        let isQuoted = name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
        guard isQuoted else { return name.contains(" ") ? name + "\t" : name }
        var quoted = "\""
        for byte in name.utf8 {
            switch byte {
            case 0x22: quoted += "\\\""
            case 0x5C: quoted += "\\\\"
            case 0x20..<0x7F: quoted.unicodeScalars.append(Unicode.Scalar(byte))
            case _:
                let digits = String(byte, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
            }
        }
        return quoted + "\""
    }
}
