import CMPFR

/// A floating-point number of any precision, MPFR's.
///
/// Like `Rational`, it is written once before anybody else sees it, which is why it may be shared.
///
/// It lies in one piece of memory with its digits, MPFR's custom interface; nothing else than writing a
/// number, which changes no precision, may be done with it.
struct BigFloat: @unchecked Sendable {
    private let storage: ManagedBuffer<__mpfr_struct, mp_limb_t>

    /// The MPFR value, to be read only, and only while the number lives.
    var pointer: UnsafePointer<__mpfr_struct> {
        storage.withUnsafeMutablePointerToHeader { UnsafePointer($0) }
    }

    /// Creates a number by having MPFR write it.
    init(bits: Int, _ write: (UnsafeMutablePointer<__mpfr_struct>) -> Void) {
        let size = mpfr_custom_get_size(mpfr_prec_t(bits))
        storage = .create(minimumCapacity: size / MemoryLayout<mp_limb_t>.size) { _ in
            __mpfr_struct()
        }
        storage.withUnsafeMutablePointers { number, digits in
            klio_mpfr_custom_init(number, mpfr_prec_t(bits), digits)
            write(number)
        }
    }

    var sign: Int { Int(klio_mpfr_sgn(pointer)) }
    var isNaN: Bool { klio_mpfr_is_nan(pointer) != 0 }
    var isFinite: Bool { klio_mpfr_is_number(pointer) != 0 }

    static func < (a: BigFloat, b: BigFloat) -> Bool { klio_mpfr_cmp(a.pointer, b.pointer) < 0 }

    /// The exact value as a fraction; `nil` when it is not finite, or so large or small that the
    /// fraction would have more than `Enclosure.greatestExponent` bits.
    var rational: Rational? {
        guard isFinite else { return nil }
        if sign == 0 { return .zero }
        let exponent = mpfr_get_exp(pointer)
        guard abs(exponent) <= Enclosure.greatestExponent else { return nil }
        return Rational { mpfr_get_q($0, pointer) }
    }
}
