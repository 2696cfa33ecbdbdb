import Numbers

/// Looks for the optimal input of a channel in double precision.
///
/// Nothing is proved here: what it finds is enclosed afterwards, however good it is.
struct CapacitySearch {
    /// The channel, a row an input.
    private let rows: [[Double]]
    /// What each row differs in from the first: of rows that are nearly the same, doubles would not
    /// tell.
    private let offsets: [[Double]]
    /// −H(W(·|x)) of each input.
    private let negativeEntropies: [Double]

    /// - Parameters:
    ///   - rows: The rows of the channel.
    ///   - offsets: What each differs in from the first.
    init(_ rows: [[Double]], offsets: [[Double]]) {
        self.rows = rows
        self.offsets = offsets
        negativeEntropies = rows.map { row in row.reduce(0) { $0 + $1 * naturalLogarithm($1) } }
    }

    /// What was found: a distribution of the input, the inputs it uses, and how the divergences of
    /// these answer to small changes of it.
    struct Found {
        let input: [Double]
        let used: [Int]
        let step: EqualizingStep?
    }

    /// Capacities below are lost among the roundings of doubles: then all inputs are as good.
    private static let leastCapacity = 1e-9

    /// Iterates as Blahut and Arimoto do, then by Newton's method on the inputs in use: those of
    /// which nothing is left are dropped, and those with a greater divergence taken up.
    func found() -> Found {
        let equal = Array(repeating: 1 / Double(rows.count), count: rows.count)
        var (input, used) = (equal, Array(equal.indices))
        guard (divergences(equal).max() ?? 0) > CapacitySearch.leastCapacity else {
            withoutDependence(&input, &used)
            return Found(input: input, used: used, step: step(input, used))
        }
        input = blahutArimoto(from: equal)
        used = input.indices.filter { input[$0] > 1e-6 }
        for index in input.indices where !used.contains(index) { input[index] = 0 }
        // Every round takes up an input; more rounds than that go round in a circle.
        for _ in 0..<(2 * rows.count) {
            withoutDependence(&input, &used)
            guard newton(&input, &used) else { break }
            let divergences = divergences(input)
            let capacity = used.reduce(0) { $0 + input[$1] * divergences[$1] }
            let better = input.indices.filter {
                !used.contains($0) && divergences[$0] > capacity + 1e-11
            }
            guard let next = better.max(by: { divergences[$0] < divergences[$1] }) else { break }
            used = (used + [next]).sorted()
            input = input.map { $0 * (1 - 1e-3) }
            input[next] += 1e-3
        }
        return Found(input: input, used: used, step: step(input, used))
    }

    /// D(W(·|x) ‖ q) of every input, with q the distribution of the output.
    func divergences(_ input: [Double]) -> [Double] {
        let logarithms = output(input).map { $0 > 0 ? naturalLogarithm($0) : -.infinity }
        return rows.indices.map { row in
            zip(rows[row], logarithms).reduce(negativeEntropies[row]) { sum, entry in
                entry.0 > 0 ? sum - entry.0 * entry.1 : sum
            }
        }
    }

    private func output(_ input: [Double]) -> [Double] {
        var output = [Double](repeating: 0, count: rows.first?.count ?? 0)
        for (row, share) in zip(rows, input) where share > 0 {
            for (column, probability) in row.enumerated() { output[column] += share * probability }
        }
        return output
    }

    private func blahutArimoto(from start: [Double]) -> [Double] {
        var input = start
        for _ in 0..<500 {
            let divergences = divergences(input)
            let weights = zip(input, divergences).map {
                $0 * DoubleInterval($1).exponential.middle
            }
            let total = weights.reduce(0, +)
            guard total > 0, total.isFinite else { return input }
            input = weights.map { $0 / total }
        }
        return input
    }

    /// Newton's method for equal divergences of the inputs in use; whether it came to an end.
    private func newton(_ input: inout [Double], _ used: inout [Int]) -> Bool {
        for _ in 0..<60 {
            guard used.count > 1 else {
                for index in input.indices { input[index] = used.contains(index) ? 1 : 0 }
                return true
            }
            guard let step = step(input, used) else { return false }
            let divergences = divergences(input)
            let change = step.change(for: used.map { divergences[$0] })
            // No further than nine tenths of the way to where an input is not used any more.
            var length = 1.0
            for (place, index) in used.enumerated() where change[place] < 0 {
                length = min(length, 0.9 * input[index] / -change[place])
            }
            for (place, index) in used.enumerated() { input[index] += length * change[place] }
            let dropped = used.filter { input[$0] < 1e-13 }
            if !dropped.isEmpty {
                used.removeAll { dropped.contains($0) }
                for index in dropped { input[index] = 0 }
            }
            if (change.map(\.magnitude).max() ?? 0) < 1e-15 { break }
        }
        let total = input.reduce(0, +)
        guard total > 0, total.isFinite else { return false }
        input = input.map { $0 / total }
        return true
    }

    private func step(_ input: [Double], _ used: [Int]) -> EqualizingStep? {
        EqualizingStep(differences(used), output: output(input))
    }

    /// What the rows in use differ in from the first of them, without that one.
    private func differences(_ used: [Int]) -> [[Double]] {
        guard let first = used.first else { return [] }
        return used.dropFirst().map { zip(offsets[$0], offsets[first]).map { $0 - $1 } }
    }

    /// Moves the input along a linear dependence of the rows in use, which leaves the output as it
    /// is, in the direction in which the information does not fall, until a row is not used any more.
    private func withoutDependence(_ input: inout [Double], _ used: inout [Int]) {
        while used.count > 1, let rest = dependence(differences(used)) {
            var null = [-rest.reduce(0, +)] + rest
            let slope = zip(used, null).reduce(0) { $0 + negativeEntropies[$1.0] * $1.1 }
            if slope < 0 { null = null.map(-) }
            let least = 1e-9 * (null.map(\.magnitude).max() ?? 0)
            let limits = zip(used, null).filter { $0.1 < -least }
            guard let first = limits.min(by: { input[$0.0] / -$0.1 < input[$1.0] / -$1.1 }) else {
                return
            }
            let length = input[first.0] / -first.1
            for (index, part) in zip(used, null) {
                input[index] = max(0, input[index] + length * part)
            }
            input[first.0] = 0
            used.removeAll { $0 == first.0 }
        }
    }
}

/// The natural logarithm where a factor of zero stands beside it: of zero it is zero.
private func naturalLogarithm(_ x: Double) -> Double {
    x > 0 ? DoubleInterval(x).logarithm.middle : 0
}
