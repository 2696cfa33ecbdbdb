import Diagnostics
import Documents
import Numbers
import Reporting
import TestSupport
import Testing

@testable import Checking

@Suite("All numerals are found, and each has one class")
struct CountTests {
    /// Pieces of running text, with how many numerals a reader sees in each.
    static let pieces: [(text: String, numerals: Int)] = [
        ("the loss was 0.29 here", 1), ("`0.5`", 0), ("<!-- 44 -->", 0),
        ("[1.5](http://x.org/2/3)", 1), ("<http://a.org/77>", 0), ("**0.3**", 1),
        ("$x^2 + 0.5$", 2), ("![about 7](x9.png)", 1), ("<b class=\"x9\">8</b>", 1),
        ("2026-11-21", 1), ("&#55;", 1), ("\\*5", 1), ("0.29 ± 0.01", 1), ("2.10–7.02", 2),
        ("H2O", 1), ("３．１４", 1), ("`{klio} 1/2`", 1), ("0.5<!--= 1/2 -->", 1), ("½", 1),
        ("10⁶", 1), ("x²", 1), ("百分之30", 1), ("Section 3.2", 1), ("_12_ and ~~3~~", 2),
        ("$\\frac{3}{8}$", 1), ("$e^{-0.5}$", 1), ("1.2×10⁻³", 1), ("p < 0.05", 1),
        ("words alone", 0), ("3/8", 1), ("$a = 0.25$<!--= 1/4 -->", 1), ("1.2.3", 1), ("12:30", 1),
        ("AT&T; 4", 1), ("a &amp; 6", 1),
    ]

    /// Blocks around running text, with how many numerals they add.
    static let blocks: [(before: String, after: String, numerals: Int)] = [
        ("", "", 0), ("## About ", "", 0), ("- ", "", 0), ("7. ", "", 1), ("> ", "", 0),
        ("> - a\n>   b ", "", 0), ("| a | b |\n|---|---|\n| x ", " | y |", 0),
        ("```\n1 2 3\n```\n\n", "", 0), ("<!-- 1 2 -->\n\n", "", 0),
    ]

    @Test("Documents built from pieces have as many numerals as their pieces", arguments: 0..<200)
    func sums(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        var text = ""
        var expected = 0
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            guard let block = Self.blocks.randomElement(using: &generator) else { return }
            var chosen: [String] = []
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                guard let piece = Self.pieces.randomElement(using: &generator) else { return }
                chosen.append(piece.text)
                expected += piece.numerals
            }
            // A comment at the beginning of a line would make it HTML.
            text += block.before + "So " + chosen.joined(separator: " word ") + block.after + "\n\n"
            expected += block.numerals
        }
        let count = coverage(of: text).coverage.count
        #expect(count.numerals == expected, "\(text)")
        #expect(count.backed + count.given + count.unbacked + count.structural == expected)
    }

    @Test("A claim whose expression is a number is given, whatever digits it is written with")
    func given() {
        for expression in ["0.5", "1/2", "０．５"] {
            let count = coverage(of: "So 0.5<!--= \(expression) --> it is.").coverage.count
            #expect(count.given == 1 && count.backed == 0, "\(expression)")
        }
        let count = coverage(of: "So 0.5<!--= abs(1/2) --> it is.").coverage.count
        #expect(count.given == 0 && count.backed == 1)
    }

    /// What stands around digits: what belongs to numerals, what rules ask for, and ordinary words.
    static let neighbours = [
        "0", "1", "1", "12", "12", "305", "2019", "0.5", "0.25", ".5", "1.2.3", "3", "4", " ", " ",
        " ", " ", " ", "  ", "\n", ".", ",", ", ", ". ", "; ", ": ", "-", "–", "/", ":", "(", ")",
        "[", "]", "{", "}", "^", "_", "$", "\\frac{", "}{", "\\ln", "×10", " x 10^3", "e", "%",
        " %", "²", "½", "３", "年", "第", "#", "v", "±", " ± ", "…", "+", "<", ">", "=", "| ",
        "the", "of", "and", "or", "to", "by", "bits", "nats", "ms", "percent", "am", "pm", "a.m.",
        "Figure ", "Table ", "Sections ", "Eq. ", "pp. ", "page ", "vol. ", "No. ", "issue ",
        "version ", "Python ", "ISBN ", "May ", "March", "step ", "Theorem ", "in ", "since ",
        "release ", "+49 ", "about ",
    ]

    @Test(
        "Whoever counts finds as many numerals of each class as who lists them", arguments: 0..<40)
    func countingIsListing(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        let lines = (0..<12).map { _ in
            (0..<8).map { _ in Self.neighbours.randomElement(using: &generator) ?? "" }.joined()
        }
        let decimal = seed.isMultiple(of: 3) ? "---\ndecimal: comma\n---\n" : ""
        expectSameCounts(of: decimal + "## " + lines.joined(separator: "\n\n"))
    }

    @Test("They do so where each rule takes digits, and where it leaves them")
    func countingFollowsRules() {
        for example in SpecificationTests.examples {
            expectSameCounts(of: example.input.replacing("⏎", with: "\n"))
        }
    }

    /// Compares two ways to count: numerals read one by one, and known by what is beside them.
    private func expectSameCounts(of text: String) {
        let document = Document(parsing: SourceText(text, name: "page.md")) { _, _ in
            .failure(Document.IncludeFailure(message: "nothing is included"))
        }
        let report = Report(document)
        let listed = Coverage(document, report, listingNumbers: true)
        let counted = Coverage(document, report, listingNumbers: false)
        #expect(counted.count == listed.count, "\(text)")
        #expect(listed.unbacked.count == listed.count.unbacked)
    }

    @Test("Every digit belongs to one numeral, whatever surrounds it", arguments: 0..<400)
    func noDigitIsMissed(seed: Int) {
        let atoms = [
            "0", "1", "12", "2019", "305", ".", ",", "-", "–", "/", ":", " ", " ", "(", ")", "[",
            "]",
            "{", "}", "^", "_", "$", "\\frac", "\\ln", "×10", "e", "%", "²", "₂", "½", "３", "年",
            "月",
            "第", "#", "v", "Fig. ", "in ", "May ", "x", "GPT", "+", "±", "…", "and", "\n", "p. ",
            "<",
        ]
        var generator = SplitMix64(seed: UInt64(seed))
        let source = SourceText(
            (0..<60).map { _ in atoms.randomElement(using: &generator) ?? "" }.joined(), name: "a")
        var text = VisibleText(of: source)
        text.append(0..<source.bytes.count)
        var finder = NumeralFinder(text, mark: seed.isMultiple(of: 2) ? .point : .comma)
        var owners = [Int](repeating: 0, count: source.bytes.count)
        var end = 0
        while let found = finder.next() {
            #expect(found.bytes.lowerBound >= end, "\(source.string(0..<source.bytes.count))")
            end = found.bytes.upperBound
            for byte in found.bytes { owners[byte] += 1 }
        }
        for (byte, owner) in zip(source.bytes, owners) where (0x30...0x39).contains(byte) {
            #expect(owner == 1, "\(source.string(0..<source.bytes.count))")
        }
    }

    @Test("A number stands where its source stands, whatever is between")
    func places() {
        let text =
            "> a &lt; \\*b\n> 1.25 &amp; **2.5** and $x = 3.75$\n\n| a |\n|---|\n| \\| 4.5 |\n"
        let places = coverage(of: text).coverage.unbacked.map(\.place.text)
        #expect(places == ["1.25", "2.5", "3.75", "4.5"])
    }

    @Test("Every share has its per cent, all or nothing only where it is")
    func percent() {
        var count = NumberCount()
        #expect(count.percent == nil)
        #expect(count.reaches(percent: 100))
        count.backed = 40
        count.given = 10
        count.unbacked = 11
        #expect(count.percent == 82)
        #expect(count.reaches(percent: 81))
        #expect(!count.reaches(percent: 82))
        count.backed = 10_000
        #expect(count.percent == 99)
        count.backed = 0
        count.given = 1
        count.unbacked = 10_000
        #expect(count.percent == 1)
    }
}
