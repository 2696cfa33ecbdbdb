import Numbers

extension Code {
    /// Huffman's code: no code that can be decoded has a smaller expected length.
    ///
    /// It is canonical. Where weights are equal, outcomes are merged before groups and late ones
    /// before early ones, so that of equally likely outcomes the later have the longer words, and
    /// the longest word is as short as an optimal code allows; the words then follow each other in
    /// the order of length and outcomes. With more than two digits the first group is as small as
    /// makes all others full. A single outcome has the word 0, since a word without digits would
    /// not tell how often it came; outcomes of probability zero have none. Time O(n log n).
    ///
    ///     // sunny 70 %, cloudy 20 %, rainy 10 %: 0, 10, 11
    ///
    /// Sources: Huffman, “A method for the construction of minimum-redundancy codes”, 1952;
    /// van Leeuwen, “On the construction of Huffman trees”, 1976 (two queues).
    public static func huffman(
        for distribution: Distribution, radix: Int = 2
    ) throws(CodeError) -> Code {
        let weights = try CodeWeights(distribution)
        return try canonical(weights, lengths: huffmanLengths(weights, radix: radix), radix: radix)
    }

    /// The lengths of Huffman's words, one a weight.
    static func huffmanLengths(_ weights: CodeWeights, radix: Int) -> [Int] {
        let ranks = weights.ascending
        let sorted = ranks.map { weights.weights[$0] }
        let depths: [Int]
        if weights.total.int != nil {
            depths = huffmanDepths(sorted.compactMap(\.int), radix: radix)
        } else {
            depths = huffmanDepths(sorted, radix: radix)
        }
        var lengths: [Int] = Array(repeating: 1, count: ranks.count)
        for (rank, depth) in zip(ranks, depths) { lengths[rank] = depth }
        return lengths
    }

    /// The depths of leaves in Huffman's tree, for weights from the lightest on.
    private static func huffmanDepths<Weight: Comparable & AdditiveArithmetic>(
        _ leaves: [Weight], radix: Int
    ) -> [Int] {
        let count = leaves.count
        guard count > 1 else { return Array(repeating: 1, count: count) }
        // Groups are made from the lightest on, so both leaves and groups are queues.
        var groups: [Weight] = []
        var parents: [Int] = Array(repeating: 0, count: 2 * count)
        var (leaf, group) = (0, 0)
        var size = 2 + (count - 2) % (radix - 1)
        while count - leaf + groups.count - group > 1 {
            var sum = Weight.zero
            for _ in 0..<size {
                if leaf < count, group == groups.count || leaves[leaf] <= groups[group] {
                    sum += leaves[leaf]
                    parents[leaf] = groups.count
                    leaf += 1
                } else {
                    sum += groups[group]
                    parents[count + group] = groups.count
                    group += 1
                }
            }
            groups.append(sum)
            size = radix
        }
        var depths: [Int] = Array(repeating: 0, count: groups.count)
        for index in groups.indices.dropLast().reversed() {
            depths[index] = depths[parents[count + index]] + 1
        }
        return leaves.indices.map { depths[parents[$0]] + 1 }
    }
}

extension Code {
    /// The canonical code with given lengths, which fit: words in the order of length and
    /// outcomes, each the next number after the one before, with zeros added.
    static func canonical(
        _ weights: CodeWeights, lengths: [Int], radix: Int
    ) throws(CodeError) -> Code {
        let all = weights.spread(lengths)
        return try Code(outcomes: weights.outcomes, radix: radix, lengths: all) { digits, ranges in
            let order = weights.positions.sorted {
                ranges[$0].count == ranges[$1].count
                    ? $0 < $1 : ranges[$0].count < ranges[$1].count
            }
            var word: [UInt8] = []
            for (index, position) in order.enumerated() {
                if index > 0 { word.increment(radix: radix) }
                word += Array(repeating: 0, count: ranges[position].count - word.count)
                digits.replaceSubrange(ranges[position], with: word)
            }
        }
    }
}

extension [UInt8] {
    /// Makes digits those of the next number; after the last of their length comes the first.
    fileprivate mutating func increment(radix: Int) {
        for index in indices.reversed() {
            guard Int(self[index]) == radix - 1 else {
                self[index] += 1
                return
            }
            self[index] = 0
        }
    }
}
