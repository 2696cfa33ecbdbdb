/// The quadrature of Gauss and Legendre with n nodes on −1 … 1, nodes and weights enclosed.
///
/// It is exact for polynomials of degree less than 2n. Let f be analytic and |f| ≤ M inside the
/// ellipse with foci ±1 whose semi-axes sum to ρ. Then f = Σ aₖ Tₖ with |aₖ| ≤ 2M ρ⁻ᵏ, the rule is
/// exact for Tₖ with k < 2n and, by symmetry, for odd k, and for even k ≥ 2n ≥ 4 it errs by at most
/// 2 + 2/(k² − 1) ≤ 32/15, since its weights are positive with sum 2 and |Tₖ| ≤ 1. So its error is at
/// most 64/15 · M ρ⁻²ⁿ / (1 − ρ⁻²).
///
/// Source: Trefethen, “Is Gauss quadrature better than Clenshaw–Curtis?”, SIAM Review 50, 2008,
/// theorem 4.5.
struct LegendreRule: Sendable {
    /// The nodes that are not negative, each with its weight; the others mirror them.
    let nodes: [(node: Enclosure, weight: Enclosure)]
    /// The same in balls.
    let balls: [(node: Ball, weight: Ball)]

    /// Encloses the nodes of an even number, to so many bits behind the point.
    init(count: Int, bits: Int) {
        // A weight is less certain than its node by up to n² times, and so is a value of Pₙ.
        let spare = 2 * (Int.bitWidth - count.leadingZeroBitCount) + 8
        let places = bits + spare
        let polynomial = LegendrePolynomial(degree: count, bits: places + spare)
        let found = (0..<(count / 2)).map { index in
            polynomial.root(index, to: places)
        }
        // Half of the roots lie between 0 and 1, where values are enclosed: as many intervals apart
        // hold one each.
        let areApart = zip(found, found.dropFirst()).allSatisfy { $1.node.upper < $0.node.lower }
        let one = Enclosure(.one, bits: 2).lower
        let areWithin = found.allSatisfy { $0.node.lower.sign > 0 && $0.node.upper < one }
        nodes = areApart && areWithin ? found : [(.everything, .everything)]
        balls = nodes.map { (Ball($0.node), Ball($0.weight)) }
    }
}

/// The rules that an integral needs, each made when it is first asked for.
struct LegendreRules {
    /// The numbers of nodes there are rules for.
    static let counts = [8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]

    private var made: [Int: LegendreRule] = [:]
    let bits: Int

    init(bits: Int) { self.bits = bits }

    mutating func rule(_ count: Int) -> LegendreRule {
        if let rule = made[count] { return rule }
        let rule = LegendreRule(count: count, bits: bits)
        made[count] = rule
        return rule
    }
}
