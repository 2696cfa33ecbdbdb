import Testing

@testable import Plots

@Suite("Numbers behind and beside figures")
struct SheetTests {
    @Test(
        "A table shows six digits, and fewer where the rest are zeros",
        arguments: [
            (1 / 3.0, "0.333333"), (0.25, "0.25"), (123_456.7, "123457"), (0, "0"),
            (-2.5, "−2.5"), (1.5e-7, "1.5×10^−7"), (.nan, "–"),
        ])
    func digits(value: Double, text: String) {
        #expect(SheetNumber.text(value) == text)
    }

    @Test("A number in words that rounds up to the next power of ten has that")
    func roundsUp() {
        let number = ProseNumber(for: 0...1e-6)
        #expect(number.text(9.9996e-7) == "1×10⁻⁶")
        #expect(number.text(2.5e-7) == "2.5×10⁻⁷")
    }

    @Test("The table of a function has eleven places from end to end")
    func functionSheet() {
        let sheets = Figure([.line(Line(.function({ $0 * $0 }, over: 0...1)))]).drawing().sheets
        #expect(
            sheets.first?.rows.map { $0.joined(separator: " ") } == [
                "0 0", "0.1 0.01", "0.2 0.04", "0.3 0.09", "0.4 0.16", "0.5 0.25", "0.6 0.36",
                "0.7 0.49", "0.8 0.64", "0.9 0.81", "1 1",
            ])
    }

    @Test("The table of a function that is worked out a few times has these values alone")
    func sampledSheet() {
        let square = Line(
            .function(
                { $0 > 0.8 ? .nan : $0 * $0 }, over: 0...1, sampling: .init(count: 3, places: [0.7])
            ),
            label: "square")
        let double = Line(.function({ 2 * $0 }, over: 0...1), label: "double")
        let sheets = Figure([.line(square), .line(double)]).drawing().sheets
        #expect(sheets.map(\.columns) == [["x", "double"], ["x", "square"]])
        #expect(
            sheets.last?.rows == [["0", "0"], ["0.5", "0.25"], ["0.7", "0.49"], ["1", "–"]])
    }

    @Test("The table of a function of two numbers has its highest row first")
    func surfaceSheet() {
        let field = Figure([.field(Field({ $0 + 10 * $1 }, x: 0...1, y: 0...1))])
        let contours = Figure([.contours(Contours({ $0 + 10 * $1 }, x: 0...1, y: 0...1))])
        for figure in [field, contours] {
            let sheet = figure.drawing().sheets.first
            #expect(sheet?.columns == ["", "0", "0.2", "0.4", "0.6", "0.8", "1"])
            #expect(sheet?.rows.first == ["1", "10", "10.2", "10.4", "10.6", "10.8", "11"])
            #expect(sheet?.rows.last == ["0", "0", "0.2", "0.4", "0.6", "0.8", "1"])
        }
    }

    @Test("What two layers show in the same way has one table, a band one column for each edge")
    func oneTable() {
        let product: @Sendable (Double, Double) -> Double = { $0 * $1 }
        let layers: [Mark] = [
            .field(Field(product, x: 0...1, y: 0...1)),
            .contours(Contours(product, x: 0...1, y: 0...1)),
        ]
        #expect(Figure(layers).drawing().sheets.count == 1)
        let band = Area(
            .function({ $0 + 1 }, over: 0...1), to: .line(.function({ $0 }, over: 0...1)),
            label: "band")
        let sheet = Figure([.area(band)]).drawing().sheets.first
        #expect(sheet?.columns == ["x", "band: high", "band: low"])
        #expect(sheet?.rows.last == ["1", "2", "1"])
        let points = Area(.points([(0, 2), (1, 3)]), to: .line(.points([(0, 0), (1, 1)])))
        let sheets = Figure([.area(points)]).drawing().sheets
        #expect(sheets.map(\.columns) == [["x", "y: high"], ["x", "y: low"]])
    }

    @Test("A change of sign at a pole is no crossing")
    func polesAreNoCrossings() {
        func words(_ function: @escaping @Sendable (Double) -> Double) -> String {
            Figure([
                .line(Line(.function(function, over: 0...1), label: "f")),
                .line(Line(.function({ _ in 0 }, over: 0...1), label: "zero")),
            ]).alternativeText
        }
        #expect(!words { 1 / ($0 - 0.37) }.contains("cross"))
        #expect(words { $0 - 0.37 }.contains("f and zero cross near 0.37"))
    }
}
