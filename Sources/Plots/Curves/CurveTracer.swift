/// An adaptive tracer of functions, which measures its error in pixels.
///
/// Intervals between samples are divided until the curve is within 0.3 pixels of its chords. It
/// breaks where the function is not finite, and at jumps and poles. A spike narrower than the
/// distance of the first samples, about 4 pixels, may be missed, as by every such method.
struct CurveTracer {
    /// How far the curve may be from a chord, in pixels.
    static let tolerance = 0.3
    /// Where an interval is probed, so that waves have no part in the places.
    private static let probes = [0.447, 0.724]
    /// How often an interval between samples is divided at most.
    private static let deepest = 9
    /// How often a function is evaluated at most.
    static let budget = 4000

    let function: (Double) -> Double
    let frame: Frame
    private var evaluations = 0
    private var isComplete = true
    /// How far evaluations may go in one interval, so that a wild stretch leaves some for the rest.
    private var limit = CurveTracer.budget
    private var lowest: FunctionProfile.Extreme?
    private var highest: FunctionProfile.Extreme?
    private var segments: [[Position]] = []
    private var current: [Position] = []

    /// A number, its place, and nothing where the function is not finite.
    struct Vertex {
        let x: Double
        let position: Position?
    }

    init(_ function: @escaping (Double) -> Double, in frame: Frame) {
        self.function = function
        self.frame = frame
    }

    /// Traces a function whose values at some ascending numbers are known.
    mutating func trace(_ samples: [FunctionSample]) -> Curve {
        var vertices: [Vertex] = []
        for sample in samples { vertices.append(vertex(sample)) }
        evaluations = samples.count
        if let first = vertices.first { append(first) }
        for (index, (left, right)) in zip(vertices, vertices.dropFirst()).enumerated() {
            let reserve = 8 * (vertices.count - 1 - index)
            limit = evaluations + 8 + max(0, Self.budget - evaluations - reserve) / 4
            refine(left, right, depth: 0)
        }
        endSegment()
        return Curve(
            segments: segments.map { $0.simplified(within: 0.1) }, evaluations: evaluations,
            isComplete: isComplete, extremes: [lowest, highest].compactMap { $0 })
    }

    private mutating func vertex(_ sample: FunctionSample) -> Vertex {
        if let y = sample.y { record(.init(x: sample.x, y: y)) }
        return place(sample)
    }

    private func place(_ sample: FunctionSample) -> Vertex {
        Vertex(x: sample.x, position: sample.y.map { frame.heldPosition(sample.x, $0) })
    }

    private mutating func record(_ sample: FunctionProfile.Extreme) {
        if sample.y < lowest?.y ?? .infinity { lowest = sample }
        if sample.y > highest?.y ?? -.infinity { highest = sample }
    }

    mutating func evaluate(_ x: Double) -> Vertex {
        evaluations += 1
        return vertex(FunctionSample(function, at: x))
    }

    /// Evaluates in search of a break, where values near a pole say nothing about the view.
    mutating func probe(_ x: Double) -> Vertex {
        evaluations += 1
        return place(FunctionSample(function, at: x))
    }

    mutating func append(_ vertex: Vertex) {
        guard let position = vertex.position else { return endSegment() }
        if current.last != position { current.append(position) }
    }

    mutating func endSegment() {
        if !current.isEmpty { segments.append(current) }
        current = []
    }

    /// Traces from a vertex that has been appended to the next.
    mutating func refine(_ left: Vertex, _ right: Vertex, depth: Int) {
        guard left.x < right.x else { return append(right) }
        switch (left.position, right.position) {
        case (nil, nil): break
        case (nil, .some), (.some, nil): traceEdge(left, right, depth: depth)
        case (.some(let start), .some(let end)):
            if isTall(from: start, to: end), let (before, after) = jump(between: left, right) {
                refine(left, before, depth: depth + 1)
                endSegment()
                append(after)
                refine(after, right, depth: depth + 1)
            } else {
                divide(left, right, from: start, to: end, depth: depth)
            }
        }
    }

    private mutating func divide(
        _ left: Vertex, _ right: Vertex, from start: Position, to end: Position, depth: Int
    ) {
        guard depth < Self.deepest, hasBudget(for: Self.probes.count) else { return append(right) }
        var vertices: [Vertex] = []
        for share in Self.probes {
            vertices.append(evaluate((left.x...right.x).interpolated(at: share)))
        }
        let positions = vertices.compactMap(\.position)
        let isNear = positions.allSatisfy { $0.distance(from: start, to: end) <= Self.tolerance }
        let places = [start] + positions + [end]
        if positions.count == vertices.count, isNear && !mayTurn(places) || isOffView(places) {
            for vertex in vertices { append(vertex) }
            return append(right)
        }
        var last = left
        for vertex in vertices + [right] {
            refine(last, vertex, depth: depth + 1)
            last = vertex
        }
    }

    /// Whether a tall, narrow stretch is so much flatter at an end that the curve may turn there,
    /// farther from the end of the chord than its sides are from the chord.
    private func mayTurn(_ places: [Position]) -> Bool {
        guard let start = places.first, let end = places.last, isTall(from: start, to: end) else {
            return false
        }
        let slopes = zip(places, places.dropFirst()).map {
            (($1.y - $0.y) / ($1.x - $0.x)).magnitude
        }
        let steepest = slopes.max() ?? 0
        return [slopes.first, slopes.last].contains { $0 ?? 0 < steepest / 3 }
    }

    /// Whether all places are held at the same limit above or below the view.
    private func isOffView(_ positions: [Position]) -> Bool {
        positions.allSatisfy { $0.y < frame.area.minY }
            || positions.allSatisfy { $0.y > frame.area.maxY }
    }

    mutating func hasBudget(for more: Int) -> Bool {
        let isEnough = evaluations + more <= limit
        if !isEnough { isComplete = false }
        return isEnough
    }

    /// Whether a chord is so tall and narrow that it may bridge a jump.
    private func isTall(from start: Position, to end: Position) -> Bool {
        (end.y - start.y).magnitude > 4 && end.x - start.x < 1.5
    }
}
