import Foundation
import Testing

@testable import klio

@Suite("Files that were read")
struct FilesReadTests {
    /// The files that have a state after a body has read, or not, a file and one that is missing.
    private func known(_ body: (FilesRead, _ file: String) throws -> Void) async throws -> [String]?
    {
        try await withTemporaryFolder { folder in
            let read = FilesRead()
            let file = folder.appending(path: "b").path
            try Data("1".utf8).write(to: URL(fileURLWithPath: file))
            read.note(folder.appending(path: "missing").path)
            read.note(file)
            try body(read, file)
            return read.states?.map(\.path.fileName)
        }
    }

    @Test("What was read as often as one likes, and what is missing, has a state")
    func same() async throws {
        let known = try await known { read, file in
            for _ in 0..<2 { read.note([0x31], of: file) }
        }
        #expect(known == ["b", "missing"])
    }

    @Test("What is there and was not read has none")
    func unread() async throws { #expect(try await known { _, _ in } == nil) }

    @Test("What held other bytes the second time has none")
    func changed() async throws {
        let known = try await known { read, file in
            for byte: UInt8 in [0x31, 0x32] { read.note([byte], of: file) }
        }
        #expect(known == nil)
    }

    @Test("What was there once and missing once has none")
    func gone() async throws {
        let known = try await known { read, file in
            read.note([0x31], of: file)
            try FileManager.default.removeItem(atPath: file)
            read.note(file)
        }
        #expect(known == nil)
    }
}
