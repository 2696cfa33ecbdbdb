import Testing

@Suite("Files and folders")
struct ShapeTests {
    /// Files of more than 300 lines, each looked at and found to be one thing.
    ///
    /// There is none.
    static let long: Set<String> = []

    /// What is wrong with a file's length, if anything is.
    static func complaint(lines: Int, isListed: Bool) -> String? {
        if lines > 500 { return "has \(lines) lines, more than 500" }
        if lines > 300, !isListed { return "has \(lines) lines: split it, or list it here" }
        return lines <= 300 && isListed ? "has \(lines) lines: strike it from the list" : nil
    }

    /// The folders between a module and a file.
    static func depth(of path: String) -> Int { path.split(separator: "/").count - 2 }

    /// A word of a path that says nothing; CommonMark is a name, and a baseline a thing.
    static func vagueWord(in path: String) -> String? {
        let path = path.replacing("CommonMark", with: "").replacing("Baseline", with: "")
        return ["Util", "Helper", "Manager", "Common", "Base", "Misc"].first { path.contains($0) }
    }

    @Test("Files are short", arguments: SourceTree.files)
    func length(file: SourceTree.File) {
        let complaint = Self.complaint(
            lines: file.code.lines.count - 1, isListed: Self.long.contains(file.path))
        #expect(complaint == nil, "\(file.path)")
    }

    @Test("What is listed is there")
    func listed() { #expect(Self.long.isSubset(of: SourceTree.files.map(\.path))) }

    @Test("Folders are one level deep", arguments: SourceTree.files)
    func folders(file: SourceTree.File) { #expect(Self.depth(of: file.path) <= 1) }

    @Test("Files have names that say what they hold", arguments: SourceTree.files)
    func names(file: SourceTree.File) {
        #expect(Self.vagueWord(in: file.path) == nil)
    }

    @Test("The rules find what breaks them")
    func rules() {
        #expect(Self.complaint(lines: 300, isListed: false) == nil)
        #expect(Self.complaint(lines: 301, isListed: true) == nil)
        #expect(Self.complaint(lines: 301, isListed: false) != nil)
        #expect(Self.complaint(lines: 501, isListed: true) != nil)
        #expect(Self.complaint(lines: 10, isListed: true) != nil)
        #expect(Self.vagueWord(in: "A/StringUtils.swift") == "Util")
        #expect(Self.vagueWord(in: "A/CommonMarkTree.swift") == nil)
        #expect(Self.vagueWord(in: "A/Baseline.swift") == nil)
        #expect(Self.vagueWord(in: "A/BaselineBase.swift") == "Base")
        #expect(Self.depth(of: "A/B.swift") == 0)
        #expect(Self.depth(of: "A/B/C.swift") == 1)
        #expect(Self.depth(of: "A/B/C/D.swift") == 2)
    }
}
