import Information
import Numbers
import TestSupport
import Testing

@Suite("Which codes can be decoded")
struct DecodabilityTests {
    /// Cover and Thomas, Elements of Information Theory, 2nd edition, table 5.1.
    @Test func textbook() throws {
        #expect(try Code(["0", "010", "01", "10"]).ambiguity()?.text == "010")
        let unique = try Code(["10", "00", "11", "110"])
        #expect(try unique.ambiguity() == nil)
        #expect(unique.prefixConflict?.longer == .integer(4))
        #expect(try Code(["0", "10", "110", "111"]).prefixConflict == nil)
    }

    /// Sardinas–Patterson as Wikipedia has it, “Sardinas–Patterson algorithm”: 1, 011, 01110, 1110,
    /// 10011 has the text 011101110011 with two readings.
    @Test func longerText() throws {
        let code = try Code(["1", "011", "01110", "1110", "10011"])
        let found = try #require(try code.ambiguity())
        #expect(try code.encoded(found.first) == found.text)
        #expect(try code.encoded(found.second) == found.text)
        #expect(found.first != found.second)
        #expect(found.text.count <= 12)
    }

    @Test("The same is found by reading every short text", arguments: [2, 3])
    func everyShortText(radix: Int) throws {
        let longest = radix == 2 ? 10 : 7
        var random = SplitMix64(seed: UInt64(radix))
        var found = (ambiguous: 0, unique: 0)
        for round in 0..<120 {
            var words: Set<String> = []
            while words.count < 3 + round % 3 {
                let length = 1 + Int(random.next() % 4)
                words.insert(
                    (0..<length).map { _ in String(random.next() % UInt64(radix)) }.joined())
            }
            let code = try Code(words.sorted(), radix: radix)
            let shortest = shortestAmbiguous(words, radix: radix, longest: longest)
            let ambiguity = try code.ambiguity()
            if let ambiguity {
                found.ambiguous += 1
                #expect(ambiguity.first != ambiguity.second)
                #expect(try code.encoded(ambiguity.first) == ambiguity.text)
                #expect(try code.encoded(ambiguity.second) == ambiguity.text)
                #expect(throws: CodeError.self) { try code.decoded(ambiguity.text) }
                #expect(shortest == (ambiguity.text.count <= longest ? ambiguity.text.count : nil))
            } else {
                found.unique += 1
                #expect(shortest == nil, "\(code)")
                #expect(try code.kraftSum().order(to: .one) != .greater)
            }
        }
        #expect(found.ambiguous > 20 && found.unique > 10)
    }

    /// The length of the shortest text with two readings among all that are no longer than given.
    ///
    /// Texts and words are numbers here, whose digits are theirs. How often a text can be read is the sum over
    /// the words it may end in, of what stands before them.
    private func shortestAmbiguous(_ words: Set<String>, radix: Int, longest: Int) -> Int? {
        let words = words.map { word in
            (
                value: Int(word, radix: radix), count: word.utf8.count,
                power: repeatElement(radix, count: word.utf8.count).reduce(1, *)
            )
        }
        var readings = [[1]]
        while readings.count <= longest {
            let length = readings.count
            let texts = 0..<(radix * readings[length - 1].count)
            let counts = texts.map { text in
                words.reduce(0) { sum, word in
                    guard word.count <= length, text % word.power == word.value else { return sum }
                    return sum + readings[length - word.count][text / word.power]
                }
            }
            if counts.contains(where: { $0 > 1 }) { return length }
            readings.append(counts)
        }
        return nil
    }

    @Test("Many words that begin each other end in an answer")
    func hostile() throws {
        let words = (1...500).map { String(repeating: "0", count: $0) }
        let ambiguity = try Code(words).ambiguity()
        #expect(ambiguity?.text == "00")
        let unique = (1...500).map { "1" + String(repeating: "0", count: $0) }
        #expect(try Code(unique).ambiguity() == nil)
    }

    @Test("What is no code says why")
    func invalid() {
        #expect { try Code(["0", ""]) } throws: { error in
            guard case .emptyWord(let outcome)? = error as? CodeError else { return false }
            return outcome == .integer(2)
        }
        #expect { try Code(["0", "10", "0"]) } throws: { error in
            guard case .repeatedWord(_, let first, let second)? = error as? CodeError else {
                return false
            }
            return first == .integer(1) && second == .integer(3)
        }
        #expect { try Code(["0", "12"]) } throws: { error in
            guard case .digit(let character, _, _, _)? = error as? CodeError else { return false }
            return character == "2"
        }
        #expect(throws: CodeError.self) { try Code([]) }
    }
}
