import Numbers
import TestSupport
import Testing

@Suite("Numerals and verdicts, from the specification")
struct SpecificationTests {
    @Test(arguments: Specification.examples(beside: #filePath, file: "numerals.md"))
    func numeral(example: Example) {
        let lines = example.input.split(separator: "\n").map { line in
            Numeral.all(in: Array(line.utf8)).last.map { describe($0.numeral) } ?? "none"
        }
        #expect(lines.map { $0 + "\n" }.joined() == example.expected, "\(example.title)")
    }

    @Test(arguments: Specification.examples(beside: #filePath, file: "decimal-comma.md"))
    func numeralWithComma(example: Example) {
        let lines = example.input.split(separator: "\n").map { line in
            Numeral.all(in: Array(line.utf8), mark: .comma).map { describe($0.numeral) }
                .joined(separator: ", ") + "\n"
        }
        #expect(lines.joined() == example.expected, "\(example.title)")
    }

    @Test(arguments: Specification.examples(beside: #filePath, file: "rounding.md"))
    func rounding(example: Example) throws {
        for (line, expected) in zip(
            example.input.split(separator: "\n"), example.expected.split(separator: "\n"))
        {
            let parts = line.split(separator: " ")
            let numeral = try #require(Numeral(String(parts[1])), "\(line)")
            let value = Number.exact(try #require(fraction(parts[2])))
            let rule = try #require(namedRule(parts[0]))
            let verdict = numeral.judged(against: value, by: rule)
            let cure =
                verdict.isRight
                ? nil : numeral.expected(for: value, by: rule).map(numeral.text(of:))
            #expect(
                describe(verdict) + (cure.map { " : \($0)" } ?? "") == expected, "\(line)")
        }
    }

    private func namedRule(_ word: Substring) -> Rounding? {
        if let ties = Rounding.Ties(rawValue: String(word)) { return Rounding(ties: ties) }
        if word.hasPrefix("±") { return Int(word.dropFirst()).map { Rounding(slack: $0) } }
        return Rounding.Direction(rawValue: String(word)).map { Rounding(direction: $0) }
    }

    @Test(arguments: Specification.examples(beside: #filePath, file: "verdicts.md"))
    func verdict(example: Example) throws {
        for (line, expected) in zip(
            example.input.split(separator: "\n"), example.expected.split(separator: "\n"))
        {
            let parts = try #require(line.lastIndex(of: " "))
            let numeral = try #require(Numeral(String(line[..<parts])), "\(line)")
            let value = try #require(fraction(line[line.index(after: parts)...]))
            #expect(describe(numeral.judged(against: .exact(value))) == expected, "\(line)")
        }
    }

    @Test(arguments: Specification.examples(beside: #filePath, file: "corrections.md"))
    func correction(example: Example) throws {
        let lines = try example.input.split(separator: "\n").map { line in
            let parts = try #require(line.lastIndex(of: " "))
            let printed = String(line[..<parts])
            let numeral = try #require(Numeral(printed), "\(line)")
            let value = try #require(
                Numeral(String(line[line.index(after: parts)...]))?.value, "\(line)")
            return numeral.corrected(printed, for: .exact(value)) ?? "none"
        }
        #expect(lines.map { $0 + "\n" }.joined() == example.expected, "\(example.title)")
    }

    @Test("A comma that marks decimals stays as it is written")
    func decimalCommas() {
        let commas = [
            ("0,29", "0,28"), ("0{,}29", "0{,}28"), ("1.234,5", "1.233,9"), ("０，２９", "０，２８"),
        ]
        let values = [
            Rational(283, 1000), Rational(283, 1000), Rational(12339, 10), Rational(283, 1000),
        ]
        for ((printed, expected), value) in zip(commas, values) {
            let numeral = Numeral(printed, mark: .comma)
            #expect(numeral?.corrected(printed, for: .exact(value)) == expected)
        }
    }

    @Test(
        "A minus sign is put only where it is read as one",
        arguments: [("x ", nil), ("x = ", "-0.3"), ("5 - ", "-0.3"), ("5 ", nil), ("", "-0.3")])
    func signInContext(preceding: String, expected: String?) {
        let corrected = Numeral("0.2")?.corrected(
            "0.2", after: preceding.utf8, for: .exact(Rational(-3, 10)))
        #expect(corrected == expected)
    }

    private func describe(_ numeral: Numeral) -> String {
        let unit = numeral.unit.map { " \($0.rawValue)" } ?? ""
        let scale = numeral.scale == 1 ? "" : " /\(numeral.scale.denominator)"
        let tail = describe(numeral.claim) + unit
        switch numeral.form {
        case .decimal(let decimal):
            return
                "\(decimal.isNegative ? "-" : "")\(decimal.digits)e\(decimal.lastPlace)\(scale)\(tail)"
        case .fraction(let value): return "\(value)\(scale)\(tail)"
        }
    }

    private func describe(_ claim: Numeral.Claim) -> String {
        switch claim {
        case .rounding: ""
        case .prefix: " …"
        case .bound(let bound): " \(bound.rawValue)"
        case .within(let width): " ±\(width)"
        }
    }

    private func describe(_ verdict: Verdict) -> String {
        if case .rounded(isTie: true) = verdict { return "rounded (tie)" }
        return verdict.name
    }

    private func fraction(_ text: Substring) -> Rational? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: "/")
        guard let top = Rational(digits: parts[0]),
            let bottom = parts.count > 1 ? Rational(digits: parts[1]) : .one
        else { return nil }
        return isNegative ? -(top / bottom) : top / bottom
    }
}
