import CLogarithms

extension LogarithmSum {
    /// Bounds of the sum in double precision; `everything` when a number has more than 52 bits.
    ///
    /// Let u = 2⁻⁵³, W = Σ wᵢ, and Â the computed sum of the terms' magnitudes. Integers below 2⁵²
    /// are doubles, so w, x and y are exact. For one term w ln (x/y):
    /// - The quotient r̂ is rounded once: |ln r̂ − ln (x/y)| ≤ 1.01u. Without y, it is exact.
    /// - With r̂ = m·2^k, m from √½ to √2, the logarithm is computed by the steps that
    ///   `DoubleInterval.logarithm(of:)` proves: its error is below 8u (|ln m| + |k| ln 2). For
    ///   k ≠ 0, |ln m| ≤ ½ ln 2 ≤ ½ |k| ln 2, so |ln r̂| ≥ ½ |k| ln 2, and the bound is at most
    ///   24u |ln r̂|; for k = 0 it is 8u |ln r̂|.
    /// - The product with w is rounded once: u of the term.
    ///   Together, the terms are off by less than 1.01u W + 26u Σ|t̂ᵢ|.
    ///
    /// A block adds 128 terms in each of eight lanes and then the lanes: at most 131 roundings
    /// on the way of any term, less than 132u Σ|t̂ᵢ|. The blocks are added with what each addition
    /// loses kept apart: u of the sum, and a term of second order that is below u Σ|t̂ᵢ| for
    /// fewer than 2²⁰ blocks (Ogita, Rump, Oishi, “Accurate sum and dot product”, 2005,
    /// proposition 4.5). Â is a plain sum of blocks, so Σ|t̂ᵢ| < 1.001 Â.
    ///
    /// All of it is below 1.01u W + 162u Â; the bound used, 2u W + 256u Â, leaves room for the
    /// roundings of the bound itself and of the last sum.
    static func doubles(_ columns: TermColumns, _ totalWeight: Int128) -> DoubleInterval {
        let all = [columns.weights, columns.numerators, columns.denominators ?? []]
        guard all.allSatisfy({ ($0.max() ?? 0) < 1 << 52 }), columns.weights.count < 1 << 30 else {
            return .everything
        }
        let sum = columns.computed(with: KLIO_INSTRUCTIONS_BEST)
        let middle = sum.sum + sum.correction
        let bound = 0x1p-52 * Double(totalWeight).nextUp + 0x1p-45 * sum.magnitude
        return DoubleInterval(lower: (middle - bound).nextDown, upper: (middle + bound).nextUp)
    }
}

extension TermColumns {
    /// The sum as computed with the instructions asked for: the same bits with any.
    func computed(with instructions: klio_instructions) -> klio_logarithm_sum {
        weights.withUnsafeBufferPointer { weights in
            numerators.withUnsafeBufferPointer { numerators in
                guard let denominators else {
                    return klio_sum_logarithms(
                        weights.baseAddress, numerators.baseAddress, nil, weights.count,
                        instructions)
                }
                return denominators.withUnsafeBufferPointer { denominators in
                    klio_sum_logarithms(
                        weights.baseAddress, numerators.baseAddress, denominators.baseAddress,
                        weights.count, instructions)
                }
            }
        }
    }
}
