import Diagnostics
import Evaluating
import Numbers
public import Reporting
import Script

/// The values a document works out: names bound in its blocks, its parameters, the values in its
/// text, and what its claims and checks speak of.
public struct KnownValues: Sendable {
    /// A value, read in one way.
    fileprivate struct Reading {
        /// The expression, as a claim writes it.
        let expression: String
        /// The same without a conversion.
        let source: String
        /// The number, in a unit or as a per cent where it is one.
        let number: Number
        /// The unit of information; `nil` for a plain number.
        let unit: InformationUnit?
        /// Whether it is a hundred times the value, which a per cent sign would say again.
        let isHundredfold: Bool
        /// The number in floating point, to find it by.
        let approximation: Double
        /// Which of the expressions it is.
        let order: Int
    }

    /// The readings by their size.
    private var readings: [Reading] = []

    /// The most entries of a list that are looked at.
    private static let mostEntries = 1000

    /// Works out the values of a document whose blocks have run.
    public init(_ run: DocumentRun, _ report: Report) {
        let session = run.session
        var expressions = session.boundNames.map(\.name)
        expressions += session.settings.parameters.entries.map { "params." + $0.key }
        expressions += report.values.map(\.expression)
        expressions += report.judgements.filter { $0.printed != nil }.map(\.expression)
        var known: Set<String> = []
        for expression in expressions where known.insert(expression).inserted {
            let excerpt = Excerpt(all: SourceText(expression, name: ""))
            guard let parsed = ParsedExpression(parsing: excerpt).expression,
                let value = session.evaluate(parsed).value
            else { continue }
            add(value, parsed, as: expression, session.settings.unit)
        }
        readings.sort { ($0.approximation, $0.order) < ($1.approximation, $1.order) }
    }

    /// Whether the document works nothing out.
    public var isEmpty: Bool { readings.isEmpty }

    private mutating func add(
        _ value: Value, _ expression: Expression, as text: String, _ unit: InformationUnit
    ) {
        switch value {
        case .number(let quantity): add(quantity, expression, as: text, unit)
        case .list(let values):
            guard case .name = expression.kind else { return }
            for (index, value) in values.prefix(KnownValues.mostEntries).enumerated() {
                guard case .number(let quantity) = value else { continue }
                add(quantity, nil, as: "\(text)[\(index + 1)]", unit)
            }
        case .truth, .text, .map, .range, .dataTable, .table, .distribution, .measure, .code,
            .codeTree, .function, .mark, .axis, .figure, .simplex, .parametric, .multivariate,
            .working, .parameters:
            break
        }
    }

    private mutating func add(
        _ quantity: Quantity, _ expression: Expression?, as text: String, _ unit: InformationUnit
    ) {
        let simple = expression?.isSimple ?? true
        let bracketed = simple ? text : "(\(text))"
        guard quantity.number.isFinite else { return }
        switch quantity.dimension {
        case 0:
            add(quantity.number, of: text, as: text)
            guard let hundredfold = try? quantity.number.times(.exact(100)) else { return }
            add(hundredfold, of: text, as: "100 * " + bracketed, isHundredfold: true)
        case 1:
            let own = quantity.unit ?? unit
            // The same value under a conversion that the expression undoes would only confuse.
            let isConversion = expression?.isConversion ?? false
            for other in [InformationUnit.nat, .bit] where other == own || !isConversion {
                guard let number = try? quantity.value(in: other) else { continue }
                add(
                    number, of: text,
                    as: other == own ? text : "\(bracketed) in \(other.plural)", other)
            }
        case _: break
        }
    }

    private mutating func add(
        _ number: Number, of source: String, as expression: String,
        _ unit: InformationUnit? = nil, isHundredfold: Bool = false
    ) {
        guard let approximation = number.approximation else { return }
        readings.append(
            Reading(
                expression: expression, source: source, number: number, unit: unit,
                isHundredfold: isHundredfold, approximation: approximation, order: readings.count))
    }

    /// The expressions whose values a number prints, exactly or rounded.
    func expressions(for numeral: Numeral) -> [String] {
        guard let printed = Number.exact(numeral.value).approximation, printed != 0 else {
            return []
        }
        // A number of three digits is at most half a unit in its last place off.
        let slack = abs(printed) * 0.006
        var found: [Reading] = []
        var index = firstReading(from: printed - slack)
        while index < readings.count, readings[index].approximation <= printed + slack {
            let reading = readings[index]
            if reading.fits(numeral), numeral.judged(against: reading.number).isSameOrRounded {
                found.append(reading)
            }
            index += 1
        }
        // A unit behind the number says already what the conversion would.
        return found.sorted { $0.order < $1.order }
            .map { numeral.unit == nil ? $0.expression : $0.source }
    }

    private func firstReading(from value: Double) -> Int {
        var low = 0
        var high = readings.count
        while low < high {
            let middle = (low + high) / 2
            if readings[middle].approximation < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension KnownValues.Reading {
    /// Whether the number could be printed so: with the unit it has, and not twice as a per cent.
    fileprivate func fits(_ numeral: Numeral) -> Bool {
        if numeral.unit != nil { return unit == numeral.unit }
        return !isHundredfold || numeral.scale == 1
    }
}

extension Number {
    /// The number in floating point; `nil` where it is not finite or not known.
    fileprivate var approximation: Double? {
        isFinite ? machineText(significant: 17).flatMap { Double($0) } : nil
    }
}

extension Verdict {
    fileprivate var isSameOrRounded: Bool {
        switch self {
        case .exact, .rounded: true
        case .prefix, .truncated, .roundedUp, .offBy, .wrong, .holds, .boundViolated, .boundLoose,
            .agrees, .survived, .fails, .undecided, .disagrees, .misnamed, .accumulated,
            .overPrecise, .mixedBase:
            false
        }
    }
}

extension Expression {
    /// Whether it needs no parentheses as an operand.
    fileprivate var isSimple: Bool {
        switch kind {
        case .number, .name, .call, .index, .list: true
        case .percent, .infinity, .boolean, .text, .map, .comprehension, .range, .negation, .not,
            .sum, .product, .power, .comparison, .conjunction, .disjunction, .conditional, .lambda,
            .quantity, .conversion:
            false
        }
    }

    fileprivate var isConversion: Bool {
        if case .conversion = kind { true } else { false }
    }
}
