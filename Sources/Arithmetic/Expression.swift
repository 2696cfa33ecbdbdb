import Numbers

/// A side of a chain: pure arithmetic over printed numbers.
enum Expression: Sendable {
    /// A printed number, by its index among those of the side.
    case number(Int)
    /// π or e.
    case constant(Calculation.Constant)
    /// Terms, each with the sign before it.
    case sum([(isNegative: Bool, term: Expression)])
    /// Factors and divisors, from left to right.
    case product([(isDivisor: Bool, factor: Expression)])
    /// A power.
    indirect case power(Expression, Expression)
    /// A root of a degree.
    indirect case root(Expression, degree: Int)
    /// A logarithm.
    indirect case logarithm(Expression, base: LogarithmBase)
    /// e to a power.
    indirect case exponential(Expression)
    /// A magnitude.
    indirect case magnitude(Expression)
    /// A factorial.
    indirect case factorial(Expression)
    /// A binomial coefficient.
    indirect case binomial(Expression, Expression)

    /// The base of a logarithm.
    indirect enum LogarithmBase: Sendable {
        /// e.
        case natural
        /// A number.
        case number(Expression)
        /// None is written: whichever makes the chain right.
        case free
    }
}

/// A side of a chain, as read.
struct Calculation: Sendable {
    /// What it says.
    let expression: Expression
    /// The numbers printed in it, in reading order.
    let numbers: [PrintedNumber]
    /// Whether a logarithm without base is in it.
    let hasFreeLogarithm: Bool
    /// Whether there is more in it than sums, differences, products and quotients.
    let hasFunction: Bool
    /// Whether π or e is in it.
    let hasConstant: Bool

    /// A number with a letter for a name.
    enum Constant: Sendable {
        case pi, e
    }

    /// The number, with its sign, when that is all it is.
    var loneNumber: (number: PrintedNumber, isNegative: Bool)? {
        switch expression {
        case .number(let index) where numbers.indices.contains(index):
            (numbers[index], false)
        case .sum(let terms):
            if terms.count == 1, terms[0].isNegative, case .number(let index) = terms[0].term,
                numbers.indices.contains(index)
            {
                (numbers[index], true)
            } else {
                nil
            }
        case .number, .constant, .product, .power, .root, .logarithm, .exponential, .magnitude,
            .factorial,
            .binomial:
            nil
        }
    }

    /// Whether it is a fraction of two whole numbers, perhaps with a sign before it.
    var isWholeQuotient: Bool {
        var product = expression
        if case .sum(let terms) = expression, terms.count == 1 { product = terms[0].term }
        guard case .product(let factors) = product, factors.contains(where: \.isDivisor) else {
            return false
        }
        return numbers.allSatisfy(\.isWhole)
    }

    /// Whether it is a power of ten and nothing else.
    var isPowerOfTen: Bool {
        guard case .power(.number(let index), _) = expression, numbers.indices.contains(index)
        else {
            return false
        }
        return numbers[index].value == 10
    }
}
