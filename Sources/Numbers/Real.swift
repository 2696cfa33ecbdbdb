import Synchronization

/// A real number that is not known to be a fraction: a recipe that can be worked out to any
/// precision.
///
/// `enclosure(bits:)` gives an interval that is proved to hold the number; more bits give a
/// narrower one. Whoever needs a decision doubles the bits until the interval decides it, up to
/// `greatestPrecision`, and then says that it is undecided: nobody guesses.
public struct Real: Sendable {
    /// The precision a decision begins with.
    public static let firstPrecision = 96
    /// The precision at which a decision is given up.
    public static let greatestPrecision = 4096
    /// Recipes nest no deeper; a longer computation must be written as a sum of a list.
    static let greatestDepth = 2000

    /// How the number is made.
    indirect enum Operation: Sendable {
        case rational(Rational)
        case form(LogarithmicForm)
        case ratio(LogarithmicRatio)
        case logarithms(LogarithmSum)
        case powers(PowerSum)
        case mixture(MixtureSum)
        case refined(Refinement)
        case sum([Real])
        case scaled(Real, by: Rational)
        case product(Real, Real)
        case quotient(Real, Real)
        case function(Function, Real)
        case betaQuantile(IncompleteBeta, Real)
        case incompleteBeta(IncompleteBeta, Real)
        case incompleteGamma(shape: Real, Real)
        case extremum([Real], greatest: Bool)
        case variable(VariableRange)
        case pi
        case e
        case eulersConstant
    }

    /// A node of a recipe.
    ///
    /// It is a class so that a number used twice is worked out once, and one that is asked for again –
    /// judged, printed, told in full – not at all: what was found is kept by its precision, and is the
    /// same however it is found.
    final class Node: Sendable {
        private let found = Mutex<[Int: Enclosure]>([:])
        let operation: Operation
        let depth: Int
        /// Whether a sum over large data is part of it, which is costly beyond doubles.
        let isLarge: Bool
        /// Whether the variable of an integrand is part of it, so that it is a function, no number.
        let isFormal: Bool
        /// On what it rests that all of it lies in its enclosures: the weakest of what is in it.
        let basis: Basis
        /// The precision beyond which a part of it is enclosed no more narrowly, and so neither is it.
        let greatestPrecision: Int
        /// The precision beyond which a part of it is costly.
        let patience: Int

        init(_ operation: Operation) {
            self.operation = operation
            let operands = operation.operands
            depth = 1 + operands.reduce(0) { max($0, $1.node.depth) }
            isLarge = operation.isLarge
            isFormal = operation.isVariable || operands.contains { $0.node.isFormal }
            basis = operands.reduce(operation.givenBasis) { $0.weaker($1.node.basis) }
            greatestPrecision = operands.reduce(operation.givenPrecision) {
                min($0, $1.node.greatestPrecision)
            }
            patience = operands.reduce(operation.givenPatience) {
                min($0, $1.node.patience)
            }
        }

        /// What was found with a precision, if the number has been asked for.
        func enclosure(bits: Int) -> Enclosure? { found.withLock { $0[bits] } }

        /// Keeps what was found.
        func keep(_ enclosure: Enclosure, bits: Int) { found.withLock { $0[bits] = enclosure } }
    }

    let node: Node

    init(_ operation: Operation) { node = Node(operation) }

    /// How deep the recipe nests.
    var depth: Int { node.depth }

    /// The exact form, when the number has one.
    var form: LogarithmicForm? {
        switch node.operation {
        case .rational(let value): LogarithmicForm(constant: value)
        case .form(let form): form
        case .ratio, .logarithms, .powers, .mixture, .refined, .sum, .scaled, .product, .quotient,
            .function, .betaQuantile, .incompleteBeta, .incompleteGamma, .extremum, .variable, .pi,
            .e, .eulersConstant:
            nil
        }
    }

    /// The exact ratio of forms, when the number is one.
    var ratio: LogarithmicRatio? {
        if case .ratio(let ratio) = node.operation { ratio } else { nil }
    }

    /// An interval that holds the number, computed with the given precision throughout.
    public func enclosure(bits: Int) -> Enclosure {
        if let found = node.enclosure(bits: bits) { return found }
        var known: [ObjectIdentifier: Enclosure] = [:]
        let enclosure = enclosure(bits: bits, &known)
        node.keep(enclosure, bits: bits)
        return enclosure
    }

    private func enclosure(
        bits: Int, _ known: inout [ObjectIdentifier: Enclosure]
    ) -> Enclosure {
        let identity = ObjectIdentifier(node)
        if let found = known[identity] ?? node.enclosure(bits: bits) { return found }
        let result = node.operation.enclosure(bits: bits) { $0.enclosure(bits: bits, &known) }
        known[identity] = result
        return result
    }

    /// The precision at which the question whether this number is zero is given up.
    ///
    /// Whether two sums over large data are equal is asked in vain when they are, and each doubling
    /// costs seconds; digits are worth more patience.
    var greatestPrecisionForSign: Int {
        min(
            node.isLarge ? LogarithmSum.greatestPrecisionForSign : Real.greatestPrecision,
            node.greatestPrecision)
    }

    /// The precision at which the question whether this number differs from zero is given up, when
    /// that it does not is as good an answer: further digits of an integral cost seconds.
    var greatestPrecisionForEquality: Int { min(greatestPrecisionForSign, node.patience) }

    /// What a decision finds in the narrowest enclosure it needs; `nil` at the end of precision.
    func decide<Answer>(
        upTo greatest: Int = Real.greatestPrecision, growing factor: Int = 2,
        _ question: (Enclosure) -> Answer?
    ) -> Answer? {
        let last = min(greatest, node.greatestPrecision)
        var bits = node.isLarge ? LogarithmSum.firstPrecision : Real.firstPrecision
        while true {
            if let answer = question(enclosure(bits: bits)) { return answer }
            guard bits < last else { return nil }
            bits = min(bits * factor, last)
        }
    }

    /// The sign: minus one, zero or one; `nil` when no enclosure decides it.
    public var sign: Int? { sign(upTo: greatestPrecisionForSign) }

    /// The sign, with no more bits than these, of which each question takes so many times more than the
    /// one before.
    func sign(upTo precision: Int, growing factor: Int = 2) -> Int? {
        if node.isFormal { return formalSign }
        if let form, let value = form.rational { return value.sign }
        if let sign = doubles?.sign { return sign }
        return decide(upTo: precision, growing: factor) { $0.sign }
    }
}

extension Real.Operation {
    /// Whether it is, or works on, a sum over large data.
    var isLarge: Bool {
        switch self {
        case .logarithms, .powers, .mixture: true
        case .rational, .form, .ratio, .refined, .variable, .pi, .e, .eulersConstant: false
        case .sum, .scaled, .product, .quotient, .function, .betaQuantile, .incompleteBeta,
            .incompleteGamma, .extremum:
            operands.contains { $0.node.isLarge }
        }
    }

    /// Whether it is the variable of an integrand.
    var isVariable: Bool {
        if case .variable = self { true } else { false }
    }

    /// What it rests on beside its operands.
    var givenBasis: Basis {
        if case .refined(let refinement) = self { refinement.basis } else { .enclosed }
    }

    /// The precision beyond which it is enclosed no more narrowly, its operands apart.
    var givenPrecision: Int {
        if case .refined(let refinement) = self {
            refinement.greatestPrecision
        } else {
            Real.greatestPrecision
        }
    }

    /// The precision beyond which it is costly, its operands apart.
    var givenPatience: Int {
        if case .refined(let refinement) = self {
            refinement.patience
        } else {
            Real.greatestPrecision
        }
    }

    var operands: [Real] {
        switch self {
        case .rational, .form, .ratio, .logarithms, .powers, .mixture, .refined, .variable, .pi, .e,
            .eulersConstant:
            []
        case .sum(let terms), .extremum(let terms, _): terms
        case .scaled(let x, _), .function(_, let x), .betaQuantile(_, let x),
            .incompleteBeta(_, let x):
            [x]
        case .product(let a, let b), .quotient(let a, let b), .incompleteGamma(let a, let b):
            [a, b]
        }
    }

    func enclosure(bits: Int, _ operand: (Real) -> Enclosure) -> Enclosure {
        switch self {
        case .rational(let value): return Enclosure(value, bits: bits)
        case .form(let form): return form.enclosure(bits: bits)
        case .ratio(let ratio): return ratio.enclosure(bits: bits)
        case .logarithms(let sum): return sum.enclosure(bits: bits)
        case .powers(let sum): return sum.enclosure(bits: bits)
        case .mixture(let sum): return sum.enclosure(bits: bits)
        case .refined(let refinement): return refinement.enclosure(bits: bits)
        case .sum(let terms):
            return terms.reduce(Enclosure(.zero, bits: bits)) {
                $0.adding(operand($1), bits: bits)
            }
        case .scaled(let x, let factor): return operand(x).multiplied(by: factor, bits: bits)
        case .product(let a, let b): return operand(a).multiplied(by: operand(b), bits: bits)
        case .quotient(let a, let b): return operand(a).divided(by: operand(b), bits: bits)
        case .function(let function, let x): return function.values(on: operand(x), bits: bits)
        case .betaQuantile(let function, let x):
            return BetaQuantile.values(of: function, on: operand(x), bits: bits)
        case .incompleteBeta(let function, let x):
            return function.values(on: operand(x), bits: bits)
        case .incompleteGamma(let shape, let x):
            return operand(x).regularizedGamma(shape: operand(shape), bits: bits)
        case .variable(let range): return range.enclosure(bits: bits)
        case .extremum(let terms, let greatest):
            let values = terms.map(operand)
            return values.dropFirst().reduce(values.first ?? .everything) {
                $0.extremum($1, greatest: greatest)
            }
        case .pi: return .pi(bits: bits)
        case .e: return .e(bits: bits)
        case .eulersConstant: return .eulersConstant(bits: bits)
        }
    }
}
