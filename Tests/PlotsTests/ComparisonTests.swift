import Testing

@testable import Plots

@Suite("How lines stand to one another")
struct ComparisonTests {
    private typealias Function = @Sendable (Double) -> Double

    private func heights(
        _ function: @escaping Function, over range: ClosedRange<Double> = 0...1
    ) -> CourseHeights {
        CourseHeights(FunctionProfile(function, over: range, width: 480))
    }

    private func compared(
        _ first: CourseHeights, _ second: CourseHeights
    ) throws -> LineComparison {
        LineComparison(try #require(HeightDifference(first, second)))
    }

    private func near(_ found: [Double], _ wanted: [Double]) -> Bool {
        found.count == wanted.count
            && zip(found, wanted).allSatisfy { ($0 - $1).magnitude < 1e-6 }
    }

    @Test("A line that touches another from above is not above it throughout")
    func touching() throws {
        let parabola = heights { ($0 - 0.3) * ($0 - 0.3) }
        let found = try compared(parabola, heights { _ in 0 })
        #expect(near(found.meetings, [0.3]))
        #expect(found.crossings.isEmpty)
        #expect(found.order == .first)
        #expect(try compared(heights { _ in 0 }, parabola).order == .second)
        // Far from nothing, but near beside what the lines do elsewhere.
        let apart = try compared(heights { ($0 - 0.3) * ($0 - 0.3) + 1e-4 }, heights { _ in 0 })
        #expect(apart.meetings.isEmpty && apart.order == .first)
    }

    @Test("Lines that begin or end together meet there and do not cross")
    func ends() throws {
        for (one, other) in [(1.0, 2.0), (2, 1)] {
            let found = try compared(
                heights { one == 1 ? $0 : $0 * $0 }, heights { other == 1 ? $0 : $0 * $0 })
            #expect(near(found.meetings, [0, 1]))
            #expect(found.crossings.isEmpty)
            #expect(found.order == (one == 1 ? .first : .second))
        }
    }

    @Test("A crossing is found at a number that was looked at, in both directions, and between two")
    func crossings() throws {
        let points = CourseHeights(
            [[.init(x: 0, y: 1), .init(x: 0.5, y: 0), .init(x: 1, y: -1)]], over: 0...1)
        let falling = try compared(try #require(points), heights { _ in 0 })
        #expect(near(falling.crossings, [0.5]))
        let rising = try compared(heights { _ in 0 }, try #require(points))
        #expect(near(rising.crossings, [0.5]))
        #expect(rising.order == nil && rising.meetings.isEmpty)
        let between = try compared(heights { $0 }, heights { 1 / 3 + 0 * $0 })
        #expect(near(between.crossings, [1 / 3.0]))
    }

    @Test("Two crossings between neighbouring numbers are found as well")
    func twoCrossings() throws {
        let dip: Function = { ($0 - 0.3) * ($0 - 0.3) - 1e-6 }
        let found = try compared(heights(dip), heights { _ in 0 })
        #expect(near(found.crossings, [0.299, 0.301]))
        #expect(found.order == nil)
    }

    @Test("Lines that are the same along a stretch, or throughout")
    func common() throws {
        let ramp = try compared(heights { max($0, 0.5) }, heights { $0 })
        #expect(ramp.hasCommonStretch && ramp.order == .first && !ramp.isSame)
        let same = try compared(heights { $0 }, heights { $0 + 0 })
        #expect(same.isSame)
        #expect(try !compared(heights { $0 }, heights { 2 * $0 }).isSame)
    }

    @Test("Poles and jumps are no crossings, and a line with holes is above nothing throughout")
    func holes() throws {
        let pole = try compared(heights { 1 / ($0 - 0.37) }, heights { _ in 0 })
        #expect(pole.crossings.isEmpty)
        let hole = try compared(heights { $0 < 0.5 ? .nan : 1 }, heights { _ in 0 })
        #expect(hole.hasHoles && hole.order == nil)
    }

    @Test("Lines through points are compared where both run; those that run upright are not")
    func points() throws {
        let first = CourseHeights([[.init(x: 0, y: 0), .init(x: 4, y: 4)]], over: 0...10)
        let second = CourseHeights(
            [[.init(x: 1, y: 2), .init(x: 3, y: 2)], [.init(x: 4, y: 5)]], over: 0...10)
        let found = try compared(try #require(first), try #require(second))
        #expect(near(found.crossings, [2]))
        #expect(found.hasHoles)
        let upright: [Content.Pair] = [.init(x: 1, y: 1), .init(x: 1, y: 2)]
        #expect(CourseHeights([upright], over: 0...10) == nil)
        #expect(CourseHeights([[.init(x: 1, y: 1)]], over: 2...3) == nil)
        let long = (0...500).map { Content.Pair(x: Double($0), y: 0) }
        #expect(CourseHeights([long], over: 0...500) == nil)
        let far = CourseHeights([[.init(x: 8, y: 0), .init(x: 9, y: 0)]], over: 0...10)
        #expect(HeightDifference(try #require(first), try #require(far)) == nil)
    }

    @Test("Four lines are compared, five are not; a line in a band is told, its edge is not")
    func sentences() {
        func line(_ level: Double) -> Mark {
            .line(Line(.function({ _ in level }, over: 0...1), label: "\(Int(level))"))
        }
        func words(_ marks: [Mark]) -> String { Figure(marks).alternativeText }
        let four = words((1...4).map { line(Double($0)) })
        #expect(four.matches(of: #/throughout/#).count == 6)
        #expect(!words((1...5).map { line(Double($0)) }).contains("throughout"))
        func band(_ range: ClosedRange<Double>) -> Mark {
            .area(
                Area(
                    .function({ _ in 3 }, over: range),
                    to: .line(.function({ _ in 1 }, over: range)),
                    label: "band"))
        }
        #expect(words([band(0...1), line(2)]).hasSuffix("2 lies within band throughout."))
        for figure in [
            [band(0...1), line(3)], [band(0...1), line(4)], [band(0...1), line(0)],
            [band(0...0.5), line(2)],
        ] {
            #expect(!words(figure).contains("within"))
        }
    }

    @Test(
        "A band is told by both edges and its widest place; an area on another level by that level")
    func bands() {
        func words(_ lower: Area.Lower) -> String {
            let tip: Function = { 2 - ($0 - 0.503).magnitude }
            return Figure([.area(Area(.function(tip, over: 0...1), to: lower))]).alternativeText
        }
        let band = words(.line(.function({ _ in 0.5 }, over: 0...1)))
        #expect(band.hasPrefix("Band. From 0 to 1. Upper edge highest 2 near 0.503,"))
        #expect(band.hasSuffix("lower edge 0.5 everywhere; widest 1.5 near 0.503."))
        #expect(words(.level(1)).hasSuffix("lower edge 1 everywhere; widest 1 near 0.503."))
        #expect(!words(.level(0)).contains("edge"))
    }
}
