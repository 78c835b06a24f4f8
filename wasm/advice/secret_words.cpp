#include "advice/secret_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/char_set.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestPlainWord = 20;
constexpr std::size_t kLongestPlainNumber = 5;

// The last words of names of what is public, although another word in them may be "token".
constexpr std::string_view kPublicEnds[] = {
    "audience", "budget",   "callback", "challenge", "cloud",  "config", "configs",
    "count",    "endpoint", "expires",  "expiry",    "grant",  "host",   "id",
    "ids",      "in",       "issuer",   "kind",      "length", "limit",  "method",
    "name",     "names",    "origin",   "prompt",    "scope",  "scopes", "setup",
    "site",     "slug",     "status",   "type",      "types",  "uri",    "url"};

// Wherever they stand in a name.
constexpr std::string_view kSecretParts[] = {"secret",    "token",     "passw",      "passphrase",
                                             "apikey",    "verifier",  "credential", "privatekey",
                                             "accesskey", "sessionid", "sessionuri", "sessid"};

// As a word of a name.
constexpr std::string_view kSecretWords[] = {"password", "passwd", "pwd", "pass", "pw"};
constexpr std::string_view kMaybeWords[] = {
    "assertion", "auth", "authorization", "code",    "cookie", "jwt", "key",       "keys",
    "nonce",     "otp",  "pin",           "session", "sid",    "sig", "signature", "ticket"};

constexpr std::string_view kSchemes[] = {"basic", "bearer", "digest", "negotiate"};

struct Shape {
  std::string_view prefix;
  std::size_t least;
};

constexpr Shape kShapes[] = {{"ak_", 8},   {"uak_", 9},   {"oak_", 9},   {"ln_", 8}, {"lk_", 8},
                             {"ATOA", 24}, {"ATATT", 24}, {"ATCTT", 24}, {"eyJ", 24}};

template <class List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Where the word that begins at `at` ends: "clientSecret" and "client_secret" have two, "APIKey"
// too.
std::size_t end_of_word(std::string_view name, std::size_t at) {
  std::size_t end = at;
  while (end < name.size() && is_alpha(name[end])) {
    const bool has_next = end + 1 < name.size();
    if (end > at && is_upper(name[end])) {
      const bool is_hump = is_lower(name[end - 1]);
      const bool ends_capitals = has_next && is_lower(name[end + 1]);
      if (is_hump || ends_capitals) return end;
    }
    ++end;
  }
  return end;
}

// Calls `visit` with each word of a name in lower case until it returns true; whether it did.
template <class Visit>
bool any_word(std::string_view name, std::string_view lowered, Visit visit) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = end_of_word(name, at);
    if (end > at && visit(lowered.substr(at, end - at))) return true;
    at = std::max(end, at + 1);
  }
  return false;
}

constexpr CharSet kVowels("aeiouyAEIOUY");

// Words of one case: of three letters or more, or short ones that names are made with.
bool are_plain_letters(std::string_view letters) {
  constexpr std::string_view kShortWords[] = {"at", "by", "do", "id", "in", "is", "my",
                                              "no", "of", "on", "or", "to", "up"};
  if (letters.size() <= 2) return true;
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t end = end_of_word(letters, at);
    const bool is_short =
        end - at < 3 && !is_in(kShortWords, to_lower(letters.substr(at, end - at)));
    if (is_short || end - at > kLongestPlainWord) return false;
    at = end;
  }
  return true;
}

// Six letters without a vowel between them, or hardly any vowel.
bool are_unspeakable(std::string_view letters) {
  std::size_t row = 0, longest = 0, vowels = 0;
  for (char c : letters) {
    row = kVowels.has(c) ? 0 : row + 1;
    if (kVowels.has(c)) ++vowels;
    longest = std::max(longest, row);
  }
  return longest >= 6 || vowels * 6 < letters.size();
}

bool is_plain_part(std::string_view part) {
  if (all_of(part, is_digit)) return part.size() <= kLongestPlainNumber;
  return all_of(part, is_alpha) && are_plain_letters(part) &&
         (part.size() < 8 || !are_unspeakable(part));
}

// Letters and digits in turn, or letters alone that nobody could say.
bool are_odd(std::string_view signs) {
  std::size_t turns = 0;
  for (std::size_t i = 1; i < signs.size(); ++i) {
    if (is_digit(signs[i]) != is_digit(signs[i - 1])) ++turns;
  }
  const bool has_both = std::any_of(signs.begin(), signs.end(), is_upper) &&
                        std::any_of(signs.begin(), signs.end(), is_lower);
  if (turns == 0 && has_both) return signs.size() >= 20 || are_unspeakable(signs);
  return turns >= 3 || (has_both && turns > 0) || (turns > 0 && signs.size() >= 20);
}

}  // namespace

NameMeans meaning_of_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return NameMeans::nothing;
  while (!name.empty() && !is_alpha(name.back())) name.remove_suffix(1);
  const std::string lowered = to_lower(name);
  std::string squeezed = lowered;
  std::erase_if(squeezed, [](char c) { return !is_alpha(c); });
  const auto holds = [&](std::string_view part) { return squeezed.find(part) != squeezed.npos; };
  std::string_view end;
  bool is_secret = false, is_maybe = false;
  any_word(name, lowered, [&](std::string_view word) {
    end = word;
    is_secret = is_secret || is_in(kSecretWords, word);
    is_maybe = is_maybe || is_in(kMaybeWords, word);
    return false;
  });
  if (is_in(kPublicEnds, end) && !holds("sessionid") && !holds("sessionuri")) {
    return NameMeans::not_secret;
  }
  if (end == "clientid") return NameMeans::not_secret;
  if (end == "state") return NameMeans::state;
  if (is_secret || std::any_of(std::begin(kSecretParts), std::end(kSecretParts), holds)) {
    return NameMeans::secret;
  }
  return is_maybe ? NameMeans::maybe_secret : NameMeans::nothing;
}

bool is_scheme(std::string_view word) {
  return word.size() >= 5 && word.size() <= 9 && is_in(kSchemes, to_lower(word));
}

bool is_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_alnum(text[end])) ++end;
    if (!is_plain_part(text.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

bool is_random(std::string_view word, std::size_t least) {
  std::string odd;  // its parts that are neither words nor numbers
  for (std::size_t at = 0; at < word.size() && word.size() >= least;) {
    std::size_t end = at;
    while (end < word.size() && is_alnum(word[end])) ++end;
    const std::string_view part = word.substr(at, end - at);
    if (!is_plain_part(part) && !all_of(part, is_digit)) odd += part;
    at = end + 1;
  }
  return odd.size() >= least && are_odd(odd);
}

bool is_hex(std::string_view word) {
  return all_of(word, [](char c) {
    return is_digit(c) || c == '-' || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
  });
}

std::size_t least_of_shape(std::string_view word) {
  if (word.empty()) return 0;
  for (const Shape& shape : kShapes) {
    if (word.front() == shape.prefix.front() && word.starts_with(shape.prefix)) return shape.least;
  }
  return 0;
}

}  // namespace confluence_oauth
