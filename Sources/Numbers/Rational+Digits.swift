import CMPFR

/// Whole numbers in any radix from 2 to 36.
extension Rational {
    /// The integer that digits write, the highest first; zero when there are none.
    ///
    ///     Rational(digits: [1, 0, 1], radix: 2)     // 5
    public init(digits: some Collection<UInt8>, radix: Int) {
        let text = digits.map { CChar(bitPattern: Rational.character(of: $0)) }
        guard !text.isEmpty else {
            self.init(0)
            return
        }
        self.init { result in
            _ = __gmpz_set_str(klio_mpq_num_mutable(result), text + [0], CInt(radix))
        }
    }

    /// The last digits of a whole number that is not negative, the highest first, with zeros
    /// before them where it has fewer.
    ///
    ///     Rational(5).lastDigits(4, radix: 2)     // [0, 1, 0, 1]
    public func lastDigits(_ count: Int, radix: Int) -> [UInt8] {
        guard count > 0 else { return [] }
        var digits: [UInt8] = Array(repeating: 0, count: count)
        if var rest = int {
            for position in digits.indices.reversed() where rest > 0 {
                digits[position] = UInt8(rest % radix)
                rest /= radix
            }
            return digits
        }
        let text = withPointer { value -> [UInt8] in
            guard let text = __gmpz_get_str(nil, CInt(radix), klio_mpq_num(value)) else {
                return []
            }
            defer { text.deallocate() }
            return String(cString: text).utf8.map(Rational.digit)
        }
        let kept = text.suffix(count)
        digits.replaceSubrange((count - kept.count)..., with: kept)
        return digits
    }

    /// The greatest whole number whose product with a positive whole number is not greater than
    /// this one: nothing is reduced to lowest terms, as it is where fractions are divided.
    ///
    ///     Rational(7).quotient(by: 2)     // 3
    public func quotient(by divisor: Rational) -> Rational {
        guard divisor.sign > 0 else { return .zero }
        return withPointer { top in
            divisor.withPointer { bottom in
                Rational {
                    __gmpz_fdiv_q(
                        klio_mpq_num_mutable($0), klio_mpq_num(top), klio_mpq_num(bottom))
                }
            }
        }
    }

    private static func character(of digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + (digit - 10)
    }

    private static func digit(of character: UInt8) -> UInt8 {
        character < UInt8(ascii: "a")
            ? character - UInt8(ascii: "0") : character - UInt8(ascii: "a") + 10
    }
}
