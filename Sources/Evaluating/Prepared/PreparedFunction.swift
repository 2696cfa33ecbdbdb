import Information
import Numbers
import Script

/// A function of the script that is nothing but arithmetic with numbers and finite distributions:
/// read once, worked out many times, as a curve or a search needs it.
///
/// It gives what the evaluator gives, many times faster, since all names are looked up when it is
/// read. It has no words for what goes wrong: who wants a message asks the evaluator.
struct PreparedFunction: Sendable {
    /// What it is worked out from.
    struct Inputs: Sendable {
        var numbers: [Number] = []
        var distributions: [Distribution] = []
    }

    /// What a parameter takes.
    enum ParameterKind: Sendable, Equatable {
        case number
        case distribution
        /// So many plain numbers, one after the other among the numbers.
        case list(Int)
    }

    /// What it works out.
    enum Body: Sendable {
        case quantity(Term)
        case condition(Condition)
    }

    /// A part that is a number, with what its value counts and how its author shows it.
    struct Term: Sendable {
        let part: Part
        /// The power of information: 0 for a plain number, 1 for an entropy.
        let dimension: Int
        let unit: InformationUnit?

        init(_ part: Part, dimension: Int = 0, unit: InformationUnit? = nil) {
            self.part = part
            self.dimension = dimension
            self.unit = dimension == 0 ? nil : unit
        }
    }

    /// A number, worked out from the inputs.
    indirect enum Part: Sendable {
        case constant(Number)
        /// An input, by its position among the numbers.
        case input(Int)
        case negation(Part)
        case sum([Part])
        case product(Part, Part)
        case quotient(Part, Part)
        case power(Part, Part)
        /// A function of the library.
        case mapped(@Sendable ([Number]) throws(NumberError) -> Number, [Part])
        /// A function of the library, of finite distributions.
        case measured(FiniteOperation, [DistributionPart], dimension: Int)
        /// Another function of the script, with inputs of its own.
        case call(Part, InputParts)
        case choice(Condition, then: Part, otherwise: Part)
    }

    /// A finite distribution, worked out from the inputs.
    indirect enum DistributionPart: Sendable {
        case constant(Distribution)
        /// An input, by its position among the distributions.
        case input(Int)
        /// The distribution of some probabilities on 1 … n.
        case masses([Part])
        /// A weighted sum of distributions.
        case mixture([(weight: Part, distribution: DistributionPart)])
        /// Another function of the script, with inputs of its own.
        case call(DistributionPart, InputParts)
    }

    /// The parts that become the inputs of a function that is called.
    struct InputParts: Sendable {
        var numbers: [Part] = []
        var distributions: [DistributionPart] = []
    }

    /// What decides between two parts.
    indirect enum Condition: Sendable {
        /// Every neighbouring pair is compared.
        case comparison(Part, [(Expression.ComparisonOperator, Part)])
        case all([Condition])
        case any([Condition])
        case not(Condition)
    }

    let parameters: [ParameterKind]
    let body: Body
}

extension PreparedFunction.Part {
    /// Its number where it is the same for all inputs.
    var constant: Number? { if case .constant(let number) = self { number } else { nil } }

    /// The value; `nil` where there is none, or none that is certain.
    func value(_ inputs: PreparedFunction.Inputs) -> Number? {
        switch self {
        case .constant(let number): return number
        case .input(let position): return inputs.numbers[position]
        case .negation(let part): return part.value(inputs)?.negated
        case .sum(let parts): return Self.sum(parts, inputs)
        case .product(let a, let b):
            return Self.combined(a, b, inputs) { a, b throws(NumberError) in try a.times(b) }
        case .quotient(let a, let b):
            return Self.combined(a, b, inputs) { a, b throws(NumberError) in try a.divided(by: b) }
        case .power(let a, let b):
            return Self.combined(a, b, inputs) { a, b throws(NumberError) in try a.power(b) }
        case .mapped(let operation, let parts):
            return parts.values(inputs).flatMap { try? operation($0) }
        case .measured(let operation, let parts, let dimension):
            guard let distributions = parts.values(inputs),
                let quantity = try? operation.value(distributions), quantity.dimension == dimension
            else { return nil }
            return quantity.number
        case .call(let body, let parts): return parts.values(inputs).flatMap { body.value($0) }
        case .choice(let condition, let then, let otherwise):
            return condition.holds(inputs).flatMap { ($0 ? then : otherwise).value(inputs) }
        }
    }

    private static func combined(
        _ a: PreparedFunction.Part, _ b: PreparedFunction.Part, _ inputs: PreparedFunction.Inputs,
        _ operation: (Number, Number) throws(NumberError) -> Number
    ) -> Number? {
        guard let left = a.value(inputs), let right = b.value(inputs) else { return nil }
        return try? operation(left, right)
    }

    /// Numbers that are no fractions are summed at once, so that a long sum is one recipe.
    private static func sum(
        _ parts: [PreparedFunction.Part], _ inputs: PreparedFunction.Inputs
    ) -> Number? {
        var sum = Number.zero
        var recipes: [Number] = []
        for part in parts {
            guard let number = part.value(inputs) else { return nil }
            if case .real = number {
                recipes.append(number)
            } else if let next = try? sum.plus(number) {
                sum = next
            } else {
                return nil
            }
        }
        return recipes.isEmpty ? sum : try? Number.sum(recipes + [sum])
    }
}

extension PreparedFunction.DistributionPart {
    /// The value; `nil` where there is none, or none that is certain.
    func value(_ inputs: PreparedFunction.Inputs) -> Distribution? {
        switch self {
        case .constant(let distribution): return distribution
        case .input(let position): return inputs.distributions[position]
        case .masses(let parts):
            return parts.values(inputs).flatMap { try? Distribution(Measure(numbered: $0)) }
        case .mixture(let parts):
            var sum: Measure?
            for (weight, part) in parts {
                guard let factor = weight.value(inputs), let distribution = part.value(inputs),
                    let measure = try? distribution.measure.scaled(by: factor)
                else { return nil }
                guard let addend = sum else {
                    sum = measure
                    continue
                }
                guard let total = try? addend.plus(measure) else { return nil }
                sum = total
            }
            return sum.flatMap { try? Distribution($0) }
        case .call(let body, let parts): return parts.values(inputs).flatMap { body.value($0) }
        }
    }
}

extension [PreparedFunction.Part] {
    fileprivate func values(_ inputs: PreparedFunction.Inputs) -> [Number]? {
        all { $0.value(inputs) }
    }
}

extension [PreparedFunction.DistributionPart] {
    fileprivate func values(_ inputs: PreparedFunction.Inputs) -> [Distribution]? {
        all { $0.value(inputs) }
    }
}

extension Array {
    /// What a function makes of all elements; `nil` when it makes nothing of one.
    fileprivate func all<Result>(_ function: (Element) -> Result?) -> [Result]? {
        var results: [Result] = []
        results.reserveCapacity(count)
        for element in self {
            guard let result = function(element) else { return nil }
            results.append(result)
        }
        return results
    }
}

extension PreparedFunction.InputParts {
    fileprivate func values(_ inputs: PreparedFunction.Inputs) -> PreparedFunction.Inputs? {
        guard let numbers = numbers.values(inputs),
            let distributions = distributions.values(inputs)
        else { return nil }
        return PreparedFunction.Inputs(numbers: numbers, distributions: distributions)
    }
}
