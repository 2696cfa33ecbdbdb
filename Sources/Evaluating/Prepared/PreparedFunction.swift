import Numbers
import Script

/// A function of the script that is nothing but arithmetic with plain numbers: read once, worked
/// out many times, as a curve needs it.
///
/// It gives the numbers that the evaluator gives, many times faster, since all names are looked up
/// when it is read. It has no words for what goes wrong: who wants a message asks the evaluator.
struct PlainFunction: Sendable {
    /// A part of the function, worked out from its arguments.
    indirect enum Part: Sendable {
        case constant(Number)
        /// An argument, by its position.
        case argument(Int)
        case negation(Part)
        case sum([Part])
        case product(Part, Part)
        case quotient(Part, Part)
        case power(Part, Part)
        /// A function of the library.
        case mapped(@Sendable ([Number]) throws(NumberError) -> Number, [Part])
        /// Another function of the script, with arguments of its own.
        case call(Part, [Part])
        case choice(Condition, then: Part, otherwise: Part)
    }

    /// What decides between two parts.
    indirect enum Condition: Sendable {
        /// Every neighbouring pair is compared.
        case comparison(Part, [(Expression.ComparisonOperator, Part)])
        case all([Condition])
        case any([Condition])
        case not(Condition)
    }

    /// How many arguments it takes.
    let parameterCount: Int
    /// What it makes of them.
    let body: Part

    /// The value for as many arguments as there are parameters.
    func value(_ arguments: [Number]) throws(NumberError) -> Number { try body.value(arguments) }
}

extension PlainFunction.Part {
    /// Whether it is the same for all arguments.
    var constant: Number? { if case .constant(let number) = self { number } else { nil } }

    /// The value for some arguments.
    func value(_ arguments: [Number]) throws(NumberError) -> Number {
        switch self {
        case .constant(let number): return number
        case .argument(let position): return arguments[position]
        case .negation(let part): return try part.value(arguments).negated
        case .sum(let parts):
            var sum = Number.zero
            for part in parts { sum = try sum.plus(part.value(arguments)) }
            return sum
        case .product(let a, let b): return try a.value(arguments).times(b.value(arguments))
        case .quotient(let a, let b): return try a.value(arguments).divided(by: b.value(arguments))
        case .power(let a, let b): return try a.value(arguments).power(b.value(arguments))
        case .mapped(let operation, let parts): return try operation(parts.values(arguments))
        case .call(let body, let parts): return try body.value(parts.values(arguments))
        case .choice(let condition, let then, let otherwise):
            guard let holds = try condition.holds(arguments) else {
                throw .undecided("which branch is taken")
            }
            return try (holds ? then : otherwise).value(arguments)
        }
    }
}

extension [PlainFunction.Part] {
    fileprivate func values(_ arguments: [Number]) throws(NumberError) -> [Number] {
        var values: [Number] = []
        values.reserveCapacity(count)
        for part in self { values.append(try part.value(arguments)) }
        return values
    }
}

extension PlainFunction.Condition {
    /// Whether it holds; `nil` when that cannot be decided.
    func holds(_ arguments: [Number]) throws(NumberError) -> Bool? {
        switch self {
        case .comparison(let first, let rest):
            var left = try first.value(arguments)
            var result: Bool? = true
            for (symbol, part) in rest {
                let right = try part.value(arguments)
                let holds = symbol.holds(left, right)
                if result == true || holds == false { result = holds }
                left = right
            }
            return result
        case .all(let conditions): return try Self.first(false, in: conditions, arguments)
        case .any(let conditions): return try Self.first(true, in: conditions, arguments)
        case .not(let condition): return try condition.holds(arguments).map { !$0 }
        }
    }

    /// The answer when one condition has it, else the opposite, if all are decided; what comes
    /// after the one that settles it is not worked out.
    private static func first(
        _ answer: Bool, in conditions: [PlainFunction.Condition], _ arguments: [Number]
    ) throws(NumberError) -> Bool? {
        var result: Bool? = !answer
        for condition in conditions {
            let holds = try condition.holds(arguments)
            if holds == answer { return answer }
            if holds == nil { result = nil }
        }
        return result
    }
}

extension Expression.ComparisonOperator {
    /// Whether it holds between two numbers; `nil` when that cannot be decided.
    fileprivate func holds(_ a: Number, _ b: Number) -> Bool? {
        switch self {
        case .equal, .notEqual:
            switch a.equality(with: b) {
            case .proved: self == .equal
            case .refuted: self == .notEqual
            case .agrees, .undecided: nil
            }
        case .less, .lessOrEqual, .greater, .greaterOrEqual: a.order(to: b).map(admits)
        }
    }
}
