#include "advice/storable.hpp"

#include <cstddef>

#include "advice/secrets.hpp"
#include "base/address.hpp"
#include "base/text.hpp"
#include "composio/auth_config_id.hpp"

namespace confluence_oauth {
namespace {

constexpr bool belongs_to_scope(char c) {
  return is_alpha(c) || c == ':' || c == '.' || c == '_' || c == '-';
}

constexpr bool separates_scopes(char c) {
  constexpr std::string_view kBetween = ",;\"'`[]*";
  return is_space(c) || kBetween.find(c) != std::string_view::npos;
}

// Keys and tokens mix cases and digits. The longest scope has 50 characters.
bool may_be_scope(std::string_view word) {
  constexpr std::size_t kLongest = 60;
  constexpr std::size_t kLongestStart = 24;
  if (word.find(':') != std::string_view::npos) return word.size() <= kLongest;
  return word.size() <= kLongestStart && all_of(word, [](char c) { return !is_upper(c); });
}

bool is_scope_list(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && belongs_to_scope(text[end])) ++end;
    if (end < text.size() && !separates_scopes(text[end])) return false;
    if (!may_be_scope(text.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

bool is_answer(std::string_view text) { return text.starts_with('{') || text.starts_with('['); }

bool has_form(std::string_view text, TextKind kind) {
  switch (kind) {
    case TextKind::words:
    case TextKind::site:
      return !is_answer(text);
    case TextKind::address:
      return bool(parse_address(text));
    case TextKind::scopes:
      return is_scope_list(text);
    case TextKind::auth_config_id:
      return bool(parse_auth_config_id(text));
    case TextKind::connection_id:
      return bool(parse_connection_id(text));
    case TextKind::tool_scopes:
      return text.find("\"per_tool_requirements\"") != text.npos;
  }
  return false;
}

}  // namespace

bool is_storable(std::string_view text, TextKind kind) {
  return is_blank(text) || (has_form(trim(text), kind) && !holds_secret(text));
}

}  // namespace confluence_oauth
