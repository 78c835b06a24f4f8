#include "advice/secret_blocks.hpp"

#include <algorithm>

#include "advice/secret_words.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

std::size_t find_or_end(std::string_view text, std::string_view what, std::size_t from) {
  return std::min(text.find(what, from), text.size());
}

void add(std::string_view bare, std::size_t begin, std::size_t end,
         std::vector<SecretSpan>& found) {
  if (end >= begin + kShortestSecret) {
    found.push_back({begin, end, is_plain(bare.substr(begin, end - begin))});
  }
}

// Before an '@', "user:password" or a token; with the slashes and the '@' even a short one.
void add_user(std::string_view bare, std::size_t begin, std::vector<SecretSpan>& found) {
  const std::size_t end = std::min(bare.find_first_of("/?#\\ \"'<>`", begin), bare.size());
  const std::string_view authority = bare.substr(begin, end - begin);
  const std::size_t at = authority.rfind('@');
  if (at == std::string_view::npos) return;
  const std::string_view user = authority.substr(0, at);
  const std::size_t colon = user.find(':');
  if (colon == std::string_view::npos ? is_plain(user) : colon + 1 == user.size()) return;
  add(bare, begin - 2, begin + at + 1, found);
  add(bare, begin, begin + at, found);
  if (colon == std::string_view::npos || is_plain(user.substr(colon + 1))) return;
  add(bare, begin + colon + 1, begin + at, found);
}

void add_users(std::string_view bare, std::vector<SecretSpan>& found) {
  for (std::size_t at = bare.find("://"); at != std::string_view::npos;
       at = bare.find("://", at + 3)) {
    add_user(bare, at + 3, found);
  }
}

void add_pem(std::string_view bare, std::vector<SecretSpan>& found) {
  constexpr std::string_view kBegin = "-----BEGIN";
  for (std::size_t at = bare.find(kBegin); at != std::string_view::npos;
       at = bare.find(kBegin, at + kBegin.size())) {
    const std::size_t body = find_or_end(bare, "-----", at + kBegin.size());
    const std::string_view label = bare.substr(at, body - at);
    const bool is_public = label.find("PUBLIC") != label.npos || label.find("CERT") != label.npos;
    const std::size_t end = find_or_end(bare, "-----", std::min(body + 5, bare.size()));
    if (!is_public) add(bare, at, end, found);
    at = std::max(at, end - std::min(end, kBegin.size()));
  }
}

bool is_cookie(std::string_view bare, std::size_t colon) {
  return colon >= 6 && to_lower(bare.substr(colon - 6, 6)) == "cookie";
}

// Every cookie of the line, or what is quoted of it.
void add_cookies(std::string_view bare, std::vector<SecretSpan>& found) {
  for (std::size_t at = bare.find(':'); at != std::string_view::npos; at = bare.find(':', at + 1)) {
    if (!is_cookie(bare, at)) continue;
    const std::size_t end = std::min(bare.find_first_of("\r\n\"'", at), bare.size());
    std::size_t begin = at + 1;
    while (begin < end && is_space(bare[begin])) ++begin;
    add(bare, begin, end, found);
    at = std::max(at, end - 1);
  }
}

}  // namespace

void add_blocks(std::string_view bare, std::vector<SecretSpan>& found) {
  add_users(bare, found);
  add_pem(bare, found);
  add_cookies(bare, found);
}

}  // namespace confluence_oauth
