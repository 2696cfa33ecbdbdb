import Checking
import Foundation
import Testing

@Suite("Classes of findings")
struct FindingClassTests {
    /// The classes of what a command finds in a document, and the mistakes it names.
    private func found(
        in text: String, by command: FindingExample.Command
    ) async throws -> (classes: [String], mistakes: [String]) {
        try await withTemporaryFolder { folder in
            try Data((text + "\n").utf8).write(to: folder.appending(path: "a.md"))
            let outcome = try await Shell(folder: folder).run(
                "\(command.rawValue) --json a.md 2> /dev/null")
            let json = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
            let object = json?["check"] as? [String: Any] ?? json ?? [:]
            let rows = { (name: String) in object[name] as? [[String: Any]] ?? [] }
            let results = rows("results")
            let classes =
                (results + rows("warnings")).compactMap { $0["class"] as? String }
                + rows("errors").map { _ in "error" }
            return (classes, results.compactMap { $0["diagnosis"] as? String })
        }
    }

    @Test(
        "An example has just its finding in it, and none without", arguments: FindingClass.allCases)
    func example(findings: FindingClass) async throws {
        let example = findings.example
        #expect(try await found(in: example.wrong, by: example.command).classes == [findings.name])
        #expect(try await found(in: example.right, by: example.command).classes == [])
    }

    @Test("An example has just its mistake in it", arguments: DiagnosisClass.allCases)
    func example(mistake: DiagnosisClass) async throws {
        let example = mistake.example
        let wrong = try await found(in: example.wrong, by: example.command)
        #expect(wrong.mistakes == [mistake.name])
        #expect(wrong.classes.count == 1)
        #expect(try await found(in: example.right, by: example.command).classes == [])
    }

    @Test("Names are words of their own, the same on every page")
    func names() {
        let names = FindingClass.allCases.map(\.name) + DiagnosisClass.allCases.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { Explanation(named: $0)?.name == $0 })
        #expect(Explanation(named: "off-by-7")?.name == "off-by")
        #expect(Explanation(named: "bans-for-nats")?.name == "nats-for-bits")
        #expect(Explanation(named: "off-by-10") == nil)
    }

    @Test("The worst comes first")
    func order() {
        let gravity = FindingClass.allCases.map {
            FindingClass.Severity.allCases.firstIndex(of: $0.severity) ?? -1
        }
        #expect(gravity == gravity.sorted())
        #expect(FindingClass.allCases.first == .error)
    }

    @Test("Every class can be switched off but errors")
    func switchingOff() throws {
        for findings in FindingClass.allCases where findings != .error {
            #expect(try FindingClass.switchedOff(by: findings.name) == [findings])
        }
        #expect(
            try FindingClass.switchedOff(by: "[truncated, 'bound-loose']\n")
                == [.truncated, .boundLoose])
        #expect(try FindingClass.switchedOff(by: "") == [])
        for name in ["error", "off-by-1", "Truncated", "nonsense"] {
            #expect(throws: SwitchingFailure.self) { try FindingClass.switchedOff(by: name) }
        }
    }

    @Test(
        "A path is seen from a folder",
        arguments: [
            ("x.md", "x.md"), ("./b//x.md", "b/x.md"), ("../x.md", "../x.md"),
            ("/w/a/b/x.md", "b/x.md"), ("/v/x.md", "../../v/x.md"),
            ("b/../../../../x.md", "../../x.md"),
            ("<standard input>", "<standard input>"),
        ])
    func paths(path: String, seen: String) {
        #expect(FolderView(from: "/w/a", in: "/w/a").path(of: path) == seen)
    }

    @Test("A path is seen from another folder than it is given in")
    func otherFolder() {
        #expect(FolderView(from: "/w", in: "/w/a/b").path(of: "../x.md") == "a/x.md")
        #expect(FolderView(from: "/w/a/b", in: "/w").path(of: "x.md") == "../../x.md")
    }
}
