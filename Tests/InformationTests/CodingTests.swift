import Information
import Numbers
import TestSupport
import Testing

@Suite("Texts of codes, and what codes cost")
struct CodingTests {
    @Test("Texts are read back", arguments: [2, 3, 16])
    func roundTrip(radix: Int) throws {
        var random = SplitMix64(seed: 77)
        for round in 0..<40 {
            let p = try Distribution.random(2 + round % 12, below: 20, &random)
            for code in [
                try Code.huffman(for: p, radix: radix),
                try Code.shannonFanoElias(for: p, radix: radix),
            ] {
                let symbols = (0..<30).map { _ in
                    p.support[Int(random.next() % UInt64(p.support.count))]
                }
                #expect(try code.decoded(code.encoded(symbols)) == symbols)
            }
        }
    }

    @Test("A code that is no prefix code is decoded as far as its texts have one reading")
    func suffixCode() throws {
        let code = try Code(["0", "01", "11"])
        #expect(try code.decoded("0111") == [.integer(2), .integer(3)])
        #expect(try code.decoded("0011") == [1, 1, 3].map(Outcome.integer))
        #expect(try code.decoded("") == [])
        #expect { try Code(["0", "01", "10"]).decoded("11") } throws: { error in
            guard case .noWordBegins(let found, let place, 0)? = error as? CodeError else {
                return false
            }
            return found == "11" && place == 1
        }
    }

    @Test("What cannot be read says where")
    func places() throws {
        let code = try Code(["0", "10", "110"])
        #expect { try code.decoded("0100111") } throws: { error in
            guard case .noWordBegins("111", 5, 3)? = error as? CodeError else { return false }
            return true
        }
        #expect { try code.decoded("01011") } throws: { error in
            guard case .unfinishedWord("11", 4, 2)? = error as? CodeError else { return false }
            return true
        }
        #expect { try code.decoded("01 0") } throws: { error in
            guard case .textDigit(" ", 3, 2)? = error as? CodeError else { return false }
            return true
        }
        #expect { try code.encoded([.integer(1), .integer(4)]) } throws: { error in
            guard case .unknownSymbol(_, 2, _)? = error as? CodeError else { return false }
            return true
        }
    }

    @Test("A long text of words that begin each other is refused in time")
    func hostile() throws {
        let code = try Code((1...2000).map { String(repeating: "0", count: $0) })
        #expect(throws: CodeError.self) { try code.decoded(String(repeating: "0", count: 3000)) }
    }

    @Test("L − H = D(P ‖ implied) − log K, exactly", arguments: [2, 3])
    func identity(radix: Int) throws {
        var random = SplitMix64(seed: 90)
        for round in 0..<150 {
            let p = try Distribution.random(2 + round % 6, below: 12, &random)
            let code =
                round.isMultiple(of: 2)
                ? try Code.shannonFanoElias(for: p, radix: radix)
                : try randomCode(p.outcomes, radix, &random)
            let left = try code.redundancy(under: p)
            let implied = try code.impliedDistribution()
            #expect(try implied.measure.total().exactValue == .one)
            let divergence = try p.divergence(from: implied)
            let right = try divergence.minus(Quantity(code.kraftSum().logarithm(), dimension: 1))
            #expect(try left.equality(with: right) == .proved, "\(code)")
        }
    }

    private func randomCode(
        _ outcomes: Outcomes, _ radix: Int, _ random: inout SplitMix64
    ) throws -> Code {
        var words: Set<String> = []
        while words.count < outcomes.count {
            let length = 1 + Int(random.next() % 5)
            words.insert((0..<length).map { _ in String(random.next() % UInt64(radix)) }.joined())
        }
        return try Code(outcomes: outcomes, words: words.sorted(), radix: radix)
    }

    /// The weather's entropy is 1.1567796494470394727 bits (mpmath, 50 digits).
    @Test func costs() throws {
        let p = try Distribution.weighted([7, 2, 1])
        let code = try Code(["0", "10", "11"])
        let redundancy = try code.redundancy(under: p).value(in: .bit)
        #expect(redundancy.rounded(significant: 18)?.plainText == "0.143220350552960527")
        // 1.1567796494470394727 / 1.3
        #expect(
            try code.efficiency(under: p).rounded(significant: 18)?.plainText
                == "0.889830499574645748")
        #expect(try Code(["00", "01", "10"]).kraftSum().exactValue == Rational(3, 4))
        #expect(try Code(["0", "100", "1111111"]).kraftSum().exactValue == Rational(81, 128))
        #expect(try Code(["0", "1", "2", "00"], radix: 3).kraftSum().exactValue == Rational(10, 9))
    }

    @Test("Outcomes are matched by name, and what is missing is named")
    func outcomes() throws {
        let code = try Code.huffman(for: .weighted(["a": 2, "b": 1, "c": 1]))
        let mixed = try Distribution.weighted(["c": 1, "a": 2, "b": 1])
        #expect(try code.expectedLength(under: mixed).exactValue == Rational(3, 2))
        #expect { try code.expectedLength(under: .weighted(["a": 1, "b": 1, "d": 1])) } throws: {
            guard case .outcomes(let code, let p)? = $0 as? CodeError else { return false }
            return code == [.text("d")] && p == [.text("c")]
        }
        let partial = try Code.huffman(for: .weighted(["a": 2, "b": 1, "c": 0]))
        let length = try partial.expectedLength(under: mixed)
        #expect(length.reasonForInfinity == "outcome 'c' has probability 0.25 and no word")
        #expect(try partial.redundancy(under: mixed).number.isFinite == false)
    }

    @Test func tree() throws {
        let weather = try Code.huffman(for: .weighted(["sunny": 7, "cloudy": 2, "very rainy": 1]))
        #expect(try weather.tree().description == "(sunny (cloudy 'very rainy'))")
        #expect(try Code(["0", "01", "110"]).tree().description == "(1(· 2) (· (3 ·)))")
        let deep = try Code([String(repeating: "1", count: 100_000)])
        #expect(try deep.tree().nodeCount == 100_001)
        #expect(try deep.tree().description.hasSuffix("))))"))
    }
}
