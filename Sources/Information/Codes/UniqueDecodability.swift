extension Code {
    /// A shortest text with two readings; `nil` when every text has at most one.
    ///
    /// The test of Sardinas and Patterson, with the shortest texts looked at first: two readings
    /// begin with a word and a longer one that it begins; what the longer reading is ahead is made
    /// up by words of the other, until both end together.
    ///
    /// - Throws: `tooLarge` when that takes too long.
    ///
    /// Source: Sardinas and Patterson, “A necessary and sufficient condition for the unique
    /// decomposition of coded messages”, 1953.
    public func ambiguity() throws(CodeError) -> Ambiguity? {
        guard prefixConflict != nil else { return nil }
        var search = try AmbiguitySearch(self)
        return try search.run()
    }
}

/// A search for the shortest text with two readings.
private struct AmbiguitySearch {
    /// Two readings of which one is ahead.
    struct Lead {
        /// What it is ahead by, from where on the readings differ in nothing else.
        let rest: ArraySlice<UInt8>
        /// How many digits the reading that is ahead has.
        let length: Int
        /// The pair of readings that this one goes on from, unless it is the first.
        let previous: Int?
        /// The places of the words last added: to the reading that is behind, and at the start
        /// also to the other.
        let word: Int
        let firstWord: Int?
        /// Whether the reading the word was added to is ahead now.
        let overtakes: Bool
    }

    let code: Code
    let tree: CodeTree
    let order: [Int]
    /// For each place among the digits of the code what stands from there to the end of the word,
    /// as a node of the tree of the reversed words: the same digits are the same node.
    let endings: [Int]
    var leads: [Lead] = []
    /// Words to start with and leads still to be looked at, by length.
    var starts: [Int: [Int]] = [:]
    var waiting: [Int: [Int]] = [:]
    var settled: Set<Int> = []
    var steps = 0

    static let greatestStepCount = 20_000_000

    init(_ code: Code) throws(CodeError) {
        self.code = code
        tree = try CodeTree(of: code)
        order = code.dictionaryOrder
        endings = try code.endings()
        for position in order { starts[code.digits(at: position).count, default: []] += [position] }
    }

    mutating func run() throws(CodeError) -> Ambiguity? {
        while let length = [starts.keys.min(), waiting.keys.min()].compactMap(\.self).min() {
            for longer in starts.removeValue(forKey: length) ?? [] { try begin(with: longer) }
            // A word within the rest leaves the length as it is, and joins the same queue.
            var queue = waiting.removeValue(forKey: length) ?? []
            var next = 0
            while next < queue.count {
                let lead = leads[queue[next]]
                if settled.insert(endings[lead.rest.startIndex]).inserted,
                    let last = try extend(queue[next], lead)
                {
                    return ambiguity(from: queue[next], closedBy: last)
                }
                queue += waiting.removeValue(forKey: length) ?? []
                next += 1
            }
        }
        return nil
    }

    /// The words that begin a word, each with that as a pair of readings.
    private mutating func begin(with longer: Int) throws(CodeError) {
        let digits = code.digits(at: longer)
        var node = 0
        for (offset, digit) in digits.dropLast().enumerated() {
            guard let next = tree.node(below: node, digit: digit) else { return }
            try count(1)
            node = next
            guard let word = tree.position(at: node) else { continue }
            try add(
                Lead(
                    rest: digits.dropFirst(offset + 1), length: digits.count, previous: nil,
                    word: word, firstWord: longer, overtakes: false))
        }
    }

    /// Adds each possible word to the reading that is behind; the word that closes the gap, if
    /// there is one.
    private mutating func extend(_ index: Int, _ lead: Lead) throws(CodeError) -> Int? {
        var node = 0
        for (offset, digit) in lead.rest.enumerated() {
            guard let next = tree.node(below: node, digit: digit) else { return nil }
            try count(1)
            node = next
            guard let word = tree.position(at: node) else { continue }
            let rest = lead.rest.dropFirst(offset + 1)
            if rest.isEmpty { return word }
            try add(
                Lead(
                    rest: rest, length: lead.length, previous: index, word: word, firstWord: nil,
                    overtakes: false))
        }
        for word in words(goingOnFrom: lead.rest) {
            try count(1)
            let rest = code.digits(at: word).dropFirst(lead.rest.count)
            try add(
                Lead(
                    rest: rest, length: lead.length + rest.count, previous: index, word: word,
                    firstWord: nil, overtakes: true))
        }
        return nil
    }

    private mutating func add(_ lead: Lead) throws(CodeError) {
        try count(1)
        guard !settled.contains(endings[lead.rest.startIndex]) else { return }
        waiting[lead.length, default: []].append(leads.count)
        leads.append(lead)
    }

    private mutating func count(_ number: Int) throws(CodeError) {
        steps += number
        guard steps <= AmbiguitySearch.greatestStepCount else {
            throw .tooLarge("whether so many words can be told apart takes too long to find out")
        }
    }

    /// The places of the words that begin with digits and go on, which stand together in the
    /// dictionary.
    private func words(goingOnFrom digits: ArraySlice<UInt8>) -> ArraySlice<Int> {
        let low = firstPlace { !code.digits(at: $0).lexicographicallyPrecedes(digits) }
        let high = firstPlace {
            digits.lexicographicallyPrecedes(code.digits(at: $0).prefix(digits.count))
        }
        let words = order[low..<high]
        return words.first.map { code.digits(at: $0).count == digits.count } == true
            ? words.dropFirst() : words
    }

    /// Where in the dictionary something begins to be so, which then stays so.
    private func firstPlace(where isSo: (Int) -> Bool) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if isSo(order[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Both readings, from the way back to their first words.
    private func ambiguity(from index: Int, closedBy last: Int) -> Ambiguity {
        var path: [Lead] = []
        var place: Int? = index
        while let current = place {
            path.append(leads[current])
            place = leads[current].previous
        }
        var readings: [[Int]] = [[], []]
        var behind = 1
        for lead in path.reversed() {
            readings[behind].append(lead.word)
            if let first = lead.firstWord { readings[1 - behind].append(first) }
            if lead.overtakes { behind = 1 - behind }
        }
        readings[behind].append(last)
        readings.sort { $0.lexicographicallyPrecedes($1) }
        return Ambiguity(
            text: CodeWord.text(readings[0].flatMap { code.digits(at: $0) }),
            first: readings[0].map { code.outcomes[$0] },
            second: readings[1].map { code.outcomes[$0] })
    }
}

extension Code {
    /// For each place among the digits, the node of the tree of reversed words that what stands
    /// from there to the end of its word leads to.
    fileprivate func endings() throws(CodeError) -> [Int] {
        var reversed: [UInt8] = []
        reversed.reserveCapacity(digits.count)
        for position in outcomes.indices { reversed += digits(at: position).reversed() }
        let tree = try CodeTree(
            of: Code(unchecked: outcomes, radix: radix, digits: reversed, ends: ends))
        var endings: [Int] = Array(repeating: 0, count: digits.count)
        for position in outcomes.indices {
            let word = digits(at: position)
            var node = 0
            for place in word.indices.reversed() {
                node = tree.node(below: node, digit: word[place]) ?? 0
                endings[place] = node
            }
        }
        return endings
    }
}
