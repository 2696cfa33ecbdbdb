import ArgumentParser
import Testing

@testable import klio

@Suite("Command lines")
struct CommandLineTests {
    /// Everything a command was asked, as text.
    private func dumped(_ command: any ParsableCommand) -> String {
        var text = ""
        dump(command, to: &text)
        return text
    }

    @Test(
        "A command that reads its words itself asks what the tree of all commands would ask",
        arguments: [
            ["check"], ["check", "a.md"], ["check", "a.md", "docs", "中 b.md"], ["check", "help"],
            ["check", "--json", "a.md"], ["check", "a.md", "--", "--json"],
            ["fix", "--id", "x", "a.md"], ["render"], ["render", "a.md", "中"],
            ["render", "-P", "a=1", "a.md"], ["eval", "-1", "2"],
            ["check", "--off", "truncated", "--coverage", "--min-coverage", "3"], ["verify"],
            ["new", "a"], ["explain"], ["reference", "kl"], ["preview", "--port", "1"],
        ])
    func direct(arguments: [String]) throws {
        let command = try Klio.command(for: arguments)
        #expect(dumped(command) == dumped(try Klio.parseAsRoot(arguments)))
    }

    @Test("Paths alone need no parser")
    func paths() throws {
        let command = try #require(try Klio.command(for: ["check", "a.md"]) as? CheckCommand)
        #expect(command.paths == ["a.md"])
        #expect(command.coverage.reading == .annotated)
    }

    @Test(
        "What a command makes nothing of is the tree's to answer",
        arguments: [
            ["check", "--help"], ["eval", "-h"], ["check", "--version"], ["eval", "--version"],
            ["check", "--frobnicate"], ["render", "--to"], ["eval"], ["help", "check"], [],
            ["--version"], ["check", "--generate-completion-script", "bash"], ["check", ""],
            ["check", "-x"], ["check", "-h"], ["check", "a.md", "-"], ["check", "-"],
        ])
    func tree(arguments: [String]) {
        let answer = Result { try Klio.command(for: arguments) }
        let expected = Result { try Klio.parseAsRoot(arguments) }
        #expect(said(answer) == said(expected))
    }

    /// What is said to a command line: a command, or a message.
    private func said(_ answer: Result<any ParsableCommand, any Error>) -> String {
        switch answer {
        case .success(let command): dumped(command)
        case .failure(let error): Klio.fullMessage(for: error)
        }
    }
}
