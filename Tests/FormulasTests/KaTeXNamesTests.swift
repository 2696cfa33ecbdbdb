import Formulas
import Foundation
import TestSupport
import Testing

/// Every name that KaTeX knows is typeset, or is refused for the reason its page says, where node
/// and KaTeX are installed.
@Suite struct KaTeXNamesTests {
    @Test(.enabled(if: KaTeX.isInstalled, "node with KaTeX is not installed"))
    func everyNameIsTypesetOrRefused() throws {
        let names = try KaTeX.names()
        #expect(names.count >= 2_000)
        let refused = try refused()
        var unknown = refused
        for (name, use) in names where !isInternal(name) {
            let tree = parse(use, isDisplay: true)
            if unknown.remove(name) != nil {
                #expect(!parse(name, isDisplay: true).diagnostics.isEmpty, "\(name) is refused")
            } else {
                #expect(!use.isEmpty, "\(name) has no use")
                #expect(messages(of: tree) == "", "\(name)")
            }
        }
        #expect(unknown == [], "refused names that KaTeX does not know")
    }

    /// Names with `@` are those of a macro's own parts, which no author can write.
    private func isInternal(_ name: String) -> Bool { name.count > 1 && name.contains("@") }

    /// The names in the first column of the page's table.
    private func refused() throws -> Set<String> {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Specification").appendingPathComponent("7-refused.md")
        var names: Set<String> = []
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        where line.hasPrefix("| `") {
            let cell = line.dropFirst(2).prefix { $0 != "|" }
            for (index, name) in cell.split(separator: "`").enumerated() where index % 2 == 0 {
                names.insert(String(name))
            }
        }
        return names
    }
}
