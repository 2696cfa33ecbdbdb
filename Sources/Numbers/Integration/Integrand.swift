/// A formula in one variable, as the list of operations that work it out: what a function of the
/// language leaves behind when it is called with the variable.
struct Integrand: Sendable {
    /// An operation on the results of earlier ones.
    enum Instruction: Sendable {
        case variable
        case constant(Real)
        case sum([Int])
        case scaled(Int, by: Rational)
        case product(Int, Int)
        case quotient(Int, Int)
        case function(Real.Function, Int)
        case extremum([Int], greatest: Bool)
        /// A function that is known at numbers only, of which nothing can be proved between them.
        case opaque
    }

    /// The operations; the last one gives the value.
    let instructions: [Instruction]

    init(_ real: Real, of variable: Real) {
        var list: [Instruction] = []
        var known: [ObjectIdentifier: Int] = [:]
        _ = Integrand.write(real, of: variable, to: &list, &known)
        instructions = list
    }

    private static func write(
        _ real: Real, of variable: Real, to list: inout [Instruction],
        _ known: inout [ObjectIdentifier: Int]
    ) -> Int {
        let identity = ObjectIdentifier(real.node)
        if let index = known[identity] { return index }
        let instruction: Instruction
        if real.node.isFormal {
            let operands = real.node.operation.operands.map {
                write($0, of: variable, to: &list, &known)
            }
            // The variable of an integral around this one is no number here.
            let isOther = real.node.operation.isVariable && real.node !== variable.node
            instruction = isOther ? .opaque : Instruction(real.node.operation, operands)
        } else {
            instruction = .constant(real)
        }
        list.append(instruction)
        known[identity] = list.count - 1
        return list.count - 1
    }

    /// The results of all operations in some arithmetic.
    func results<Rules: IntegrandArithmetic>(in rules: Rules) -> [Rules.Value] {
        var values: [Rules.Value] = []
        values.reserveCapacity(instructions.count)
        for index in instructions.indices {
            let value =
                switch instructions[index] {
                case .variable: rules.variable
                case .constant: rules.constant(index)
                case .sum(let terms): rules.sum(terms.map { values[$0] })
                case .scaled(let x, let factor): rules.scaled(values[x], by: factor)
                case .product(let a, let b) where a == b: rules.square(values[a])
                case .product(let a, let b): rules.product(values[a], values[b])
                case .quotient(let a, let b): rules.quotient(values[a], values[b])
                case .function(let function, let x): rules.value(of: function, at: values[x], index)
                case .extremum(let terms, _): rules.extremum(terms.map { values[$0] }, index)
                case .opaque: rules.unknown
                }
            values.append(value)
        }
        return values
    }
}

extension Integrand.Instruction {
    fileprivate init(_ operation: Real.Operation, _ operands: [Int]) {
        self =
            switch operation {
            case .variable: .variable
            case .sum: .sum(operands)
            case .scaled(_, let factor): .scaled(operands[0], by: factor)
            case .product: .product(operands[0], operands[1])
            case .quotient: .quotient(operands[0], operands[1])
            case .function(let function, _): .function(function, operands[0])
            case .extremum(_, let greatest): .extremum(operands, greatest: greatest)
            case .rational, .form, .ratio, .logarithms, .powers, .mixture, .refined, .betaQuantile,
                .incompleteBeta, .incompleteGamma, .pi, .e, .eulersConstant:
                .opaque
            }
    }
}

/// An arithmetic in which an integrand is worked out: in rectangles, or in bounds of growth.
protocol IntegrandArithmetic {
    associatedtype Value
    var variable: Value { get }
    /// What nothing is known of.
    var unknown: Value { get }
    func constant(_ index: Int) -> Value
    func sum(_ terms: [Value]) -> Value
    func scaled(_ value: Value, by factor: Rational) -> Value
    func product(_ a: Value, _ b: Value) -> Value
    func square(_ a: Value) -> Value
    func quotient(_ a: Value, _ b: Value) -> Value
    func value(of function: Real.Function, at argument: Value, _ index: Int) -> Value
    func extremum(_ values: [Value], _ index: Int) -> Value
}
