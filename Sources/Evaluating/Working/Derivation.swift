import Numbers

/// How a value comes about: its formula, and the formula with the numbers put in.
struct Derivation: Sendable {
    /// The value in the field's notation, from its name to its formula; all the same, none of them
    /// needed.
    var formulas: [Step]
    /// The formula with numbers to be put in; `nil` where there are too many of them.
    var numbers: Step?
    /// What the formula rests on and does not say.
    var remarks: [Remark] = []
    /// Why the value is infinite, where it is.
    var lack: [Remark] = []

    init(
        formulas: [Step], numbers: Step?, remarks: [Remark] = [], lack: [Remark] = []
    ) {
        self.formulas = formulas
        self.numbers = numbers
        self.remarks = remarks
        self.lack = lack
    }

    /// What is made of sums, as a formula and with numbers where all of them have some.
    init(combining sums: [OutcomeSum], remarks: [Remark], _ around: ([Step]) -> Step) {
        let numbers = sums.compactMap(\.numbers)
        self.init(
            formulas: [around(sums.map(\.formula))],
            numbers: numbers.count == sums.count ? around(numbers) : nil, remarks: remarks)
    }

    /// A relation that stands before a formula: a convention, an abbreviation, a count.
    struct Remark: Sendable {
        let left: Step
        /// What it is equal to, in several ways.
        let right: [Step]

        init(_ left: Step, _ right: [Step]) {
            self.left = left
            self.right = right
        }

        init(_ left: Step, _ right: Step) { self.init(left, [right]) }

        init(_ left: Notation, _ right: Notation) {
            self.init(.symbol(left), .symbol(right))
        }
    }
}
