/// A function that is known at some numbers only, with straight lines between them.
struct SampledFunction: Sendable {
    /// What is known of it, ascending.
    let samples: [FunctionSample]

    /// The height at a number; no number beyond the samples and beside one without a value.
    func callAsFunction(_ x: Double) -> Double {
        var (low, high) = (0, samples.count - 1)
        guard high >= 0, x >= samples[low].x, x <= samples[high].x else { return .nan }
        while low < high {
            let middle = (low + high + 1) / 2
            if samples[middle].x <= x { low = middle } else { high = middle - 1 }
        }
        let left = samples[low]
        guard left.x < x, low + 1 < samples.count else { return left.y ?? .nan }
        let right = samples[low + 1]
        guard let start = left.y, let end = right.y else { return .nan }
        let share = (x - left.x) / (right.x - left.x)
        return start * (1 - share) + end * share
    }
}

extension Curve {
    /// The straight lines between the samples of a function, broken where it has no value.
    init(through samples: [FunctionSample], in frame: Frame) {
        let stretches = samples.split { $0.y == nil }
        let places = stretches.map { stretch in
            stretch.compactMap { sample in sample.y.map { frame.heldPosition(sample.x, $0) } }
        }
        self.init(
            segments: places.map { $0.simplified(within: 0.1) }, evaluations: samples.count,
            isComplete: true, extremes: [])
    }
}
