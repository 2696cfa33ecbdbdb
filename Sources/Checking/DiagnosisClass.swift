import Evaluating
import Numbers

/// The kinds of likely mistakes that a wrong number is told.
public enum DiagnosisClass: Sendable, Hashable, CaseIterable {
    /// The sign is the other one.
    case sign
    /// A hundred times too large or too small.
    case percent
    /// Off by a power of ten.
    case powerOfTen
    /// The value in another unit.
    case unit
    /// The divergence in the other direction.
    case swappedArguments
    /// Two neighbouring digits changed places.
    case swappedDigits
    /// Rounded twice.
    case roundedTwice
    /// Worked out from the rounded numbers before it.
    case roundedNumbers

    /// The kind of a diagnosis.
    init(_ diagnosis: Diagnosis) {
        switch diagnosis {
        case .sign: self = .sign
        case .percent: self = .percent
        case .powerOfTen: self = .powerOfTen
        case .unit: self = .unit
        case .swappedDigits: self = .swappedDigits
        case .roundedTwice: self = .roundedTwice
        case .swappedArguments: self = .swappedArguments
        case .roundedNumbers: self = .roundedNumbers
        }
    }

    /// The word for it; a unit for another one is named by the pair of them, `bits-for-nats`.
    public var name: String {
        switch self {
        case .sign: Diagnosis.sign.name
        case .percent: Diagnosis.percent.name
        case .powerOfTen: Diagnosis.powerOfTen(1).name
        case .unit: Diagnosis.unit(found: .nat, printed: .bit).name
        case .swappedArguments: Diagnosis.swappedArguments.name
        case .swappedDigits: Diagnosis.swappedDigits.name
        case .roundedTwice: Diagnosis.roundedTwice.name
        case .roundedNumbers: Diagnosis.roundedNumbers([]).name
        }
    }

    /// All words that mean it: `nats-for-bits`, `bits-for-nats` and so on are one kind.
    var names: [String] {
        guard self == .unit else { return [name] }
        let pairs = InformationUnit.allCases.flatMap { found in
            InformationUnit.allCases.filter { $0 != found }.map { (found, $0) }
        }
        return pairs.map { Diagnosis.unit(found: $0.0, printed: $0.1).name }
    }

    /// What it is, in one line.
    public var title: String {
        switch self {
        case .sign: "the sign is the other one"
        case .percent: "a per cent sign too few or too many"
        case .powerOfTen: "the decimal point has moved"
        case .unit: "the value in one unit of information, printed as another"
        case .swappedArguments: "the divergence in the other direction"
        case .swappedDigits: "two neighbouring digits are exchanged"
        case .roundedTwice: "the number was rounded twice"
        case .roundedNumbers: "worked out from numbers that were rounded before"
        }
    }

    /// What it means and what to do about it.
    public var explanation: String {
        switch self {
        case .sign: "The value with the other sign would print as just this number."
        case .percent:
            """
            The value times 100, or divided by it, would print as just this number. 25 % and 0.25 \
            are the same; 0.25 % is not.
            """
        case .powerOfTen: "The value times a power of ten would print as just this number."
        case .unit:
            """
            A quantity of information is so many nats, bits or bans; a bit is 0.693 nats, a ban 3.32 \
            bits. The number is right in one unit and printed in another. A number printed without \
            a unit is read in the unit of the document: 'information: bits' in the front matter.
            """
        case .swappedArguments:
            """
            D(P ‖ Q) and D(Q ‖ P) are two numbers. This one is right with the two distributions \
            exchanged: either the number or the expression names them in the wrong order.
            """
        case .swappedDigits: "With two neighbouring digits exchanged the number would be right."
        case .roundedTwice:
            """
            0.1249 rounded to three digits is 0.125, and that rounded to two is 0.13; but 0.1249 \
            rounded to two digits is 0.12. Round once, from the value.
            """
        case .roundedNumbers:
            """
            The number is what its expression gives for numbers that are printed before it, as they \
            are printed. Rounding them first has cost it digits: work it out from the values.
            """
        }
    }

    /// A document with just this mistake in it, and the same without.
    public var example: FindingExample {
        switch self {
        case .sign: FindingExample("-0.25<!--= 1/4 -->", "0.25<!--= 1/4 -->")
        case .percent: FindingExample("0.25 %<!--= 1/4 -->", "25 %<!--= 1/4 -->")
        case .powerOfTen: FindingExample("2.50<!--= 1/4 -->", "0.25<!--= 1/4 -->")
        case .unit:
            FindingExample(
                "0.693 bits<!--= entropy([0.5, 0.5]) -->", "0.693 nats<!--= entropy([0.5, 0.5]) -->"
            )
        case .swappedArguments:
            FindingExample(
                "D(P ‖ Q) is 0.368<!--= kl(P ‖ Q) -->", "D(P ‖ Q) is 0.511<!--= kl(P ‖ Q) -->",
                after: "let P = [0.5, 0.5]\nlet Q = [0.9, 0.1]")
        case .swappedDigits: FindingExample("0.132<!--= 0.123 -->", "0.123<!--= 0.123 -->")
        case .roundedTwice: FindingExample("0.13<!--= 0.1249 -->", "0.12<!--= 0.1249 -->")
        case .roundedNumbers:
            FindingExample(
                "a is 0.7<!--= a --> and a times 10 is 7.0<!--= a * 10 -->",
                "a is 0.7<!--= a --> and a times 10 is 6.7<!--= a * 10 -->", after: "let a = 2/3")
        }
    }
}
