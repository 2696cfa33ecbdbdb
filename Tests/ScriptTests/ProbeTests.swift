import Diagnostics
import Foundation
import Script
import Testing

@Test func probe() throws {
    guard let path = ProcessInfo.processInfo.environment["PROBE"] else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var out = ""
    for block in text.components(separatedBy: "\n----\n") {
        let inline = block.hasPrefix("INLINE\n")
        let body = inline ? String(block.dropFirst(7)) : block + "\n"
        let source = SourceText(body, name: "a.md")
        var diagnostics: [Diagnostic] = []
        var trees: [String] = []
        if inline {
            let v = InlineValue(parsing: Excerpt(all: source))
            diagnostics = v.diagnostics
            trees = v.value.map { [outline($0)] } ?? []
        } else {
            let s = Script(parsing: Excerpt(all: source))
            diagnostics = s.diagnostics
            trees = s.statements.map(outline)
        }
        let f = DiagnosticFormatter()
        let messages = diagnostics.map { f.text(of: $0) }.joined()
        let t = trees.map { $0 + "\n" }.joined()
        out += diagnostics.isEmpty ? t : messages + (t.isEmpty ? "" : ".\n" + t)
        out += "\n----\n"
    }
    try out.write(toFile: path + ".out", atomically: true, encoding: .utf8)
}
