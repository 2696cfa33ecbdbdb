public import Numbers

/// A memoryless channel: for each input a distribution on the outputs.
public struct Channel: Sendable {
    /// The inputs that differ, each a distribution on the outputs that can happen.
    let rows: [[Number]]
    /// Which of the rows each input has.
    private let rowOfInput: [Int]

    /// The most entries of a channel whose capacity is worked out.
    public static let greatestEntryCount = 1 << 12
    /// The most inputs.
    public static let greatestInputCount = 128

    /// Creates a channel; inputs with the same outputs are one, outputs that cannot happen none.
    ///
    /// - Throws: `limit` for a channel that is too large.
    public init(_ matrix: StochasticMatrix) throws(InformationError) {
        guard matrix.inputs.count <= Channel.greatestInputCount,
            matrix.inputs.count * matrix.outputs.count <= Channel.greatestEntryCount
        else {
            throw .limit(
                "a channel has at most \(Channel.greatestInputCount) inputs and "
                    + "\(Channel.greatestEntryCount) entries")
        }
        var rows: [[Number]] = []
        var rowOfInput: [Int] = []
        for row in matrix.rows {
            let masses = Array(row.probabilities)
            let known = rows.firstIndex { zip($0, masses).allSatisfy { $0.isEvidently($1) } }
            rowOfInput.append(known ?? rows.count)
            if known == nil { rows.append(masses) }
        }
        let columns = matrix.outputs.indices.filter { column in
            rows.contains { $0[column].sign != 0 }
        }
        self.rows = rows.map { row in columns.map { row[$0] } }
        self.rowOfInput = rowOfInput
    }

    /// The capacity max I(X; Y) over distributions of the input, in nats.
    ///
    /// Where an input distribution of simple fractions is optimal the capacity is exact: the
    /// condition of Kuhn and Tucker is decided. Otherwise it is enclosed: whatever distribution p
    /// of the input an iteration arrives at, the capacity lies between Σ p(x) D(W(·|x) ‖ q) and
    /// max D(W(·|x) ‖ q) with q = pW.
    ///
    /// Source: Blahut, “Computation of channel capacity and rate-distortion functions”, 1972;
    /// Arimoto, “An algorithm for computing the capacity of arbitrary discrete memoryless channels”,
    /// 1972; Gallager, “Information theory and reliable communication”, 1968, theorem 4.5.1.
    public func capacity() throws(InformationError) -> Quantity {
        guard rows.count > 1 else { return Quantity(.zero, dimension: 1) }
        let found = try search().found()
        if let optimum = try exactOptimum(of: found) {
            return Quantity(optimum.capacity, dimension: 1)
        }
        let refinement = try CapacityRefinement(self, from: found)
        guard rows.allSatisfy({ $0.allSatisfy { !$0.isFastInterval } }) else {
            return Quantity(try refinement.hastened(), dimension: 1)
        }
        return Quantity(.refined(Refinement { refinement.bounds(bits: $0) }), dimension: 1)
    }

    /// A distribution of the input that reaches the capacity: of simple fractions where one is proved
    /// to, else one whose information lies within 2^−bits of the capacity, as far as that can be reached.
    ///
    /// Of inputs with the same outputs the first stands for all, and the others have the share 0.
    ///
    ///     Channel([[1, 0], [1/2, 1/2]]).optimalInput(bits: 64)      // 3/5, 2/5
    public func optimalInput(bits: Int) throws(InformationError) -> [Rational] {
        let shares = try shares(bits: bits)
        return rowOfInput.indices.map { input in
            let row = rowOfInput[input]
            return rowOfInput.firstIndex(of: row) == input ? shares[row] : .zero
        }
    }

    /// The share of each row in an optimal input.
    private func shares(bits: Int) throws(InformationError) -> [Rational] {
        guard rows.count > 1 else { return rows.map { _ in .one } }
        let found = try search().found()
        if let optimum = try exactOptimum(of: found) { return optimum.input }
        return try CapacityRefinement(self, from: found).input(bits: bits)
    }

    private func search() throws(InformationError) -> CapacitySearch {
        CapacitySearch(
            rows.map { $0.map(\.doubles.middle) },
            offsets: try rows.map { row throws(InformationError) in try offset(of: row) })
    }

    /// The first of the simple distributions near what was found that is proved to be optimal.
    private func exactOptimum(
        of found: CapacitySearch.Found
    ) throws(InformationError) -> (input: [Rational], capacity: Number)? {
        guard rows.allSatisfy({ $0.allSatisfy { $0.exactValue != nil } }) else { return nil }
        for candidate in found.simpleCandidates {
            if let capacity = try exactCapacity(of: candidate) { return (candidate, capacity) }
        }
        return nil
    }

    /// What a row differs in from the first.
    private func offset(of row: [Number]) throws(InformationError) -> [Double] {
        guard let first = rows.first else { return [] }
        return try zip(row, first).map { own, other throws(InformationError) in
            try arithmetic { () throws(NumberError) in try own.minus(other) }.doubles.middle
        }
    }

    /// The capacity, when a distribution of the input is proved to be optimal: D(W(·|x) ‖ q) is the
    /// same for all inputs it uses, and not greater for the others.
    func exactCapacity(of input: [Rational]) throws(InformationError) -> Number? {
        let logarithms = try outputLogarithms(input)
        var capacity: Number?
        for (row, share) in zip(rows, input) where share.sign > 0 {
            let divergence = try self.divergence(of: row, logarithms)
            guard let known = capacity else {
                capacity = divergence
                continue
            }
            guard divergence.isEvidently(known) else { return nil }
        }
        guard let capacity else { return nil }
        for (row, share) in zip(rows, input) where share.sign == 0 {
            let order = try self.divergence(of: row, logarithms).order(to: capacity)
            guard order == .less || order == .equal else { return nil }
        }
        return capacity
    }

    /// ln q(y) for the output distribution q = pW of an input distribution p; `nil` where q is zero.
    func outputLogarithms(_ input: [Rational]) throws(InformationError) -> [Number?] {
        guard let first = rows.first else { return [] }
        return try first.indices.map { column throws(InformationError) in
            try arithmetic { () throws(NumberError) in
                var terms: [Number] = []
                for (row, share) in zip(rows, input) where share.sign > 0 {
                    terms.append(try row[column].times(.exact(share)))
                }
                let sum = try Number.sum(terms)
                return sum.sign == 0 ? nil : try sum.logarithmOfPositive()
            }
        }
    }

    /// D(W(·|x) ‖ q) = Σ W(y|x) (ln W(y|x) − ln q(y)); infinite where q is zero and W is not.
    func divergence(
        of row: [Number], _ logarithms: [Number?]
    ) throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in
            var terms: [Number] = []
            for (probability, logarithm) in zip(row, logarithms) where probability.sign != 0 {
                guard let logarithm else { return .infinite(isNegative: false, reason: nil) }
                let difference = try probability.logarithm().minus(logarithm)
                terms.append(try probability.times(difference))
            }
            return try Number.sum(terms)
        }
    }
}

extension Number {
    var isFastInterval: Bool {
        if case .fast = self { true } else { false }
    }
}
