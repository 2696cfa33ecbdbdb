extension CurveTracer {
    /// Finds the edge of where the function is finite, and traces up to it, or from it: within 0.05
    /// pixels, and nearer while the function still rises or falls.
    mutating func traceEdge(_ left: Vertex, _ right: Vertex, depth: Int) {
        var (inner, outer) = left.position == nil ? (right, left) : (left, right)
        var rise = 0.0
        while distance(inner, outer) > 0.05 || rise > Self.tolerance, hasBudget(for: 1) {
            let middle = probe(
                (min(inner.x, outer.x)...max(inner.x, outer.x)).interpolated(at: 0.5))
            guard middle.x != inner.x, middle.x != outer.x else { break }
            if let position = middle.position {
                rise = inner.position.map { (position.y - $0.y).magnitude } ?? 0
                inner = middle
            } else {
                outer = middle
            }
        }
        if left.position == nil {
            append(inner)
            refine(inner, right, depth: depth + 1)
        } else {
            refine(left, inner, depth: depth + 1)
            endSegment()
        }
    }

    private func distance(_ a: Vertex, _ b: Vertex) -> Double {
        (frame.x.position(of: a.x) - frame.x.position(of: b.x)).magnitude
    }

    /// The last vertex before a jump or pole and the first after it; `nil` when the function is
    /// steep there but continuous, so that the difference halves with the interval.
    mutating func jump(between left: Vertex, _ right: Vertex) -> (Vertex, Vertex)? {
        var (before, after) = (left, right)
        guard let start = left.position, let end = right.position else { return nil }
        let height = (end.y - start.y).magnitude
        for _ in 0..<30 {
            guard hasBudget(for: 1) else { return nil }
            let middle = probe((before.x...after.x).interpolated(at: 0.5))
            guard before.x < middle.x, middle.x < after.x else { break }
            guard let a = before.position, let m = middle.position, let b = after.position else {
                return (before, after)
            }
            let isLeft = (m.y - a.y).magnitude >= (b.y - m.y).magnitude
            if isLeft { after = middle } else { before = middle }
            if max((m.y - a.y).magnitude, (b.y - m.y).magnitude) <= height / 2 { return nil }
        }
        return (before, after)
    }
}
