import Diagnostics
import Script
import Testing

/// Places lie where the author put things, and sources read as the author wrote them.
@Suite struct PlaceTests {
    /// A block in a quotation: the script is what follows `> ` in each line.
    private let quoted = SourceText(
        """
        > ```{klio}
        > let D = kl(P ‖
        >   Q)
        > let x = 0x10
        > D in
        >   bits +
        > ```
        """, name: "a.md")

    private var block: Script {
        var pieces: [Range<Int>] = []
        for line in 2...6 {
            let range = quoted.lineRange(line)
            pieces.append((range.lowerBound + 2)..<(range.upperBound + 1))
        }
        return Script(parsing: Excerpt(of: quoted, pieces: pieces))
    }

    @Test func mistakesInAQuotationPointIntoTheSource() {
        let formatter = DiagnosticFormatter()
        let messages = block.diagnostics.map { formatter.text(of: $0) }.joined()
        #expect(
            messages == """
                a.md:4:11: error: '0x10' is not a decimal number
                4 | > let x = 0x10
                  |           ^~~~
                  = write numbers with the digits 0 to 9
                a.md:6:10: error: expected a value after '+'
                6 | >   bits +
                  |          ^

                """)
    }

    @Test func sourceOfAnExpressionInAQuotationHasNoMarks() throws {
        let statement = try #require(block.statements.first)
        guard case .binding(let name, let value) = statement.kind else {
            Issue.record("not a binding")
            return
        }
        #expect(name.place.line == 2 && name.place.column == 7)
        #expect(value.source == "kl(P ‖ Q)")
        #expect(value.place.line == 2 && value.place.column == 11)
        #expect(statement.place.text == "let D = kl(P ‖\n>   Q)")
    }

    @Test(arguments: [
        ("a  +\tb", "a + b"), ("f(1,\n  2)", "f(1, 2)"), ("a + // why\n b", "a + b"),
        ("\"two  blanks // here\" ", "\"two  blanks // here\""), ("(1+2)*３", "(1+2)*３"),
        ("\"a  b\" + c", "\"a  b\" + c"), ("\"http://x\"", "\"http://x\""), ("a / b/c", "a / b/c"),
        ("a\u{A0}+ b", "a + b"), ("f(a ‖  b)", "f(a ‖ b)"),
        ("a\u{2009}+ b", "a + b"), ("\"‖\" + c", "\"‖\" + c"), ("f(a  + b)", "f(a + b)"),
        ("f(a + // b\n c)", "f(a + c)"),
        ("\"\\( x  :.3f ) y\"", "\"\\( x :.3f ) y\""), ("f( a )", "f( a )"), ("a\n> b", "a > b"),
    ])
    func source(of text: String, is expected: String) throws {
        let source = SourceText(text, name: "a.md")
        let script = Script(parsing: Excerpt(all: source))
        #expect(script.diagnostics.isEmpty)
        guard case .expression(let expression)? = script.statements.first?.kind else {
            Issue.record("'\(text)' is not an expression")
            return
        }
        #expect(expression.source == expected)
    }

    /// Every part of an expression has the place of its own text, parentheses of its own apart.
    @Test func placesOfParts() throws {
        let text = "(a + b) * -c^2 >= f(x, n: 3 nats).g"
        let parsed = ParsedExpression(parsing: Excerpt(all: SourceText(text, name: "a")))
        guard case .comparison(let left, let rest)? = parsed.expression?.kind,
            case .product(let sum, let factors) = left.kind,
            case .call(let function, let arguments, .member) = rest[0].operand.kind,
            case .call(_, let inner, .function) = arguments[0].value.kind
        else {
            Issue.record("another tree")
            return
        }
        #expect(left.source == "(a + b) * -c^2")
        #expect(sum.source == "a + b")
        #expect(factors[0].operand.source == "-c^2")
        #expect(factors[0].operatorPlace.text == "*")
        #expect(rest[0].operatorPlace.text == ">=")
        #expect(rest[0].operand.source == "f(x, n: 3 nats).g")
        #expect(function.source == "g")
        #expect(inner[1].label?.place.text == "n")
        #expect(inner[1].value.source == "3 nats")
    }

    @Test func printedNumeralHasItsPlace() throws {
        let source = SourceText("check D ≈  0.29 nats  , \"m\"", name: "a.md")
        guard case .check(let check)? = Script(parsing: Excerpt(all: source)).statements.first?.kind
        else {
            Issue.record("not a check")
            return
        }
        #expect(check.printed?.text == "0.29 nats")
        #expect(check.printed?.place.column == 12)
        #expect(check.message?.source == "\"m\"")
    }
}
