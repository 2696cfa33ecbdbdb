#include "CLogarithms.h"

#pragma STDC FP_CONTRACT OFF

enum { lanes = 8, vectors_in_block = 128 };

typedef double doubles __attribute__((vector_size(lanes * sizeof(double))));
typedef int64_t integers __attribute__((vector_size(lanes * sizeof(int64_t))));
typedef uint64_t unsigned_integers __attribute__((vector_size(lanes * sizeof(uint64_t))));

// The bits of 2^52: with an integer below it in the lower bits, the number is 2^52 more.
static const int64_t bits_of_two_to_52 = 0x4330000000000000;
// The bits of a double, plus these and shifted by these, are the exponent k of its form m·2^k
// with m from √½ to √2, plus the offset.
enum { exponent_shift = 52, exponent_offset = 1024 };
static const int64_t exponent_bias = ((int64_t)exponent_offset << exponent_shift) - 0x3FE6A09E667F3BCD;

// Adds the sum of a block; what rounding loses goes into the correction.
// Source: Knuth, “The Art of Computer Programming”, volume 2, 4.2.2, theorem B.
static void add(klio_logarithm_sum *total, double sum, double magnitude) {
  double next = total->sum + sum;
  double other = next - total->sum;
  total->correction += (total->sum - (next - other)) + (sum - other);
  total->sum = next;
  total->magnitude += magnitude;
}

// The macro is written out once for each set of instructions: vectors of this width cannot be
// passed between functions compiled for different ones.
#define SUM_OF_BLOCKS(NAME, ATTRIBUTE)                                                             \
  ATTRIBUTE static void NAME(const int64_t *weights, const int64_t *numerators,                    \
                             const int64_t *denominators, size_t blocks,                           \
                             size_t vectors_a_block, klio_logarithm_sum *total) {                  \
    for (size_t block = 0; block < blocks; block++) {                                              \
      doubles sums = {0}, magnitudes = {0};                                                        \
      for (size_t vector = 0; vector < vectors_a_block; vector++) {                                \
        integers weight, numerator;                                                                \
        __builtin_memcpy(&weight, weights, sizeof weight);                                         \
        __builtin_memcpy(&numerator, numerators, sizeof numerator);                                \
        weights += lanes;                                                                          \
        numerators += lanes;                                                                       \
        doubles ratio = (doubles)(numerator | bits_of_two_to_52) - 0x1p52;                         \
        if (denominators) {                                                                        \
          integers denominator;                                                                    \
          __builtin_memcpy(&denominator, denominators, sizeof denominator);                        \
          denominators += lanes;                                                                   \
          denominator -= denominator == 0;                                                         \
          ratio /= (doubles)(denominator | bits_of_two_to_52) - 0x1p52;                            \
        }                                                                                          \
        integers bits = (integers)ratio;                                                           \
        integers power = (integers)((unsigned_integers)(bits + exponent_bias) >> exponent_shift);  \
        integers mantissa = bits - ((power - exponent_offset) << exponent_shift);                  \
        doubles k = (doubles)(power | bits_of_two_to_52) - (0x1p52 + exponent_offset);             \
        doubles f = (doubles)mantissa - 1.0;                                                       \
        doubles s = f / (f + 2.0);                                                                 \
        doubles z = s * s;                                                                         \
        doubles series = z * (1.0 / 21) + 1.0 / 19;                                                \
        series = series * z + 1.0 / 17;                                                            \
        series = series * z + 1.0 / 15;                                                            \
        series = series * z + 1.0 / 13;                                                            \
        series = series * z + 1.0 / 11;                                                            \
        series = series * z + 1.0 / 9;                                                             \
        series = series * z + 1.0 / 7;                                                             \
        series = series * z + 1.0 / 5;                                                             \
        series = series * z + 1.0 / 3;                                                             \
        doubles main = 2.0 * s + 2.0 * s * (z * series);                                           \
        doubles logarithm = k * 0.6931471805599453 + main;                                         \
        doubles term = ((doubles)(weight | bits_of_two_to_52) - 0x1p52) * logarithm;               \
        sums += term;                                                                              \
        magnitudes += (doubles)((integers)term & INT64_MAX);                                       \
      }                                                                                            \
      double sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) +                                   \
                   ((sums[4] + sums[5]) + (sums[6] + sums[7]));                                    \
      double magnitude = ((magnitudes[0] + magnitudes[1]) + (magnitudes[2] + magnitudes[3])) +     \
                         ((magnitudes[4] + magnitudes[5]) + (magnitudes[6] + magnitudes[7]));      \
      add(total, sum, magnitude);                                                                  \
    }                                                                                              \
  }

SUM_OF_BLOCKS(sum_commonly, )
#if defined(__x86_64__)
SUM_OF_BLOCKS(sum_with_avx2, __attribute__((target("avx2"))))
#endif

static void sum_blocks(const int64_t *weights, const int64_t *numerators,
                       const int64_t *denominators, size_t blocks, size_t vectors_a_block,
                       klio_instructions instructions, klio_logarithm_sum *total) {
#if defined(__x86_64__)
  if (instructions == KLIO_INSTRUCTIONS_BEST && __builtin_cpu_supports("avx2")) {
    sum_with_avx2(weights, numerators, denominators, blocks, vectors_a_block, total);
    return;
  }
#endif
  sum_commonly(weights, numerators, denominators, blocks, vectors_a_block, total);
}

klio_logarithm_sum klio_sum_logarithms(const int64_t *weights, const int64_t *numerators,
                                       const int64_t *denominators, size_t count,
                                       klio_instructions instructions) {
  klio_logarithm_sum total = {0};
  size_t in_block = lanes * vectors_in_block;
  size_t whole = count - count % in_block;
  sum_blocks(weights, numerators, denominators, count / in_block, vectors_in_block, instructions,
             &total);
  // The rest is a block of its own, filled up with terms of weight zero.
  int64_t rest[3][lanes * vectors_in_block] = {{0}};
  for (size_t index = whole; index < count; index++) {
    rest[0][index - whole] = weights[index];
    rest[1][index - whole] = numerators[index];
    rest[2][index - whole] = denominators ? denominators[index] : 1;
  }
  if (whole < count) {
    sum_blocks(rest[0], rest[1], denominators ? rest[2] : NULL, 1, vectors_in_block, instructions,
               &total);
  }
  return total;
}
