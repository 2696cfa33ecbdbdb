/// The numbers that were printed as results, which the sides of later chains may take up again.
struct PrintedResults {
    private var known: Set<PrintedNumber> = []
    /// Those that are not among them yet: few documents ask for any.
    private var new: [PrintedNumber] = []

    /// Takes note of some.
    mutating func note(_ numbers: [PrintedNumber]) { new += numbers }

    /// All of them.
    mutating func all() -> Set<PrintedNumber> {
        known.formUnion(new)
        new = []
        return known
    }
}
