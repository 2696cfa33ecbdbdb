import Diagnostics
import Documents
import Foundation
import Testing

@Test func devDump() throws {
    guard let folder = ProcessInfo.processInfo.environment["KLIO_DEV"] else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".md") {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        let source = SourceText(bytes: Array(data), name: name)
        let start = ContinuousClock.now
        let document = Document(parsing: source) { _, _ in .failure(.init(message: "none")) }
        let time = ContinuousClock.now - start
        var text = DocumentDump(document, showsPlaces: ProcessInfo.processInfo.environment["KLIO_PLACES"] != nil).text
        for diagnostic in document.diagnostics { text += DiagnosticFormatter().text(of: diagnostic) }
        text += "\(PlaceCheck.problems(in: document).joined(separator: "\n"))"
        try text.write(toFile: folder + "/" + name + ".dump", atomically: true, encoding: .utf8)
        if data.count > 50_000 { print(name, data.count, time) }
    }
}
