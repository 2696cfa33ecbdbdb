import Numbers

extension Code {
    /// The code of least expected length among those whose words have at most so many digits.
    ///
    /// Huffman's code where that is within the limit; otherwise found by package–merge: the lists
    /// of packages are merged level by level, and what the last list takes says how often each
    /// outcome is taken. Ties and words are as in Huffman's code.
    ///
    /// - Throws: `wordsTooShort` when the outcomes outnumber the words.
    ///
    /// Source: Larmore and Hirschberg, “A fast algorithm for optimal length-limited Huffman
    /// codes”, J. ACM 37, 1990.
    public static func lengthLimited(
        for distribution: Distribution, to limit: Int, radix: Int = 2
    ) throws(CodeError) -> Code {
        let weights = try CodeWeights(distribution)
        let count = weights.weights.count
        let needed = leastLength(of: count, radix: radix)
        guard limit >= needed else {
            throw .wordsTooShort(outcomes: count, digits: limit, needed: needed, radix: radix)
        }
        var lengths = huffmanLengths(weights, radix: radix)
        if let longest = lengths.max(), longest > limit {
            lengths = try packageMerge(weights, limit: limit, radix: radix)
        }
        return try canonical(weights, lengths: lengths, radix: radix)
    }

    /// How many digits words of equal length need for so many outcomes.
    private static func leastLength(of count: Int, radix: Int) -> Int {
        var (length, left) = (1, (count - 1) / radix)
        while left > 0 {
            length += 1
            left /= radix
        }
        return length
    }

    /// How many words of 64 bits all lists of package–merge have together at most.
    private static let greatestWordCount = 200_000_000

    private static func packageMerge(
        _ weights: CodeWeights, limit: Int, radix: Int
    ) throws(CodeError) -> [Int] {
        let ranks = weights.ascending
        let count = ranks.count
        let size = 2 * count * (1 + weights.total.bitCount / 64)
        guard size <= greatestWordCount / limit else {
            throw .tooLarge("\(count) words of up to \(limit) digits are too many to choose from")
        }
        // Outcomes of weight zero fill the tree, and take the longest words.
        let fillers = (radix - 1 - (count - 1) % (radix - 1)) % (radix - 1)
        let leaves =
            Array(repeating: Rational.zero, count: fillers) + ranks.map { weights.weights[$0] }
        var taken = (leaves.count - 1) / (radix - 1) * radix
        var lengths: [Int] = Array(repeating: 0, count: count)
        for isLeaf in packages(leaves, levels: limit, radix: radix).reversed() {
            let leafCount = isLeaf.prefix(taken).count { $0 }
            for leaf in fillers..<max(leafCount, fillers) { lengths[ranks[leaf - fillers]] += 1 }
            taken = radix * (min(taken, isLeaf.count) - leafCount)
        }
        return lengths
    }

    /// For each level from the deepest on, whether the entries of its list, the lightest first,
    /// are outcomes rather than packages of the level below.
    private static func packages(
        _ leaves: [Rational], levels: Int, radix: Int
    ) -> [[Bool]] {
        var lists: [[Bool]] = []
        var packages: [Rational] = []
        for _ in 0..<levels {
            var (isLeaf, list): ([Bool], [Rational]) = ([], [])
            var (leaf, package) = (0, 0)
            while leaf < leaves.count || package < packages.count {
                let next =
                    package == packages.count
                    || (leaf < leaves.count && leaves[leaf] <= packages[package])
                isLeaf.append(next)
                list.append(next ? leaves[leaf] : packages[package])
                if next { leaf += 1 } else { package += 1 }
            }
            lists.append(isLeaf)
            packages = stride(from: 0, through: list.count - radix, by: radix).map { start in
                list[start..<(start + radix)].reduce(.zero, +)
            }
        }
        return lists
    }
}
