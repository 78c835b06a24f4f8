#include "oauth/error_description.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kLongestShown = 300;
constexpr std::size_t kShortestSecret = 20;

std::string printable(std::string_view word) {
  std::string shown;
  for (char c : word) shown += is_visible(c) && c != '"' && c != '\\' ? c : '?';
  return shown;
}

std::string shown_word(std::string_view word) {
  if (word.find("://") != std::string_view::npos) {
    const std::size_t query = word.find_first_of("?#");
    return printable(word.substr(0, query)) + (query == std::string_view::npos ? "" : "…");
  }
  const bool has_digit = std::any_of(word.begin(), word.end(), is_digit);
  return word.size() >= kShortestSecret && has_digit ? "…" : printable(word);
}

// Whole words only: half a token is too much of it.
std::string_view cut(std::string_view text) {
  if (text.size() <= kLongestShown) return text;
  const std::size_t end = text.substr(0, kLongestShown).rfind(' ');
  return text.substr(0, end == std::string_view::npos ? 0 : end);
}

}  // namespace

std::string quote_error_name(std::string_view name) {
  const auto belongs = [](char c) { return is_lower(c) || c == '_'; };
  if (name.empty() || name.size() > 40 || !all_of(name, belongs)) return "";
  return " \"" + std::string(name) + "\"";
}

std::string quote_error_description(std::string_view description) {
  description = trim(description);
  const std::string_view kept = cut(description);
  std::string shown;
  for (std::string_view word : split(kept, ' ')) {
    if (!shown.empty()) shown += ' ';
    shown += shown_word(word);
  }
  if (shown.empty()) return "";
  if (kept.size() < description.size()) shown += " …";
  return words::server_adds({.description = shown});
}

}  // namespace confluence_oauth
