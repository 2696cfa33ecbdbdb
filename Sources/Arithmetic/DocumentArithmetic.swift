public import Diagnostics
public import Documents
public import Formulas
public import Numbers

/// The arithmetic that a document's author wrote down without any annotation, judged.
///
/// Read are closed relations between sides that are pure arithmetic, in formulas, running text, cells,
/// code spans, and lines of code that are nothing else, and tables with formulas for headers or with
/// totals. What is not understood is left alone.
public struct DocumentArithmetic: Sendable {
    /// The relations that were judged, in reading order.
    public let relations: [JudgedRelation]
    /// How many relations between sides with numbers were not read.
    public let unreadCount: Int
    /// How many numbers in blocks of output nothing was read of.
    public let unreadOutputCount: Int

    /// Reads and judges a document; formulas that have been parsed are not parsed again.
    public init(_ document: Document, _ formulas: ParsedFormulas = ParsedFormulas()) {
        var relations: [JudgedRelation] = []
        var unread = 0
        var results = PrintedResults()
        let reader = ArithmeticReader(document, formulas)
        let chains = reader.chains
        var tables = reader.tables[...]
        var moduli: NamedModuli?
        for (index, chain) in chains.enumerated() {
            while let table = tables.first, table.chainIndex <= index {
                relations += TableJudge(table.table, of: table.source).relations
                tables = tables.dropFirst()
            }
            let earlier = chain.hasPair ? results.all() : []
            let judged = ChainJudge(chain, results: earlier).judged()
            relations += judged.relations.filter { !$0.isRight(roundCircles: &moduli) }
            unread += judged.unreadCount
            results.note(judged.results)
        }
        for table in tables { relations += TableJudge(table.table, of: table.source).relations }
        let naming = NamingReader(document)
        self.relations = relations.merged(with: naming.relations)
        unreadCount = unread
        unreadOutputCount = chains.countUnread(of: naming.unreadNumbers)
    }
}

extension JudgedRelation {
    /// Whether it is right where its section counts round a number; the numbers named in a text are
    /// looked for when the first relation in it is wrong.
    fileprivate func isRight(roundCircles moduli: inout NamedModuli?) -> Bool {
        guard outcome == .arithmetic else { return false }
        let named = moduli.flatMap { $0.source === place.source ? $0 : nil }
        let found = named ?? NamedModuli(place.source)
        moduli = found
        return found.explain(self)
    }
}

/// A relation between two sides that was judged.
public struct JudgedRelation: Sendable {
    /// What was found.
    public enum Outcome: String, Sendable {
        /// Nothing is wrong.
        case right
        /// The sides differ, however their numbers were rounded.
        case arithmetic
        /// The number follows from the rounded ones before it, and not from the first side.
        case accumulated
        /// The number has more digits than what it was worked out from.
        case overPrecise = "over-precise"
        /// A named quantity is another one than what is printed.
        case named
        /// The number is the value in another unit than the one printed.
        case mixedBase = "mixed-base"
    }

    /// What was judged.
    public enum Kind: Sendable {
        /// Two sides of a relation.
        case relation
        /// A cell of a table, by the formula in its header or as the sum of others.
        case table
        /// A quantity by its name, such as the entropy of a distribution that is given above.
        case named
    }

    /// What was judged.
    public var kind = Kind.relation

    /// What was found.
    public let outcome: Outcome
    /// Where the right side stands.
    public let place: SourcePlace
    /// The right side as printed.
    public let printed: String
    /// The relation as written.
    public let expression: String
    /// The value it should have, right to more digits than anybody prints; that of the side before it
    /// with its numbers as printed, or of the first side where the number was worked out from it.
    public let value: Number?
    /// How the number should read, where that is known.
    public let expected: String?
    /// What was found, as a sentence for the author: a lower-case fragment.
    public let message: String
}
