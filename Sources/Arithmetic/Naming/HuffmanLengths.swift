import Diagnostics
import Documents
import Numbers

/// The lengths of a Huffman code that a text names: "a Huffman code for P has the lengths 1, 2, 3, 3".
struct HuffmanLengths {
    let lengths: [Int]
    /// The indices of the tokens of the numbers.
    let tokens: Range<Int>
    /// The words before it in its sentence.
    let names: [String]

    /// What is found about the lengths in a text.
    static func relations(in piece: NotationPiece, _ scope: NameScope) -> [JudgedRelation] {
        guard piece.visible.bytes[...].namesHuffman else { return [] }
        return read(piece.text).compactMap { $0.relation(in: piece, scope) }
    }

    private static func read(_ text: NotationText) -> [HuffmanLengths] {
        var found: [HuffmanLengths] = []
        var start = 0
        for (index, token) in text.tokens.enumerated() {
            if token.endsSentence { start = index + 1 }
            guard token.isLength, index - start < 60,
                text.tokens[start...index].contains(where: \.isHuffman),
                !text.tokens[start...index].contains(where: { $0.isDenial || $0.isSupposition }),
                let (lengths, range) = numbers(text, behind: index)
            else { continue }
            let names = text.tokens[start..<range.lowerBound].compactMap(\.word)
            found.append(HuffmanLengths(lengths: lengths, tokens: range, names: names))
        }
        return found
    }

    /// Reads `1, 2, 3 and 3` behind a word, with verbs and brackets between.
    private static func numbers(
        _ text: NotationText, behind start: Int
    ) -> (lengths: [Int], range: Range<Int>)? {
        var index = start + 1
        while index - start < 8, text[index].number == nil {
            let isName = text[index].word != nil
            guard isName || text[index].opensBracket || text[index].mayLeadToLengths else {
                return nil
            }
            index += 1
        }
        let first = index
        var end = index
        var lengths: [Int] = []
        while let number = text[index].number, number.isWhole, let length = number.value.int,
            (1...64).contains(length), lengths.count < ProbabilityList.greatestLength
        {
            lengths.append(length)
            end = index + 1
            index = end
            if text[index].sign == "," { index += 1 }
            if ["and", "和", "与"].contains(text[index].word ?? "") { index += 1 }
        }
        // What stands before a unit or goes on is no length of a code word.
        guard lengths.count >= 2, !text[end].isOperator, text[end].sign != "%" else { return nil }
        return (lengths, first..<end)
    }

    private func relation(
        in piece: NotationPiece, _ scope: NameScope
    ) -> JudgedRelation? {
        guard let (name, distribution) = distribution(scope),
            let least = HuffmanLengths.leastMean(distribution.masses.map(\.value))
        else { return nil }
        let mean = mean(distribution)
        let slack = zip(distribution.masses, lengths.sorted()).reduce(Rational.zero) {
            $0 + $1.0.slack * Rational(2 * $1.1)
        }
        let room = lengths.reduce(Rational.zero) { $0 + Rational.one / Rational(1 << min($1, 60)) }
        let printed = piece.string(tokens)
        func found(_ outcome: JudgedRelation.Outcome, _ message: String) -> JudgedRelation {
            JudgedRelation(
                kind: .named, outcome: outcome,
                place: piece.visible.place(of: piece.bytes(tokens)), printed: printed,
                expression: "Huffman lengths of \(name) = \(printed)", value: .exact(least),
                expected: nil, message: message)
        }
        if room > .one {
            return found(.named, "no code without ambiguity has the lengths \(printed)")
        }
        guard mean - least > slack else {
            return found(.right, "a Huffman code for \(name) has the lengths \(printed)")
        }
        let (own, best) = (mean.shortText, least.shortText)
        return found(
            .named,
            "the lengths \(printed) are \(own) on average, and those of a Huffman code for \(name) \(best)"
        )
    }

    /// The distribution that is named in the sentence, else the only one under the heading that fits.
    private func distribution(_ scope: NameScope) -> (String, NamedDistribution)? {
        for name in names {
            if case .distribution(let found)? = scope[name]?.binding {
                return found.masses.count == lengths.count && found.columns == 1
                    ? (name, found) : nil
            }
        }
        return scope.onlyDistribution(ofCount: lengths.count).map { ("the distribution", $0) }
    }

    /// The average length, the shortest code words being those of the likeliest outcomes.
    private func mean(_ distribution: NamedDistribution) -> Rational {
        let masses = distribution.masses.map(\.value).sorted(by: >)
        return zip(masses, lengths.sorted()).reduce(.zero) { $0 + $1.0 * Rational($1.1) }
    }

    /// The average length of a Huffman code: the sum of what the least two are joined to, again and
    /// again.
    ///
    /// Source: Huffman, “A method for the construction of minimum-redundancy codes”, 1952.
    private static func leastMean(_ masses: [Rational]) -> Rational? {
        var single = masses.sorted()[...]
        var joined: ArraySlice<Rational> = []
        var sum = Rational.zero
        func next() -> Rational? {
            guard let a = single.first else { return joined.popFirst() }
            guard let b = joined.first, b < a else { return single.popFirst() }
            return joined.popFirst()
        }
        while single.count + joined.count > 1 {
            guard let a = next(), let b = next() else { return nil }
            joined.append(a + b)
            sum = sum + a + b
        }
        return sum
    }
}

extension ArraySlice<UInt8> {
    /// Whether a part of Huffman's name is in it.
    var namesHuffman: Bool {
        indices.contains { index in
            switch self[index] {
            case UInt8(ascii: "u"): self[index...].starts(with: "uffman".utf8)
            case UInt8(ascii: "U"): self[index...].starts(with: "UFFMAN".utf8)
            case 0xE5: self[index...].starts(with: "夫曼".utf8)
            case _: false
            }
        }
    }
}

extension NotationToken {
    /// Whether it may stand between a word for lengths and the lengths.
    fileprivate var mayLeadToLengths: Bool { sign == ":" || sign == "=" || sign == "," }

    /// Whether it is Huffman's name.
    fileprivate var isHuffman: Bool {
        guard let word = word?.lowercased() else { return false }
        return word.hasPrefix("huffman")
            || ["哈夫曼", "霍夫曼", "赫夫曼"].contains { word.contains($0) }
    }

    /// Whether it says that lengths of code words follow.
    fileprivate var isLength: Bool {
        guard let word = word?.lowercased() else { return false }
        return word == "lengths" || word.contains("码长") && !word.contains("平均")
    }
}

extension Rational {
    /// The number with as many digits as tell it from others.
    fileprivate var shortText: String {
        Number.exact(self).rounded(forProse: 6)?.machineText ?? ""
    }
}
