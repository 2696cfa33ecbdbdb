import Diagnostics
import Documents
import Reporting
import Testing

@Suite("Settings of checks")
struct CheckSettingsTests {
    private func settings(_ yaml: String) -> CheckSettings {
        let read = FrontMatter.settings(parsing: SourceText(yaml, name: "klio.yml"))
        #expect(read.diagnostics.isEmpty)
        return CheckSettings(read.settings)
    }

    @Test(
        "Patterns are a list or lines",
        arguments: [
            "check:\n  ignore: [drafts/, '*.tmp.md']",
            "check:\n  ignore:\n    - drafts/\n    - '*.tmp.md'",
            "check:\n  ignore: |\n    drafts/\n    *.tmp.md\n",
        ])
    func ignore(yaml: String) {
        let lines = settings(yaml).ignore.flatMap { $0.text.split(separator: "\n") }
        #expect(lines.map { $0.drop { $0 == " " } } == ["drafts/", "*.tmp.md"])
    }

    @Test("Classes are handed over as they stand")
    func off() {
        #expect(
            settings("check:\n  off: [bound-loose, truncated]").off.map(\.text) == [
                "bound-loose", "truncated",
            ])
        #expect(
            settings("check:\n  off: bound-loose, truncated").off.map(\.text) == [
                "bound-loose, truncated"
            ])
    }

    @Test(
        "What nobody knows is told",
        arguments: [
            ("check:\n  ignor: a", "did you mean 'ignore'?"),
            ("check:\n  decimals: comma", "did you mean 'decimal'?"),
            (
                "check:\n  zzz: a",
                "there are ignore, off, decimal, ties, information, digits, lang, log"
            ),
            ("check: off", "write each on a line of its own below it: '  off: truncated'"),
        ])
    func unknown(yaml: String, hint: String) {
        let diagnostics = settings(yaml).diagnostics
        #expect(diagnostics.map(\.hint) == [hint])
        #expect(!diagnostics.containsError)
    }

    @Test("What concerns all documents may stand in the section")
    func lifted() {
        let read = FrontMatter.settings(
            parsing: SourceText("check:\n  decimal: comma\n  log: 2\n", name: "klio.yml"))
        let lifted = CheckSettings.lifted(read.settings)
        #expect(lifted.entry("decimal")?.value.text == "comma")
        #expect(lifted.entry("log")?.value.text == "2")
    }
}
