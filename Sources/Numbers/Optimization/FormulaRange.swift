/// The values of formulas on intervals inside the open range that their variable runs through.
///
/// A divisor that keeps its sign on the whole range may come near to zero at the range's ends: a
/// quotient by it has one end at infinity, and is known to lie on one side of a number all the same.
struct FormulaRange {
    private var signs: [ObjectIdentifier: Int] = [:]

    /// An enclosure of the values on an interval; `everything` when nothing is known.
    mutating func values(of number: Number, on interval: Enclosure, bits: Int) -> Enclosure {
        guard let recipe = number.recipe else { return .everything }
        var known: [ObjectIdentifier: Enclosure] = [:]
        return values(of: recipe, interval, bits, &known)
    }

    private mutating func values(
        of real: Real, _ interval: Enclosure, _ bits: Int,
        _ known: inout [ObjectIdentifier: Enclosure]
    ) -> Enclosure {
        let identity = ObjectIdentifier(real.node)
        if let found = known[identity] { return found }
        let result: Enclosure
        switch real.node.operation {
        case _ where !real.node.isFormal: result = real.enclosure(bits: bits)
        case .variable: result = interval
        case .product(let a, let b) where a.node === b.node:
            result = values(of: a, interval, bits, &known).square(bits: bits)
        case .quotient(let a, let b):
            result = values(of: a, interval, bits, &known).divided(
                by: values(of: b, interval, bits, &known), ofSign: sign(of: b), bits: bits)
        case let operation:
            for operand in operation.operands {
                _ = values(of: operand, interval, bits, &known)
            }
            result = operation.enclosure(bits: bits) { operand in
                known[ObjectIdentifier(operand.node)] ?? .everything
            }
        }
        known[identity] = result
        return result
    }

    /// The sign of a formula that is the same on all of the range; 0 when it is not known to be.
    private mutating func sign(of real: Real) -> Int {
        let identity = ObjectIdentifier(real.node)
        if let found = signs[identity] { return found }
        let sign = real.sign ?? 0
        signs[identity] = sign
        return sign
    }
}

extension Enclosure {
    /// The quotients by the numbers of an interval that have a sign, 0 standing for an unknown one.
    fileprivate func divided(by other: Enclosure, ofSign sign: Int, bits: Int) -> Enclosure {
        guard other.sign == nil, sign != 0 else { return divided(by: other, bits: bits) }
        guard sign > 0 else {
            return negated(bits: bits).divided(by: other.negated(bits: bits), ofSign: 1, bits: bits)
        }
        guard other.upper.sign > 0 else { return .everything }
        let greatest = Enclosure(lower: other.upper, upper: other.upper)
        if lower.sign >= 0 {
            return Enclosure(
                lower: divided(by: greatest, bits: bits).lower, upper: Enclosure.everything.upper)
        }
        guard upper.sign <= 0 else { return .everything }
        return Enclosure(
            lower: Enclosure.everything.lower, upper: divided(by: greatest, bits: bits).upper)
    }
}
