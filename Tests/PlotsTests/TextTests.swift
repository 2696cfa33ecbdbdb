import Testing

@testable import Plots

@Suite struct TextTests {
    @Test(arguments: [
        ("D_{KL}", "D|_KL"), ("x_1", "x|_1"), ("x^2 + 1", "x|^2| + 1"), ("e^{-x}", "e|^−x"),
        ("x_i^2", "x|_i|^2"), ("my_name", "my_name"), ("x_12", "x|_12"), ("abc_d", "abc_d"),
        ("10^6", "10|^6"), ("_{a}", "_a"), ("x_", "x_"), ("x^", "x^"), ("x_{", "x_{"),
        ("x_{}", "x_{}"), ("(P)^2", "(P)|^2"), ("2^nd", "2^nd"), ("", ""),
    ])
    func scriptsAreRead(_ label: String, _ runs: String) {
        let marks = TextRun.runs(in: label).map { run in
            switch run.level {
            case .baseline: run.text
            case .subscript: "_" + run.text
            case .superscript: "^" + run.text
            }
        }
        #expect(marks.joined(separator: "|") == runs)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.001, "0"), (-0.0, "0"), (12.5, "12.5"), (0.05, "0.05"), (-0.05, "-0.05"),
        (1 / 3.0, "0.33"), (2.999, "3"), (-1.239, "-1.24"), (1e9, "1000000000"),
        (1e300, "1000000000"), (.nan, "0"), (.infinity, "1000000000"), (1e-300, "0"),
    ])
    func numbersAreInFixedPoint(_ number: Double, _ text: String) {
        #expect(number.fixedPoint == text)
    }

    /// Widths of Chromium's canvas in DejaVu Sans and Noto Sans CJK, in em.
    @Test(arguments: [
        ("0.25", 2.23), ("D(P‖Q) / bits", 6.31), ("iiiiillll", 2.51), ("概率密度", 4),
        ("信息熵 H(X)", 5.54),
        ("КЛ-дивергенция", 8.73), ("λ = 0.37", 4.29),
    ])
    func roomIsReserved(_ label: String, _ real: Double) {
        let width = MeasuredText(label, fontSize: 100).width / 100
        #expect(width >= real)
        #expect(width <= real * 1.4)
    }

    @Test func marksTakeNoRoom() {
        #expect(MeasuredText("e\u{301}").width == MeasuredText("e").width)
        #expect(MeasuredText("").width == 0)
        #expect(MeasuredText("D_{KL}").width < MeasuredText("DKL").width)
    }

    @Test func longTextIsShortened() {
        let text = MeasuredText("the quick brown fox").shortened(to: 80)
        #expect(text.plain.hasSuffix("…"))
        #expect(text.plain.hasPrefix("the qu"))
        #expect(text.width <= 80)
        #expect(MeasuredText("fox").shortened(to: 80) == MeasuredText("fox"))
        #expect(MeasuredText("x^{abcdefghijklmnop}").shortened(to: 40).width <= 40)
    }

    @Test func textIsBrokenAtSpacesAndBetweenWideCharacters() {
        #expect(
            WrappedText("one two three", width: 50, most: 3).lines.map(\.plain) == [
                "one", "two", "three",
            ])
        #expect(WrappedText("概率分布的散度", width: 60, most: 3).lines.map(\.plain) == ["概率分布", "的散度"])
        let cut = WrappedText("one two three four five", width: 50, most: 2)
        #expect(cut.lines.count == 2)
        #expect(!cut.isComplete)
        #expect(cut.lines.allSatisfy { $0.width <= 50 })
        #expect(WrappedText("D_{a b} c", width: 30, most: 2).lines.map(\.plain) == ["Da b", "c"])
    }

    @Test func whiteSpaceIsCollapsed() {
        #expect(MeasuredText.cleaned("  a \n\t b  ") == "a b")
        #expect(MeasuredText.cleaned(String(repeating: "x", count: 1_000_000)).count == 401)
    }

    @Test(
        "Superscripts are raised in sentences, or stand after a mark",
        arguments: [
            ("x^2", "x²"), ("10^{-12}", "10⁻¹²"), ("e^{-x}", "e^−x"), ("D_{KL}", "DKL"),
            ("0.5^n", "0.5ⁿ"), ("my_name", "my_name"),
        ])
    func prose(label: String, words: String) {
        #expect(MeasuredText(label).prose == words)
    }
}
