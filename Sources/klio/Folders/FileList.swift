/// Paths that another program has listed, as `git ls-files` does.
///
/// They are divided by NUL where there is one, else by line endings. A path in quotation marks is
/// written as git writes names that are not plain: `"\344\270\255.md"`.
struct FileList {
    /// The paths, in order, each once.
    private(set) var paths: [String] = []
    /// Those that are not UTF-8, made readable.
    private(set) var unreadable: [String] = []

    /// Reads a list from a file, or from standard input (`-`).
    init(_ name: String) throws(FileFailure) {
        let limit = 1 << 28
        self.init(
            name == "-" ? try Files.read(0, limit: limit) : try Files.read(name, limit: limit))
    }

    /// Reads a list.
    init(_ bytes: [UInt8]) {
        var seen: Set<[UInt8]> = []
        let isDividedByNUL = bytes.contains(0)
        for part in bytes.split(separator: isDividedByNUL ? 0 : 0x0A) {
            let line = isDividedByNUL || part.last != 0x0D ? part : part.dropLast()
            let path = isDividedByNUL ? Array(line) : FileList.unquoted(line)
            guard !path.isEmpty, seen.insert(path).inserted else { continue }
            if let text = String(validating: path, as: UTF8.self) {
                paths.append(text)
            } else {
                unreadable.append(String(decoding: path, as: UTF8.self))
            }
        }
    }

    /// A path without the quotation marks and escapes of C.
    private static func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard line.count >= 2, line.first == quote, line.last == quote else { return Array(line) }
        var rest = line.dropFirst().dropLast()
        var path: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
                path.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            if let first = octal(escape), digits.count == 2, first < 4,
                let second = digits.first.flatMap(octal), let third = digits.last.flatMap(octal)
            {
                path.append(first << 6 | second << 3 | third)
                rest = rest.dropFirst(2)
            } else {
                path.append(controls[escape] ?? escape)
            }
        }
        return path
    }

    private static func octal(_ byte: UInt8) -> UInt8? {
        (0x30...0x37).contains(byte) ? byte - 0x30 : nil
    }

    private static let controls: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
        UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    ]
}
