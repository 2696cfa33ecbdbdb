import Foundation
import Testing

/// The page on the library comes from its catalogue and from nothing else.
@Suite("The reference page")
struct ReferencePageTests {
    private func template() throws -> String {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Templates/reference.md").standardized
        return try String(contentsOf: url, encoding: .utf8)
    }

    @Test("Every function is on it, and every number of it is right")
    func page() async throws {
        let template = try template()
        try await withTemporaryFolder { folder in
            try Data(template.utf8).write(to: folder.appending(path: "reference.md"))
            let shell = Shell(folder: folder)
            let rendered = try await shell.run("klio render --to html reference.md")
            #expect(rendered.status == 0)
            let page = try String(
                contentsOf: folder.appending(path: "reference.html"), encoding: .utf8)
            let catalogue = try await shell.run("klio reference --json").output
            let names = try names(catalogue)
            #expect(names.count > 80)
            let identifiers = Set(
                page.components(separatedBy: "id=\"").map { $0.prefix { $0 != "\"" } })
            for name in names { #expect(identifiers.contains("sec-\(name)"), "\(name)") }
            #expect(page.contains("numbers recomputed"))
        }
    }

    @Test("No function is spoken of by hand")
    func ending() throws {
        #expect(try template().hasSuffix("\n{{< include klio:reference >}}\n"))
    }

    private struct Catalogue: Decodable {
        struct Family: Decodable { let functions: [Function] }
        struct Function: Decodable { let name: String }
        let families: [Family]
    }

    private func names(_ json: Data) throws -> [String] {
        try JSONDecoder().decode(Catalogue.self, from: json).families
            .flatMap(\.functions).map(\.name)
    }
}
