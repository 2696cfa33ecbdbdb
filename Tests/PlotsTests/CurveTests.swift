import Foundation
import Synchronization
import Testing

@testable import Plots

/// A function over a range, with what a trace of it must keep.
struct TracedFunction: Sendable, CustomTestStringConvertible {
    let name: String
    let range: ClosedRange<Double>
    let segments: Int
    /// The greatest distance allowed between the trace and the curve, in pixels.
    let tolerance: Double
    let function: @Sendable (Double) -> Double

    var testDescription: String { name }

    init(
        _ name: String, _ range: ClosedRange<Double>, segments: Int = 1, tolerance: Double = 0.3,
        _ function: @escaping @Sendable (Double) -> Double
    ) {
        self.name = name
        self.range = range
        self.segments = segments
        self.tolerance = tolerance
        self.function = function
    }

    static let all: [TracedFunction] = [
        TracedFunction("binary entropy", 0...1) { ExampleFigure.entropy($0) },
        TracedFunction("divergence from a coin", 0...1) {
            0.3 * log(0.3 / $0) + 0.7 * log(0.7 / (1 - $0))
        },
        TracedFunction("normal density", -5...5) { ExampleFigure.normal($0, mean: 0, sd: 1) },
        TracedFunction("narrow normal density", -5...5) {
            ExampleFigure.normal($0, mean: 0, sd: 0.02)
        },
        TracedFunction("mixture", -6...6) {
            0.3 * ExampleFigure.normal($0, mean: -2, sd: 0.5)
                + 0.7 * ExampleFigure.normal($0, mean: 1.5, sd: 1)
        },
        TracedFunction("1/x", -5...5, segments: 2) { 1 / $0 },
        TracedFunction("tangent", -5...5, segments: 5) { tan($0) },
        TracedFunction("floor", -3...3.5, segments: 7) { $0.rounded(.down) },
        TracedFunction("distribution of a die", 0...6.9, segments: 7) {
            min(6, max(0, $0.rounded(.down))) / 6
        },
        TracedFunction("square root", -1...1) { $0.squareRoot() },
        TracedFunction("sine of 42 periods", 0...1, tolerance: 0.32) { sin(84 * .pi * $0) },
        TracedFunction("sin(1/x)", 0.02...1) { sin(1 / $0) },
        TracedFunction("|x − 0.3|", -1...1) { abs($0 - 0.3) },
        TracedFunction("logarithm", 0...10) { log($0) },
    ]

    /// All of them with their traces.
    static let traced = all.map { (traced: $0, trace: $0.trace()) }

    /// Traces the function in an area of 500 by 300 pixels, as figures do.
    func trace() -> (frame: Frame, curve: Curve) {
        func frame(_ profile: FunctionProfile) -> Frame {
            let view = (profile.view.range ?? 0...1).widened
            return Frame(
                x: .linear(LinearScale(range, from: 0, to: 500)),
                y: .linear(LinearScale(view, from: 300, to: 0)), area: Box(0, 0, 500, 300))
        }
        let first = FunctionProfile(function, over: range, width: 500)
        var tracer = CurveTracer(function, in: frame(first))
        let trial = tracer.trace(first.samples)
        let second = first.extended(by: trial.extremes)
        var again = CurveTracer(function, in: frame(second))
        return (frame(second), again.trace(second.samples))
    }
}

/// The places at which a function was asked for, in their order, as often as it was.
private final class CallCount: Sendable {
    private let known = Mutex<[Double]>([])

    var places: [Double] { known.withLock { $0 } }

    func count(at x: Double) -> Double {
        known.withLock { $0.append(x) }
        return x * x
    }
}

@Suite struct CurveTests {
    @Test(arguments: TracedFunction.all.indices)
    func traceIsNearTheCurve(_ index: Int) {
        let (traced, (frame, curve)) = TracedFunction.traced[index]
        var worst = 0.0
        // Ten places a pixel; `Tests/Measuring/curves` looks at forty.
        for step in 0...5000 {
            let x = traced.range.interpolated(at: Double(step) / 5000)
            let y = traced.function(x)
            guard y.isFinite else { continue }
            let position = frame.position(x, y)
            guard frame.area.contains(position) else { continue }
            worst = max(worst, distance(position, to: curve))
        }
        #expect(worst <= traced.tolerance, "\(traced.name)")
        #expect(worst > 0, "\(traced.name)")
    }

    private func distance(_ position: Position, to curve: Curve) -> Double {
        var best = Double.infinity
        for segment in curve.segments {
            let after = segment.firstIndex { $0.x > position.x + 2 } ?? segment.count - 1
            var index = after
            while index >= 0, segment[index].x >= position.x - 2 || index == after {
                let start = segment[max(0, index - 1)]
                best = min(best, position.distance(from: start, to: segment[index]))
                index -= 1
            }
            if index > 0 {
                best = min(best, position.distance(from: segment[index - 1], to: segment[index]))
            }
        }
        return best
    }

    @Test func traceBreaksWhereTheFunctionDoes() {
        for (traced, (_, curve)) in TracedFunction.traced {
            #expect(curve.segments.count == traced.segments, "\(traced.name)")
        }
    }

    @Test func traceKeepsItsBudget() {
        for (traced, (_, curve)) in TracedFunction.traced {
            #expect(curve.evaluations <= CurveTracer.budget, "\(traced.name)")
            #expect(curve.isComplete, "\(traced.name)")
        }
    }

    @Test func traceEndsWhereTheFunctionDoes() throws {
        let flat = TracedFunction("flat", 0...1) { $0 < 1 / 3.0 || $0 > 0.777 ? 0.5 : .nan }
        let segments = flat.trace().curve.segments
        #expect(segments.count == 2)
        let end = try #require(segments.first?.last)
        let start = try #require(segments.last?.first)
        #expect((500 / 3.0 - 0.06...500 / 3.0).contains(end.x))
        #expect((388.5...388.56).contains(start.x))
    }

    @Test func traceRunsForward() {
        for (_, (_, curve)) in TracedFunction.traced {
            for segment in curve.segments {
                #expect(zip(segment, segment.dropFirst()).allSatisfy { $0.x <= $1.x })
            }
        }
    }

    @Test func noiseEndsWithTheBudgetAndSaysSo() {
        let noise: @Sendable (Double) -> Double = { x in
            let bits = (x.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> 11
            return Double(bits) / Double(1 << 53)
        }
        let figure = Figure([.line(Line(.function(noise, over: 0...1), label: "noise"))])
        #expect(figure.warnings.contains { $0.contains("'noise' is too wild") })
    }

    private func profile(
        _ sampling: Line.Sampling, _ function: @escaping @Sendable (Double) -> Double
    ) -> FunctionProfile {
        FunctionProfile(function, over: 0...1, width: 480, sampling)
    }

    @Test func peaksBetweenSamplesAreFoundWhereTheAuthorSays() {
        let peak: @Sendable (Double) -> Double = { ($0 - 0.3).magnitude < 1e-6 ? 7 : 0 }
        #expect(profile(Line.Sampling(), peak).highest?.y == 0)
        let found = profile(Line.Sampling(places: [0.3, 5]), peak)
        #expect(found.highest?.y == 7)
        #expect(found.samples.map(\.x) == found.samples.map(\.x).sorted())
        #expect(found.samples.allSatisfy { (0...1).contains($0.x) })
    }

    @Test func functionsAreWorkedOutAsOftenAsTheAuthorSays() {
        let calls = CallCount()
        let line = Line(
            .function({ calls.count(at: $0) }, over: 0...1, sampling: Line.Sampling(count: 5)))
        let scene = Figure([.line(line), .line(Line(.points([(0, 0), (1, 1)])))]).scene()
        #expect(calls.places == [0, 0.25, 0.5, 0.75, 1])
        guard case .path(let drawn) = scene.elements(in: .line(series: 0)).first?.shape else {
            return #expect(Bool(false), "nothing is drawn")
        }
        #expect(drawn.map(\.count) == [5])
    }

    @Test func finerSamplingEnlargesTheView() {
        let known = profile(Line.Sampling()) { $0 * $0 }
        #expect(known.extended(by: [.init(x: 0.5, y: 3)]).view.high == 3)
        #expect(known.extended(by: [.init(x: 0.5, y: 1.05)]).view.high == 1)
    }

    @Test func figuresHaveRoomForThePeaksThatFinerSamplingFinds() throws {
        let places = FunctionSample.places(in: 0...1, width: 480)
        let gap = places[41] - places[40]
        // Nothing is left of it at the samples on both sides; a tracer looks there.
        let peak = places[40] + 0.447 * gap
        let peaked = Line(
            .function({ $0 + 4 * exp(-pow(($0 - peak) / gap * 12, 2)) }, over: 0...1))
        let scene = Figure([.line(peaked)]).scene()
        let line = try #require(scene.elements(in: .line(series: 0)).first)
        #expect((scene.dataArea.minY...scene.dataArea.minY + 60).contains(line.box.minY))
        let labels = scene.elements(in: .verticalLabel).compactMap { element in
            if case .text(let text) = element.shape { Double(text.string) } else { nil }
        }
        #expect(try #require(labels.max()) >= 4)
    }

    @Test func samplesFallInStepWithNothing() {
        let places = FunctionSample.places(in: 0...1, width: 480)
        let gaps = zip(places, places.dropFirst()).map { Int((($1 - $0) * 1e5).rounded()) }
        // Even gaps would differ by one at most.
        #expect(2 * (gaps.max() ?? 0) > 3 * (gaps.min() ?? 0))
        #expect(gaps.allSatisfy { $0 > 0 })
    }

    @Test func straightLinesJoinSamples() {
        let known = profile(Line.Sampling(count: 5)) { $0 > 0.9 ? .nan : $0 * $0 }
        #expect(known.function(0.5) == 0.25)
        #expect(known.function(0.375) == (0.0625 + 0.25) / 2)
        #expect(known.function(0.8).isNaN)
        #expect(known.function(0.75) == 0.5625)
        #expect(known.function(1.5).isNaN)
    }

    @Test func peaksAreShownWholeAndPolesAreCut() {
        let peak = FunctionProfile(
            { ExampleFigure.normal($0, mean: 0.37, sd: 0.02) }, over: -5...5, width: 480)
        #expect(!peak.cutsHigh && !peak.cutsLow)
        #expect(abs((peak.view.high ?? 0) - 19.947) < 0.01)
        let pole = FunctionProfile({ 1 / $0 }, over: -5...5, width: 480)
        #expect(pole.cutsHigh && pole.cutsLow)
        #expect((3...6).contains(pole.view.high ?? 0))
    }

    @Test func longLinesKeepTheirExtremesInEveryColumn() throws {
        let line = (0..<1000).map { Position(x: Double($0) / 100, y: Double(($0 * 37) % 101)) }
        let thinned = try #require(line.thinnedByColumn())
        #expect(thinned.count <= 40)
        #expect(thinned.map(\.x) == thinned.map(\.x).sorted())
        for column in 0..<10 {
            let before = line.filter { Int($0.x) == column }.map(\.y)
            let after = thinned.filter { Int($0.x) == column }.map(\.y)
            #expect(before.max() == after.max())
            #expect(before.min() == after.min())
            #expect(before.first == after.first)
            #expect(before.last == after.last)
        }
    }

    @Test func clippingCutsAtTheEdges() {
        let line = [
            Position(x: -5, y: 5), Position(x: 5, y: 5), Position(x: 5, y: 25),
            Position(x: 8, y: 5),
        ]
        let clipped = line.clipped(to: Box(0, 0, 10, 10))
        #expect(
            clipped == [
                [Position(x: 0, y: 5), Position(x: 5, y: 5), Position(x: 5, y: 10)],
                [Position(x: 7.25, y: 10), Position(x: 8, y: 5)],
            ])
    }
}
