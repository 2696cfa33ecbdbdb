public import Numbers

/// What a code costs, and the distribution it is ideal for.
extension Code {
    /// The expected length L = Σ p·length, a plain number of digits.
    ///
    /// Infinite when an outcome that can happen has no word.
    ///
    /// - Throws: `outcomes` when code and distribution differ in them.
    public func expectedLength(under distribution: Distribution) throws(CodeError) -> Number {
        let lengths = try lengths(for: distribution.outcomes)
        var terms: [Number] = []
        terms.reserveCapacity(lengths.count)
        for (index, probability) in distribution.probabilities.enumerated() {
            if probability.sign == 0 { continue }
            guard let length = lengths[index] else {
                return .infinite(
                    isNegative: false,
                    reason: "outcome '\(distribution.outcomes[index])' has probability "
                        + "\(probability) and no word")
            }
            terms.append(
                try coding { () throws(NumberError) in try probability.times(Number(length)) })
        }
        return try coding { () throws(NumberError) in try Number.sum(terms) }
    }

    /// The lengths in the order of another list of the same outcomes.
    private func lengths(for others: Outcomes) throws(CodeError) -> [Int?] {
        let own = lengths
        if outcomes == others { return own }
        var places: [Outcome: Int] = [:]
        for (place, outcome) in outcomes.enumerated() { places[outcome] = place }
        let missing = others.filter { places[$0] == nil }
        let known = Set(others)
        let extra = outcomes.filter { !known.contains($0) }
        guard missing.isEmpty, extra.isEmpty else {
            throw .outcomes(missingInCode: missing, missingInDistribution: extra)
        }
        return others.map { places[$0].flatMap { own[$0] } }
    }

    /// The information of so many digits.
    private func information(ofDigits count: Number) throws(NumberError) -> Number {
        try Number(radix).logarithm().times(count)
    }

    /// The redundancy L log r − H(P): what the code takes beyond the entropy, per outcome.
    ///
    /// Never negative for a code that can be decoded. For 0, 10, 11 and 70, 20, 10 % it is
    /// 0.1432 bits.
    public func redundancy(under distribution: Distribution) throws(CodeError) -> Quantity {
        let length = try expectedLength(under: distribution)
        let entropy = try entropy(of: distribution)
        return Quantity(
            try coding { () throws(NumberError) in
                try information(ofDigits: length).minus(entropy)
            }, dimension: 1)
    }

    /// The efficiency H(P) / (L log r), a plain number: 1 when no code could do better.
    public func efficiency(under distribution: Distribution) throws(CodeError) -> Number {
        let length = try expectedLength(under: distribution)
        let entropy = try entropy(of: distribution)
        return try coding { () throws(NumberError) in
            try entropy.divided(by: information(ofDigits: length))
        }
    }

    private func entropy(of distribution: Distribution) throws(CodeError) -> Number {
        do { return try distribution.entropy().number } catch { throw .information(error) }
    }
}

extension Code {
    /// How many bits the exact fractions that a code implies have together at most.
    private static let greatestBitCount = 1 << 31

    /// The Kraft sum K = Σ r^−length, exactly.
    ///
    /// At most 1 for a code that can be decoded, by McMillan's theorem; 1 when no word can be
    /// added to a prefix code.
    ///
    /// Sources: Kraft, 1949; McMillan, “Two inequalities implied by unique decipherability”, 1956.
    public func kraftSum() throws(CodeError) -> Number {
        let (sum, longest) = try kraft()
        return .exact(sum / Rational(radix).power(longest))
    }

    /// The distribution a code is ideal for, r^−length / K.
    ///
    /// The redundancy of a code is the divergence from it, less the logarithm of the Kraft sum:
    /// L − H = D(P ‖ implied) − log K. Outcomes without a word have probability zero.
    public func impliedDistribution() throws(CodeError) -> Distribution {
        let (sum, longest) = try kraft()
        let bits = sum.bitCount.multipliedReportingOverflow(by: outcomes.count)
        guard !bits.overflow, bits.partialValue <= Code.greatestBitCount else {
            throw .tooLarge("the probabilities that the words imply are too small")
        }
        let masses = lengths.map { length in
            length.map { Number.exact(Rational(radix).power(longest - $0) / sum) } ?? .zero
        }
        return Distribution(unchecked: Measure(unchecked: outcomes, Masses(masses)))
    }

    /// The Kraft sum in units of r^−longest, and the length of the longest word.
    private func kraft() throws(CodeError) -> (sum: Rational, longest: Int) {
        let sorted = lengths.compactMap(\.self).sorted()
        guard let longest = sorted.last else { throw .noWords }
        // A digit is less than six bits.
        guard longest <= Code.greatestBitCount >> 11 else {
            throw .tooLarge("a word has more than \(Code.greatestBitCount >> 11) digits")
        }
        var (sum, level) = (Rational.zero, 0)
        for length in sorted {
            if length > level {
                sum *= Rational(radix).power(length - level)
                level = length
            }
            sum = sum + .one
        }
        return (sum, longest)
    }
}
