import Diagnostics
import TestSupport
import Testing

@testable import Formulas

@Suite("Index of commands")
struct CommandIndexTests {
    @Test("Each name has what its table says, however many share a slot")
    func meanings() {
        var index = CommandIndex(bits: 4)
        index.add("a α  bc β\nd γ", .symbols(.binary, isIdentifier: true))
        index.add("sum ∑", .largeOperators(takesLimits: true))
        index.add("xto →\nxget ←", .arrows)
        index.add(" ln  log ", .functions(takesLimits: false))
        index.add("frac dfrac", .command(.root))
        index.add(blank: .dots)
        let meanings = ["a", "bc", "d", "sum", "xto", "xget", "ln", "log", "frac", "dfrac", " "]
            .map { name in index[name].map { "\($0)" } ?? "nothing" }
        #expect(
            meanings == [
                "symbol(\"α\", Formulas.AtomClass.binary, isIdentifier: true)",
                "symbol(\"β\", Formulas.AtomClass.binary, isIdentifier: true)",
                "symbol(\"γ\", Formulas.AtomClass.binary, isIdentifier: true)",
                "largeOperator(\"∑\", takesLimits: true)", "arrow(\"→\")", "arrow(\"←\")",
                "function(\"ln\", takesLimits: false)", "function(\"log\", takesLimits: false)",
                "root", "root", "dots",
            ])
        #expect(
            index.names.sorted() == [
                " ", "a", "bc", "d", "dfrac", "frac", "ln", "log", "sum", "xget", "xto",
            ])
    }

    @Test("What is in no table is nothing, characters and parts of names included")
    func absence() {
        var index = CommandIndex(bits: 3)
        index.add("alpha α", .symbols(.ordinary, isIdentifier: true))
        for name in ["", "alph", "alphab", "α", "Alpha", " ", "alpha α"] {
            #expect(index[name] == nil && !index.contains(name), "\(name)")
        }
        #expect(index.contains("alpha"))
    }

    @Test("The last table that has a name says what it is")
    func replacement() throws {
        var index = CommandIndex(bits: 3)
        index.add("mod ≡  dots …", .symbols(.relation, isIdentifier: false))
        index.add("dots mod", .command(.dots))
        #expect(index.names.sorted() == ["dots", "mod"])
        for name in ["dots", "mod"] {
            guard case .dots? = index[name] else {
                Issue.record("\(name)")
                continue
            }
        }
    }

    @Test("The commands of formulas fill less than half of their index")
    func size() {
        let names = Set(Command.names).subtracting(BuiltInMacros.table.keys)
        #expect((800..<2000).contains(names.count))
        for name in names { #expect(Command.isKnown(name) && Command.named(name) != nil) }
    }
}

@Suite("Parsed formulas")
struct ParsedFormulasTests {
    @Test("A formula is found by its place, in whatever order they were noted")
    func places() {
        let sources = ["a.md", "b.md"].map { SourceText("$x$ $y$ $z$ $w$", name: $0) }
        var parsed = ParsedFormulas()
        for index in [1, 3, 0, 1] {
            for source in sources {
                let formula = formula(index, of: source)
                parsed.note(tree("\(source.name)\(index)"), of: formula)
            }
        }
        for source in sources {
            let found = (0..<4).map { parsed.tree(of: formula($0, of: source)).source }
            let name = source.name
            #expect(found == ["\(name)0", "\(name)1", "z", "\(name)3"])
        }
        let other = SourceText("$x$ $y$ $z$ $w$", name: "a.md")
        #expect(parsed.tree(of: formula(1, of: other)).source == "y")
    }

    private func formula(_ index: Int, of source: SourceText) -> Formula {
        let start = 4 * index
        return Formula(
            parts: [.tex(Excerpt(of: source, piece: (start + 1)..<(start + 2)))],
            isDisplay: false, place: source.place(start..<(start + 3)))
    }

    private func tree(_ tex: String) -> FormulaTree {
        let source = SourceText(tex, name: "tex")
        let formula = Formula(
            parts: [.tex(Excerpt(all: source))], isDisplay: false,
            place: source.place(0..<source.bytes.count))
        var macros = MacroTable()
        return FormulaTree(parsing: formula, values: [], macros: &macros)
    }
}
