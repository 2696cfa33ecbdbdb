import Foundation
import Testing

@testable import klio

@Suite("Files that are edited")
struct FileEditorTests {
    /// An editor of a file with some text, and the file.
    private func editor(of text: String, in folder: URL) throws -> (FileEditor, URL) {
        let file = folder.appending(path: "a.md")
        try Data(text.utf8).write(to: file)
        return (try FileEditor(file.path, below: Root(of: file.path)), file)
    }

    @Test("What somebody writes meanwhile into the same file is kept")
    func changed() async throws {
        try await withTemporaryFolder { folder in
            let (editor, file) = try editor(of: "old", in: folder)
            #expect(throws: FileFailure.self) {
                try editor.edit { _ throws(FileFailure) in
                    let handle = FileHandle(forWritingAtPath: file.path)
                    handle?.write(Data("theirs".utf8))
                    return Array("ours".utf8)
                }
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == "theirs")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.md"])
        }
    }

    @Test("What somebody puts meanwhile into its place is kept")
    func replaced() async throws {
        try await withTemporaryFolder { folder in
            let (editor, file) = try editor(of: "old", in: folder)
            #expect(throws: FileFailure.self) {
                try editor.edit { _ throws(FileFailure) in
                    try? Data("old".utf8).write(to: file, options: .atomic)
                    return Array("ours".utf8)
                }
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == "old")
        }
    }

    @Test("Bytes are replaced, and left where there is nothing to do")
    func edited() async throws {
        try await withTemporaryFolder { folder in
            let (editor, file) = try editor(of: "old", in: folder)
            #expect(try editor.edit { _ throws(FileFailure) in nil } == .left)
            #expect(try editor.edit { $0 + Array("er".utf8) } == .replaced)
            #expect(try String(contentsOf: file, encoding: .utf8) == "older")
        }
    }
}
