// Sums of weighted logarithms in double precision, eight at a time.
//
// All arithmetic is that of IEEE 754 in one fixed order, without contraction, so the results are
// the same bits on every machine, with and without AVX2. Their error is bounded in
// `LogarithmSum+Doubles.swift`, step by step.

#ifndef CLOGARITHMS_H
#define CLOGARITHMS_H

#include <stddef.h>
#include <stdint.h>

// What a sum came to.
typedef struct {
  // The sum is about `sum + correction`.
  double sum;
  double correction;
  // The sum of the magnitudes of its terms.
  double magnitude;
} klio_logarithm_sum;

// Which instructions a sum may use.
typedef enum {
  // What every machine of the platform has.
  KLIO_INSTRUCTIONS_COMMON,
  // The best that this machine has and that a path is written for.
  KLIO_INSTRUCTIONS_BEST,
} klio_instructions;

// The sum of weights[i] · ln (numerators[i] / denominators[i]); `denominators` may be NULL, for
// ones. All entries lie from 0 to 2^52 − 1, and where a weight is not 0, nor are the other two.
klio_logarithm_sum klio_sum_logarithms(const int64_t *weights, const int64_t *numerators,
                                       const int64_t *denominators, size_t count,
                                       klio_instructions instructions);

#endif
