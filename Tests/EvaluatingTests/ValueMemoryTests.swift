import Diagnostics
import Numbers
import Plots
import Script
import TestSupport
import Testing

@testable import Evaluating

@Suite("What has been worked out is not worked out again, and never mistaken for something else")
struct ValueMemoryTests {
    /// A script with what it is run with, and what it shows.
    struct Case: Sendable, CustomTestStringConvertible {
        let script: String
        let settings: Session.Settings
        let data: DataSource

        init(
            _ script: String, _ settings: Session.Settings = Session.Settings(),
            table: [[String]] = []
        ) {
            (self.script, self.settings) = (script, settings)
            let place = SourceText("", name: "t").place(0..<0)
            let cells = table.dropFirst().map { row in
                row.map { DataTable.Cell(text: $0, at: place) }
            }
            data = DataSource(
                tables: [
                    DataTable(
                        name: "t", headers: table.first ?? [], columnNames: [], rows: cells)
                ],
                file: { _ in
                    .success(
                        DataTable(
                            name: "f", headers: table.first ?? [], columnNames: [], rows: cells))
                })
        }

        var testDescription: String { script }

        /// What the script shows, worked out with a memory.
        func answer(_ memory: ValueMemory) -> String {
            let script = Script(parsing: Excerpt(all: SourceText(script, name: "script")))
            var session = Session(
                settings: settings, data: data, scripts: [script], memory: memory)
            let result = session.run(script)
            guard let shown = result.shown else {
                return "\(result.diagnostics.map(\.message)) \(result.judgements.map(\.message))"
            }
            if case .working(let steps) = shown.value { return steps.text }
            if case .figure(let figure) = shown.value {
                let drawing = session.drawing(of: figure, in: shown, language: "en", .english)
                return drawing.svg(standalone: true)
            }
            return session.printer.text(shown.value, at: shown.expression.place) { $0.prose }
                .value.map { "\($0) \(shown.basis)" } ?? "nothing"
        }
    }

    private static func parameters(_ loaded: Value) -> Session.Settings {
        Session.Settings(parameters: OrderedMap([("p", loaded)]))
    }

    /// Pairs that differ in one thing, and so in what they show.
    private static let pairs: [(Case, Case)] = [
        (Case("sum([1, 2])"), Case("sum([1, 3])")),
        (Case("let a = 1\nsum([a, 2])"), Case("let a = 2\nsum([a, 2])")),
        (Case("let a = 1\nlet b = a\nsum([b, 2])"), Case("let a = 2\nlet b = a\nsum([b, 2])")),
        (Case("func f(x) = x + 1\nf(3)"), Case("func f(x) = x + 2\nf(3)")),
        (Case("func f(x, k = 1) = x + k\nf(3)"), Case("func f(x, k = 2) = x + k\nf(3)")),
        (Case("let k = 1\nfunc f(x) = x + k\nf(3)"), Case("let k = 2\nfunc f(x) = x + k\nf(3)")),
        (Case("func f(a, b) = a - b\nf(3, 1)"), Case("func f(b, a) = a - b\nf(3, 1)")),
        (Case("sum([x for x in 1...3])"), Case("sum([x for x in 1...3 if x > 1])")),
        (Case("let x = 5\nsum([x for y in 1...3])"), Case("let x = 5\nsum([x for x in 1...3])")),
        (Case("kl([0.1, 0.9] ‖ [0.5, 0.5])"), Case("kl([0.5, 0.5] ‖ [0.1, 0.9])")),
        (Case("quantile([1, 2, 4], 0.3, type: 7)"), Case("quantile([1, 2, 4], 0.3, type: 6)")),
        (Case("[1, 2].sum + 1"), Case("[1, 2].sum - 1")),
        (Case("log(8)"), Case("log(8)", Session.Settings(logarithms: .binary))),
        (
            Case("entropy([0.5, 0.5])"),
            Case("entropy([0.5, 0.5])", Session.Settings(unit: .bit))
        ),
        (Case("worked(ln(3) / 7)"), Case("worked(ln(3) / 7)", Session.Settings(digits: 7))),
        (
            Case("worked(ln(3) / 7)"),
            Case("worked(ln(3) / 7)", Session.Settings(style: DigitStyle(mark: .comma)))
        ),
        (Case("worked(ln(3) * 2)"), Case("worked(ln(3)*2*1)")),
        (Case("let a = 1 + 1\nworked(a * 3)"), Case("let a = 4 / 2\nworked(a)")),
        (
            Case("sum([params.p, 1])", parameters(.plain(.one))),
            Case("sum([params.p, 1])", parameters(.plain(.zero)))
        ),
        (
            Case("sum([params.p[1], 1])", parameters(.list([.plain(.one)]))),
            Case("sum([params.p[1], 1])", parameters(.list([.plain(.pi)])))
        ),
        (
            Case("sum(table(\"t\").a)", table: [["a"], ["1"]]),
            Case("sum(table(\"t\").a)", table: [["a"], ["2"]])
        ),
        (
            Case("sum(table(\"t\").a)", table: [["a", "b"], ["1", "2"]]),
            Case("sum(table(\"t\").a)", table: [["b", "a"], ["1", "2"]])
        ),
        (
            Case("let t = table(\"t\")\nsum(t.a)", table: [["a"], ["1"]]),
            Case("let t = table(\"t\")\nsum(t.a)", table: [["a"], ["2"]])
        ),
        (
            Case("sum(read(\"t.csv\").a)", table: [["a"], ["1"]]),
            Case("sum(read(\"t.csv\").a)", table: [["a"], ["2"]])
        ),
        (
            Case("let d = read(\"t.csv\")\nsum(d.a)", table: [["a"], ["1"]]),
            Case("let d = read(\"t.csv\")\nsum(d.a)", table: [["a"], ["2"]])
        ),
        (
            Case("let n = \"t\"\nsum(table(n).a)", table: [["a"], ["1"]]),
            Case("let n = \"t\"\nsum(table(n).a)", table: [["a"], ["2"]])
        ),
        (Case("let e = 2\nsum([e, 1])"), Case("sum([e, 1])")),
        (Case("plot(line(x => x, over: 0...1))"), Case("plot(line(x => x, over: 0...2))")),
        (Case("plot(line(x => x, over: 0...1))"), Case("plot(line(x => 1 - x, over: 0...1))")),
        (
            Case("func f(k) = plot(line(x => k * x + 1 - k, over: 0...1))\nf(1)"),
            Case("func f(k) = plot(line(x => k * x + 1 - k, over: 0...1))\nf(2)")
        ),
        (
            Case("func f(P) = plot(line(x => P[1] * x, over: 0...1))\nf(dist([0.5, 0.5]))"),
            Case("func f(P) = plot(line(x => P[1] * x, over: 0...1))\nf(dist([0.4, 0.6]))")
        ),
        (
            Case("func f(g) = plot(line(x => g(x), over: 0...1))\nf(x => x)"),
            Case("func f(g) = plot(line(x => g(x), over: 0...1))\nf(x => x^2)")
        ),
        (
            Case("func g(x) = x\nfunc f(h) = plot(line(x => h(x), over: 0...1))\nf(g)"),
            Case("func g(x) = x^2\nfunc f(h) = plot(line(x => h(x), over: 0...1))\nf(g)")
        ),
        (
            Case("func f(a, b) = plot(line(x => a * x + b, over: 0...1))\nf(1, 0)"),
            Case("func f(b, a) = plot(line(x => a * x + b, over: 0...1))\nf(1, 0)")
        ),
        (
            Case("plot(contour((x, y) => x * y, x: 0...1, y: 0...1, levels: [0.25]))"),
            Case("plot(contour((x, y) => x + y, x: 0...1, y: 0...1, levels: [0.25]))")
        ),
        (
            Case("let k = 2\nplot(line(x => sqrt(k * x), over: 0...1))"),
            Case("let k = 2\nfunc sqrt(x) = x\nplot(line(x => sqrt(k * x), over: 0...1))")
        ),
        (
            Case("let f = plot(line(x => sqrt(x), over: 0...1))\nf"),
            Case("func sqrt(x) = x\nlet f = plot(line(x => sqrt(x), over: 0...1))\nf")
        ),
        (Case("func sqrt(x) = x\nsum([sqrt(4), 1])"), Case("sum([sqrt(4), 1])")),
    ]

    @Test("What differs in one thing is told apart", arguments: pairs.indices)
    func toldApart(index: Int) {
        let (first, second) = Self.pairs[index]
        let memory = ValueMemory()
        let (one, other) = (first.answer(memory), second.answer(memory))
        #expect(one != other, "\(first.script)")
        #expect(one == first.answer(ValueMemory()) && other == second.answer(ValueMemory()))
        #expect(one == first.answer(memory) && other == second.answer(memory))
    }

    @Test("A number that was exchanged in a diagnosis is not taken for the one that was asked for")
    func diagnosis() {
        let text = """
            let P = [0.1, 0.9]
            let Q = [0.5, 0.5]
            check kl(P ‖ Q) ≈ 0.5108 nats
            kl(P ‖ Q)
            """
        #expect(Case(text).answer(ValueMemory()) == "0.3681\u{A0}nats exact")
    }

    @Test("What is known is not worked out again, and counts as if it were")
    func steps() throws {
        let memory = ValueMemory()
        let case1 = Case("let a = 2\nsum([x^a for x in 1...9])")
        _ = case1.answer(memory)
        let before = memory.count
        _ = Case("let a = 2 // the same\nlet b = 3\nsum([x^a for x in 1...9])").answer(memory)
        // The name b is new, the sum is not.
        #expect(memory.count == before + 1 && before > 1)
        let drawn = "let s = sample([0.5, 0.5], 9, seed: 1)\nsum([x * 2 for x in s])"
        let answers = [1, 2].map { _ in Case(drawn).answer(memory) }
        #expect(answers[0] == answers[1] && answers[0].hasSuffix("seeded"), "\(answers)")
        let costly = "sum([x for x in 1...100000])"
        let script = Array(repeating: costly, count: 210).joined(separator: " + ")
        #expect(Case(script).answer(memory).contains("20000000 steps"))
    }

    @Test("Beyond its room a memory begins anew, and answers as before")
    func room() {
        let memory = ValueMemory(room: 20)
        for round in 1...3 {
            for k in 1...40 {
                let text = "let a = \(k)\nfunc f(x) = x + a\nlet b = f(1)\nsum([b, f(2)])"
                #expect(Case(text).answer(memory) == "\(2 * k + 3) exact", "round \(round)")
                #expect(memory.count <= 40)
            }
        }
    }

    @Test("A figure says in each language and for each description what it says without a memory")
    func figures() throws {
        let text = "plot(line(x => x^2, over: 0...1))"
        let script = Script(parsing: Excerpt(all: SourceText(text, name: "script")))
        var session = Session(scripts: [script])
        let shown = try #require(session.run(script).shown)
        guard case .figure(var figure) = shown.value else { throw NoFigure() }
        for alternative in [nil, "A curve", "alternative: A curve"] {
            figure.alternative = alternative
            for (language, words) in [("en", FigureWords.english), ("zh", .chinese)] {
                let drawing = session.drawing(of: figure, in: shown, language: language, words)
                let alone = figure.drawing(in: words)
                #expect(drawing.alternativeText == alone.alternativeText)
                #expect(drawing.svg(standalone: true) == alone.svg(standalone: true))
            }
        }
    }

    private struct NoFigure: Error {}

    @Test("Large values are not kept")
    func large() {
        let memory = ValueMemory()
        _ = Case("let n = 5000\n[x for x in 1...n].count").answer(memory)
        let kept = memory.count
        _ = Case("let n = 5000\n[x for x in 1...n].count").answer(memory)
        #expect(memory.count == kept && kept == 3)
    }
}
