import Foundation
import Testing

/// A preview that runs while a body looks at it.
private struct Preview {
    let folder: URL
    let port: UInt16

    static func run(
        _ files: [String: String], _ body: (Preview) throws -> Void
    ) async throws -> Int32 {
        try await withTemporaryFolder { folder in
            for (name, text) in files {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            let (process, output) = (Process(), Pipe())
            process.executableURL = Executable.folder?.appending(path: "klio")
            process.arguments = ["preview"]
            process.currentDirectoryURL = folder
            process.standardOutput = output
            try process.run()
            defer { process.terminate() }
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            let port = line.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//).flatMap {
                UInt16($0.output.1)
            }
            try body(Preview(folder: folder, port: try #require(port)))
            process.interrupt()
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -1
        }
    }

    func save(_ text: String, as name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func client(_ path: String, host: String = "127.0.0.1") throws -> LoopbackClient {
        try LoopbackClient(port: port, path: path, host: host)
    }

    /// What stands under a path.
    func answer(_ path: String) throws -> String { try client(path).answer() }
}

@Suite("The preview")
struct PreviewTests {
    private let notes = """
        ```{klio}
        #| include: false
        let a = 2
        ```

        Twice a is `{klio} 2 * a`.

        {{< include _part.md >}}

        """

    @Test("A page is what 'klio render' writes")
    func page() async throws {
        let status = try await Preview.run(["notes.md": notes, "_part.md": "A part."]) { preview in
            let answer = try preview.answer("/notes.html")
            let rendered = Process()
            rendered.executableURL = Executable.folder?.appending(path: "klio")
            rendered.arguments = ["render", "notes.md", "--output", "out"]
            rendered.currentDirectoryURL = preview.folder
            rendered.standardOutput = FileHandle.nullDevice
            try rendered.run()
            rendered.waitUntilExit()
            let page = try String(
                contentsOf: preview.folder.appending(path: "out/notes.html"), encoding: .utf8)
            #expect(page.contains("Twice a is"))
            #expect(answer.hasSuffix("\r\n\r\n" + page))
        }
        #expect(status == 0, "Ctrl-C is how it ends")
    }

    @Test("Those who listen are told what changed, and what is wrong with it")
    func changes() async throws {
        _ = try await Preview.run(["notes.md": notes, "_part.md": "A part."]) { preview in
            let events = try preview.client("/events")
            #expect(events.text(upTo: #"[{"name": "notes", "messages": ""}]"#) != nil)
            _ = try preview.answer("/notes.html")
            #expect(events.text(upTo: "event: made\n") != nil)
            try preview.save("Another part.", as: "_part.md")
            #expect(events.text(upTo: "event: changed\n") != nil)
            #expect(events.text(upTo: #"data: {"name": "notes", "messages": ""}"#) != nil)
            #expect(try preview.answer("/notes.html").contains("Another part."))

            try preview.save(notes.replacing("2 * a", with: "2 * b"), as: "notes.md")
            let told = try #require(events.text(upTo: "}\n\n"))
            #expect(told.contains("notes.md:6:"))
            #expect(told.contains("'b'"))
            #expect(try preview.answer("/notes.html").contains("Another part."))

            try FileManager.default.removeItem(at: preview.folder.appending(path: "notes.md"))
            #expect(events.text(upTo: "event: gone\ndata: notes\n") != nil)
            #expect(try preview.answer("/notes.html").hasPrefix("HTTP/1.1 404"))
        }
    }

    @Test("Only this machine is answered, and only with reports")
    func strangers() async throws {
        _ = try await Preview.run(["notes.md": notes, "_part.md": "A part.", "secret.txt": "s"]) {
            preview in
            let stranger = try preview.client("/notes.html", host: "example.org").answer()
            #expect(stranger.hasPrefix("HTTP/1.1 403"))
            for path in ["/secret.txt", "/../secret.txt", "/_part.html", "/%2e%2e/notes.html"] {
                #expect(try preview.answer(path).hasPrefix("HTTP/1.1 404"), "\(path)")
            }
            let local = try preview.client("/", host: "localhost:\(preview.port)").answer()
            #expect(local.hasPrefix("HTTP/1.1 200"))
        }
    }
}
