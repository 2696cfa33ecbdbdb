import CMPFR

/// A fraction of any size, GMP's: written once, before anybody else can see it, then only read.
final class LargeRational: @unchecked Sendable {
    private let mutable: UnsafeMutablePointer<__mpq_struct>

    /// The value, to be read only, and only while the object lives.
    var pointer: UnsafePointer<__mpq_struct> { UnsafePointer(mutable) }

    /// Creates a number by having GMP write it.
    init(_ write: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
        mutable = .allocate(capacity: 1)
        __gmpq_init(mutable)
        write(mutable)
    }

    deinit {
        __gmpq_clear(mutable)
        mutable.deallocate()
    }

    /// Numerator and denominator, when both fit a word (and so do their opposites).
    var words: (numerator: Int, denominator: Int)? {
        let (top, bottom) = (klio_mpq_num(mutable), klio_mpq_den(mutable))
        guard __gmpz_fits_slong_p(top) != 0, __gmpz_fits_slong_p(bottom) != 0 else { return nil }
        let numerator = __gmpz_get_si(top)
        return numerator == .min ? nil : (numerator, __gmpz_get_si(bottom))
    }
}
