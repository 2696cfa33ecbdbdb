import Checking
import Diagnostics
import Evaluating
import Reporting
import Testing

@Suite("Which numbers are repaired")
struct RepairChoiceTests {
    /// What was found about the number of a document that holds one.
    private func judgement(_ text: String) throws -> Judgement {
        let files = Folder(["a.md": text]).checked
        return try #require(files.first?.report?.judgements.first)
    }

    @Test(
        "Small mistakes are repaired, others when they are asked for, and some never",
        arguments: [
            ("0.6931<!--= log(2) -->", false, false),
            ("0.69<!--= log(2); truncate -->", false, false),
            ("0.66<!--= 2/3 -->", true, true), ("0.67…<!--= 2/3 -->", true, true),
            ("0.34<!--= 1/3 -->", true, true), ("0.6930<!--= log(2) -->", true, true),
            ("0.6929<!--= log(2) -->", false, true), ("5.2<!--= log(2) -->", false, true),
            ("-0.6931<!--= log(2) -->", false, true), ("<0.5<!--= log(2) -->", false, true),
            ("1/3<!--= 1/4 -->", false, true), ("1/3<!--= log(2) -->", false, false),
            ("0.5<!--= sqrt(2) * sqrt(3) - sqrt(6) + 0.45 -->", false, false),
            ("```{klio}\ncheck 1 == 2\n```", false, false),
            ("```{klio}\ncheck log(2) ≈ 0.6932\n```", true, true),
            ("```{klio}\ncheck log(2) ≈ 0.7932\n```", false, true),
            ("0.6930<!--= log(2) + 0 * sample(bernoulli(0.5), 1, seed: 1)[1] -->", false, true),
            ("0.6<!--= fit(normal, to: laplace(), by: \"reverse\").sd -->", false, false),
        ])
    func classes(text: String, isSmall: Bool, isWrong: Bool) throws {
        let judgement = try judgement(text)
        #expect(RepairChoice().takes(judgement) == isSmall)
        #expect(RepairChoice(includesWrong: true).takes(judgement) == isWrong)
    }

    @Test("An id takes the claims that have it, whatever is wrong with them, and no others")
    func ids() throws {
        var wrong = try judgement("5.2<!--= log(2) -->")
        let small = try judgement("0.66<!--= 2/3 -->")
        let choice = RepairChoice(ids: ["a", "b"])
        #expect(!choice.takes(wrong))
        wrong.id = "b"
        #expect(choice.takes(wrong))
        #expect(!choice.takes(small))
        #expect(!RepairChoice(ids: ["c"]).takes(wrong))
        var undecided = try judgement("0.5<!--= sqrt(2) * sqrt(3) - sqrt(6) + 0.45 -->")
        undecided.id = "a"
        #expect(!choice.takes(undecided))
    }

    @Test("A number that its author accepts must be named")
    func waived() throws {
        var waived = try judgement("0.66<!--= 2/3 -->").waived(because: "as printed in 1951")
        waived.id = "a"
        #expect(!RepairChoice().takes(waived))
        #expect(!RepairChoice(includesWrong: true).takes(waived))
        #expect(RepairChoice(ids: ["a"]).takes(waived))
    }

    @Test("An id that no claim has is an error")
    func unknown() {
        let files = Folder(["a.md": "0.66<!--= 2/3 -->"]).checked
        #expect(RepairChoice().diagnostics(for: files).isEmpty)
        let diagnostics = RepairChoice(ids: ["die"]).diagnostics(for: files)
        #expect(diagnostics.map(\.message) == ["no claim has the id 'die'"])
    }
}

@Suite("Repairs of several documents")
struct RepairPlanTests {
    private let part = "It is 0.66<!--= x -->.\n"

    private func document(_ value: String) -> String {
        "```{klio}\nlet x = \(value)\n```\n\n{{< include _part.md >}}\n\n0.6<!--= x -->\n"
    }

    @Test("A number of a part is repaired once")
    func once() {
        let folder = Folder(["a.md": document("2/3"), "b.md": document("2/3"), "_part.md": part])
        #expect(
            folder.plan().lines == [
                "_part.md:1:7: 0.66 → 0.67 (truncated: x)", "a.md:7:1: 0.6 → 0.7 (truncated: x)",
                "b.md:7:1: 0.6 → 0.7 (truncated: x)",
            ])
        #expect(folder.plan().refusals.isEmpty)
    }

    @Test("Paths that lead to one file are one file")
    func identity() {
        let files = Folder(["a.md": "0.66<!--= 2/3 -->", "b.md": "0.66<!--= 2/3 -->"]).checked
        let plan = RepairPlan(files, choice: RepairChoice()) { _ in "/a.md" }
        #expect(plan.lines == ["a.md:1:1: 0.66 → 0.67 (truncated: 2/3)"])
        let others = Folder(["a.md": "0.66<!--= 2/3 -->", "b.md": "0.66<!--= 2/3 -->."]).checked
        let changed = RepairPlan(others, choice: RepairChoice()) { _ in "/a.md" }
        #expect(changed.lines.isEmpty)
        #expect(
            changed.refusals.map(\.diagnostic.message) == [
                "it was changed while it was being fixed"
            ])
    }

    @Test(
        "A number that documents want to read differently is left as it is",
        arguments: [
            ("0.675", "should read 0.67 for 'a.md', and should read 0.68 for 'b.md'"),
            ("0.66", "should read 0.67 for 'a.md', and is right for 'b.md'"),
        ])
    func conflict(value: String, wishes: String) {
        let other = value == "0.675" ? "0.6755" : value
        let folder = Folder(["a.md": document("2/3"), "b.md": document(other), "_part.md": part])
        let plan = folder.plan(RepairChoice(includesWrong: true))
        #expect(!plan.lines.contains { $0.hasPrefix("_part.md") })
        #expect(
            plan.refusals.map(\.diagnostic.message) == ["'0.66' \(wishes): it is not repaired"])
        #expect(plan.refusals.map(\.file) == ["_part.md"])
    }

    @Test("Nothing is repaired in a document with errors, nor in its parts")
    func errors() {
        let broken = document("2/3") + "\n1<!--= zz -->\n"
        let folder = Folder([
            "a.md": broken, "b.md": document("2/3"), "c.md": "0.66<!--= 2/3 -->", "_part.md": part,
        ])
        let plan = folder.plan()
        #expect(
            plan.lines == [
                "b.md:7:1: 0.6 → 0.7 (truncated: x)", "c.md:1:1: 0.66 → 0.67 (truncated: 2/3)",
            ])
        #expect(plan.refusals.map(\.file) == ["a.md", "_part.md"])
    }
}
