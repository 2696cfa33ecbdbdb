/// The numbers that a variable stands for: an open interval, which may be infinite.
struct VariableRange: Sendable {
    let lower: Rational?
    let upper: Rational?

    func enclosure(bits: Int) -> Enclosure {
        Enclosure(
            lower: lower.map { Enclosure($0, bits: bits).lower } ?? Enclosure.everything.lower,
            upper: upper.map { Enclosure($0, bits: bits).upper } ?? Enclosure.everything.upper)
    }
}

/// Functions as numbers: a recipe in which a variable stands where a number would.
///
/// A function that is called with a variable leaves its formula behind. The sign of such a number is
/// known where it is the same for all that the variable stands for. An operation that needs a sign only
/// to be defined goes on without: whoever works the formula out looks at its domain then.
extension Number {
    /// The variable, which stands for the numbers between two, the ends left out.
    static func variable(from lower: Rational?, to upper: Rational?) -> Number {
        .real(Real(.variable(VariableRange(lower: lower, upper: upper))))
    }

    /// Whether the variable is part of it, so that it stands for many numbers.
    public var isFormal: Bool {
        if case .real(let real) = self { real.node.isFormal } else { false }
    }

    /// The number as a part of formulas: an interval in doubles is one enclosure of what it stands for.
    var settled: Number {
        guard case .fast(let interval) = self else { return self }
        return .refined(Refinement(Enclosure(interval), bits: 64))
    }

    /// Two numbers of which one may not become an interval in doubles, the other as a part of a formula
    /// with it; `nil` where both may.
    func settled(beside other: Number) -> (Number, Number)? {
        mayBeFast && other.mayBeFast ? nil : (settled, other.settled)
    }

    /// Whether an interval in doubles can stand for it: it would be no more than the range of a formula,
    /// and would call proved what rests on less.
    private var mayBeFast: Bool {
        if case .real(let real) = self { real.mayBeFast } else { true }
    }

    /// The logarithm of a formula: of an exponential its exponent, of products and quotients of what
    /// is positive by its form the sum or difference, so that nothing cancels later; of 1 and something
    /// a function of its own, which is as small as that.
    func formalLogarithm(_ real: Real) throws(NumberError) -> Number {
        switch real.node.operation {
        case .function(.exponential, let exponent): return .real(exponent)
        case .product(let a, let b) where a.isPositiveByForm && b.isPositiveByForm:
            return try Number.real(a).logarithm().plus(Number.real(b).logarithm())
        case .quotient(let a, let b) where a.isPositiveByForm && b.isPositiveByForm:
            return try Number.real(a).logarithm().minus(Number.real(b).logarithm())
        case .scaled(let inner, let factor) where factor.sign > 0 && inner.isPositiveByForm:
            return try Number.real(inner).logarithm().plus(Number.exact(factor).logarithm())
        case .sum(let terms):
            let formal = terms.filter(\.node.isFormal)
            let constant = LogarithmicForm.sum(terms.compactMap(\.form))
            guard formal.count == terms.count - 1, constant.rational == 1 else {
                return try function(.logarithm)
            }
            return try Number.sum(formal.map { .real($0) }).function(.logarithmOfOnePlus)
        case _: return try function(.logarithm)
        }
    }
}

extension Real {
    /// Whether an interval in doubles can stand for it.
    var mayBeFast: Bool { !node.isFormal && node.basis.isProof }

    /// The sign of a formula, when it is the same for all numbers that the variable stands for.
    var formalSign: Int? {
        guard let (range, slope, shift) = shiftedVariable else {
            return signByForm ?? enclosure(bits: 64).sign
        }
        let ends = [range.lower, range.upper].map { $0.map { ($0 * slope + shift).sign } }
        let (low, high) = slope.sign > 0 ? (ends[0], ends[1]) : (ends[1], ends[0])
        if let low, low >= 0 { return 1 }
        if let high, high <= 0 { return -1 }
        return nil
    }

    /// The sign of products and quotients by those of their parts, and of sums of one sign.
    private var signByForm: Int? {
        switch node.operation {
        case .function(.exponential, _): return 1
        case .scaled(let inner, let factor): return inner.sign.map { $0 * factor.sign }
        case .product(let a, let b), .quotient(let a, let b):
            guard let left = a.sign, let right = b.sign else { return nil }
            return left * right
        case .sum(let terms):
            let signs = terms.map(\.sign)
            guard let first = signs.first, signs.allSatisfy({ $0 == first }) else { return nil }
            return first
        case _: return nil
        }
    }

    /// The parts of a formula a·x + b with fractions a and b.
    private var shiftedVariable: (VariableRange, slope: Rational, shift: Rational)? {
        switch node.operation {
        case .variable(let range): return (range, .one, .zero)
        case .scaled(let inner, let factor):
            guard let (range, slope, shift) = inner.shiftedVariable else { return nil }
            return (range, slope * factor, shift * factor)
        case .sum(let terms):
            let formal = terms.filter(\.node.isFormal)
            let constants = terms.filter { !$0.node.isFormal }.map { $0.form?.rational }
            guard formal.count == 1, let (range, slope, shift) = formal[0].shiftedVariable,
                constants.allSatisfy({ $0 != nil })
            else { return nil }
            return (range, slope, constants.reduce(shift) { $0 + ($1 ?? .zero) })
        case _: return nil
        }
    }

    /// The terms of a sum with the variable in it, so that equal terms meet and cancel; else itself.
    var formalTerms: [Real] {
        guard node.isFormal, case .sum(let terms) = node.operation else { return [self] }
        return terms
    }

    /// The terms of a sum with the multiples of the variable, which is defined everywhere, as one.
    static func joiningVariables(of terms: [Real]) -> [Real] {
        let multiples = terms.map(\.multipleOfVariable)
        guard multiples.count(where: { $0 != nil }) > 1,
            let variable = multiples.lazy.compactMap({ $0?.variable }).first
        else { return terms }
        var (rest, factor) = ([Real](), Rational.zero)
        for (term, multiple) in zip(terms, multiples) {
            if let multiple, multiple.variable.node === variable.node {
                factor = factor + multiple.factor
            } else {
                rest.append(term)
            }
        }
        if factor.sign == 0 { return rest }
        return rest + [factor == 1 ? variable : Real(.scaled(variable, by: factor))]
    }

    /// The variable and by what it is multiplied, where that is all.
    private var multipleOfVariable: (variable: Real, factor: Rational)? {
        switch node.operation {
        case .variable: (self, .one)
        case .scaled(let inner, let factor) where inner.node.operation.isVariable: (inner, factor)
        case _: nil
        }
    }

    /// A sum with the variable in it, term by term multiplied by a number; `nil` for what is no sum.
    func formalMultiple(_ factor: Rational) -> Real? {
        guard case .sum(let terms) = node.operation else { return nil }
        return Real(
            .sum(
                terms.map { term in
                    let product = try? Number.real(term).times(.exact(factor))
                    return product?.recipe ?? Real(.scaled(term, by: factor))
                }))
    }

    /// Whether it is positive wherever it is defined, as its form shows.
    var isPositiveByForm: Bool {
        guard node.isFormal else { return sign == 1 }
        switch node.operation {
        case .function(.exponential, _), .function(.hyperbolicCosine, _): return true
        case .scaled(let inner, let factor): return factor.sign > 0 && inner.isPositiveByForm
        case .product(let a, let b), .quotient(let a, let b):
            return a.isPositiveByForm && b.isPositiveByForm
        case .sum(let terms): return terms.allSatisfy(\.isPositiveByForm)
        case .variable(let range): return range.lower.map { $0.sign >= 0 } ?? false
        case _: return false
        }
    }
}
