#include "advice/redact.hpp"

#include <algorithm>
#include <cstddef>

#include "advice/pasted_text.hpp"
#include "base/heap_sort.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kShortest = 6;

constexpr std::string_view kNames[] = {"code",
                                       "state",
                                       "client_secret",
                                       "clientsecret",
                                       "access_token",
                                       "accesstoken",
                                       "secret",
                                       "refresh_token",
                                       "refreshtoken",
                                       "id_token",
                                       "code_verifier",
                                       "codeverifier",
                                       "x-api-key",
                                       "x-user-api-key",
                                       "x-org-api-key",
                                       "api_key",
                                       "apikey",
                                       "api-key",
                                       "token",
                                       "password",
                                       "link_token",
                                       "session_uri",
                                       "authorization",
                                       "bearer",
                                       "basic",
                                       "composio_api_key",
                                       "atlassian_client_secret",
                                       "proxy_auth_key",
                                       "generic_api_key",
                                       "api_token"};

struct Shape {
  std::string_view prefix;
  std::size_t least;
};

constexpr Shape kShapes[] = {{"ak_", 8},   {"uak_", 9},   {"oak_", 9},   {"ln_", 8}, {"lk_", 8},
                             {"ATOA", 24}, {"ATATT", 24}, {"ATCTT", 24}, {"eyJ", 24}};

constexpr bool belongs_to_name(char c) { return is_alnum(c) || c == '_' || c == '-'; }
// RFC 6750 section 2.1, and what keys are made of.
constexpr bool belongs_to_value(char c) {
  return is_alnum(c) || c == '_' || c == '-' || c == '.' || c == '~' || c == '+' || c == '/' ||
         c == '=' || c == '!' || c == '*' || c == '$' || c == '@' || c == ':' || c == '%' ||
         c == '#';
}

bool is_secret_name(std::string_view word) {
  const std::string lowered = to_lower(word.substr(0, 32));
  return std::find(std::begin(kNames), std::end(kNames), lowered) != std::end(kNames);
}

std::size_t end_of(std::string_view text, std::size_t at, bool (*belongs)(char)) {
  while (at < text.size() && belongs(text[at])) ++at;
  return at;
}

// From the end of a name over quotes, ':' or '=' and spaces to its value; behind Bearer and Basic
// there is a space only.
std::size_t value_behind(std::string_view text, std::size_t at, std::string_view name) {
  constexpr std::string_view kBetween = "\"'` \t\\:=";
  const bool needs_sign = to_lower(name) != "bearer" && to_lower(name) != "basic";
  std::size_t begin = at;
  bool has_sign = false;
  while (begin < text.size() && begin < at + 8 && kBetween.find(text[begin]) != std::string::npos) {
    has_sign = has_sign || text[begin] == ':' || text[begin] == '=';
    ++begin;
  }
  return begin == at || (needs_sign && !has_sign) ? std::string_view::npos : begin;
}

bool holds_secret_word(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = end_of(text, i, belongs_to_name);
    if (end > i && looks_secret(text.substr(i, end_of(text, i, belongs_to_value) - i))) return true;
    i = std::max(end, i + 1);
  }
  return false;
}

}  // namespace

bool looks_secret(std::string_view word) {
  return std::any_of(std::begin(kShapes), std::end(kShapes), [&](const Shape& shape) {
    return word.size() >= shape.least && word.starts_with(shape.prefix);
  });
}

bool holds_secret(std::string_view pasted, bool is_address) {
  const std::string decoded = decode_pasted(pasted);
  if (holds_secret_word(decoded)) return true;
  return is_address && Redactor(decoded).redact(decoded) != decoded;
}

void Redactor::remember_value(std::string_view text, std::size_t begin) {
  if (begin == std::string_view::npos) return;
  for (auto* belongs : {&belongs_to_value, &belongs_to_name}) {
    const std::size_t end = end_of(text, begin, belongs);
    if (end - begin >= kShortest) secrets_.emplace_back(text.substr(begin, end - begin));
  }
}

// With its parts: the segments of a JSON web token are as secret as the whole.
void Redactor::remember_word(std::string_view word) {
  secrets_.emplace_back(word);
  for (std::string_view part : split(word, '.')) {
    if (part.size() >= kShortest) secrets_.emplace_back(part);
  }
}

Redactor::Redactor(std::string_view decoded) {
  for (std::size_t i = 0; i < decoded.size();) {
    const std::size_t end = end_of(decoded, i, belongs_to_name);
    const std::string_view word = decoded.substr(i, end - i);
    const std::string_view whole = decoded.substr(i, end_of(decoded, i, belongs_to_value) - i);
    if (end > i && looks_secret(whole)) remember_word(whole);
    if (is_secret_name(word)) remember_value(decoded, value_behind(decoded, end, word));
    i = std::max(end, i + 1);
  }
  const auto longest_first = [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  };
  heap_sort(secrets_, longest_first);
  secrets_.erase(std::unique(secrets_.begin(), secrets_.end()), secrets_.end());
}

std::string Redactor::redact(std::string shown) const {
  constexpr std::string_view kMask = "…";
  for (const std::string& secret : secrets_) {
    for (std::size_t at = shown.find(secret); at != std::string::npos;
         at = shown.find(secret, at + kMask.size())) {
      shown.replace(at, secret.size(), kMask);
    }
  }
  return shown;
}

}  // namespace confluence_oauth
