/// How many numerals of a text are backed, given, structural and unbacked.
///
/// Every numeral is in exactly one class.
public struct NumberCount: Sendable, Equatable {
    /// Numbers that a claim judges, and values that are computed.
    public internal(set) var backed = 0
    /// Inputs: cells of tables that scripts may read, and numbers that claim to be a parameter or a
    /// name bound to a literal, and are.
    public internal(set) var given = 0
    /// Numbers that nothing vouches for: they are typed, no claim speaks of them, and they are no
    /// input.
    public internal(set) var unbacked = 0
    /// How many of the backed and given numbers carry a claim.
    public internal(set) var claims = 0
    /// How often each rule took a numeral out, in the order of `StructuralRule.allCases`.
    private var ruled = [Int](repeating: 0, count: StructuralRule.allCases.count)

    init() {}

    /// The numbers a document states: all numerals but the structural.
    public var numbers: Int { backed + given + unbacked }
    /// The numerals that rules took out.
    public var structural: Int { ruled.reduce(0, +) }
    /// All numerals found.
    public var numerals: Int { numbers + structural }

    /// The rules that took numerals out and how many each, the most first.
    public var rules: [(rule: StructuralRule, count: Int)] {
        zip(StructuralRule.allCases, ruled).enumerated()
            .filter { $0.element.1 > 0 }
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map { (rule: $0.element.0, count: $0.element.1) }
    }

    /// Counts numerals that a rule takes out.
    mutating func add(_ rule: StructuralRule, count: Int = 1) {
        if let index = StructuralRule.allCases.firstIndex(of: rule) { ruled[index] += count }
    }

    /// Counts the numerals of another text too.
    static func += (sum: inout NumberCount, other: NumberCount) {
        sum.backed += other.backed
        sum.given += other.given
        sum.unbacked += other.unbacked
        sum.claims += other.claims
        for index in sum.ruled.indices { sum.ruled[index] += other.ruled[index] }
    }

    /// The share of backed and given numbers in per cent, rounded to the nearest integer, but all
    /// or nothing only where it is; `nil` without numbers.
    public var percent: Int? {
        guard numbers > 0 else { return nil }
        let right = backed + given
        let rounded = (200 * right + numbers) / (2 * numbers)
        if right < numbers, rounded == 100 { return 99 }
        return right > 0 ? max(rounded, 1) : 0
    }

    /// Whether the share is at least so many per cent; a text without numbers lacks nothing.
    public func reaches(percent: Int) -> Bool { 100 * (backed + given) >= percent * numbers }
}
