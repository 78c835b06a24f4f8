// Three functions of the C library, for the WASM alone. nlohmann_json's lexer calls them;
// Emscripten's weigh 10 kB in brotli, most of it arithmetic of 128 bits, for results that nothing
// reads: numbers keep their digits (base/json.hpp), and the words of the lexer's errors are never
// shown.
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include "base/text.hpp"

namespace {

using confluence_oauth::is_digit;

// Powers of ten in a number as JSON spells it: 1 for "5.2", 3 for "123", -1 for "0.05"; 0 for zero.
int magnitude_of(const char* number) {
  constexpr int kEnough = 10'000;
  int magnitude = 0;
  bool has_begun = false;
  bool is_fraction = false;
  for (; is_digit(*number) || *number == '.' || *number == '-'; ++number) {
    if (*number == '.') is_fraction = true;
    if (*number >= '1') has_begun = true;
    if (!is_digit(*number) || (is_fraction && has_begun)) continue;
    if (has_begun) ++magnitude;
    if (is_fraction) --magnitude;
  }
  if (!has_begun || *number == '\0') return magnitude;
  ++number;
  const bool is_negative = *number == '-';
  if (!is_digit(*number)) ++number;
  int exponent = 0;
  for (; is_digit(*number); ++number) {
    if (exponent < kEnough) exponent = exponent * 10 + (*number - '0');
  }
  return magnitude + (is_negative ? -exponent : exponent);
}

}  // namespace

extern "C" {

// Whether a double can hold the number is all that is asked: zero, or infinity for one that is too
// large. What begins with the 309th power of ten passes, where a double ends at 1.8 of it.
double strtod(const char* number, char** end) {
  const char* behind = number;
  while (*behind != '\0') ++behind;
  *end = const_cast<char*>(behind);
  return magnitude_of(number) > 309 ? HUGE_VAL : 0;
}

float strtof(const char* number, char** end) { return static_cast<float>(strtod(number, end)); }

long double strtold(const char* number, char** end) { return strtod(number, end); }

int snprintf(char* text, std::size_t size, const char*, ...) {
  if (size > 0) *text = '\0';
  return 0;
}

}  // extern "C"
