#ifndef KLIO_MPFR_SHIM_H
#define KLIO_MPFR_SHIM_H

#include <gmp.h>
#include <mpfr.h>

// Macros of GMP and MPFR as functions, since Swift imports functions only.

static inline int klio_mpq_sgn(mpq_srcptr x) { return mpq_sgn(x); }
static inline int klio_mpz_sgn(mpz_srcptr x) { return mpz_sgn(x); }
static inline mpz_srcptr klio_mpq_num(mpq_srcptr x) { return mpq_numref(x); }
static inline mpz_srcptr klio_mpq_den(mpq_srcptr x) { return mpq_denref(x); }
static inline mpz_ptr klio_mpq_num_mutable(mpq_ptr x) { return mpq_numref(x); }
static inline mpz_ptr klio_mpq_den_mutable(mpq_ptr x) { return mpq_denref(x); }
static inline int klio_mpfr_sgn(mpfr_srcptr x) { return mpfr_nan_p(x) ? 0 : mpfr_sgn(x); }
static inline int klio_mpfr_cmp(mpfr_srcptr x, mpfr_srcptr y) { return mpfr_cmp(x, y); }
static inline void klio_mpfr_set(mpfr_ptr x, mpfr_srcptr y, mpfr_rnd_t r) { mpfr_set(x, y, r); }
static inline void klio_mpfr_custom_init(mpfr_ptr x, mpfr_prec_t bits, mp_limb_t *digits) {
    mpfr_custom_init(digits, bits);
    mpfr_custom_init_set(x, MPFR_NAN_KIND, 0, bits, digits);
}
static inline int klio_mpfr_is_nan(mpfr_srcptr x) { return mpfr_nan_p(x) != 0; }
static inline int klio_mpfr_is_inf(mpfr_srcptr x) { return mpfr_inf_p(x) != 0; }
static inline int klio_mpfr_is_number(mpfr_srcptr x) { return mpfr_number_p(x) != 0; }

#endif
