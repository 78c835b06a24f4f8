#include "atlassian/consent_scopes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMostTold = 20;
constexpr std::array<std::string_view, 5> kOpenId = {"openid", "profile", "email", "address",
                                                     "phone"};

bool is_separator(char c) { return is_space(c) || c == ',' || c == ';' || c == '+' || c == '|'; }

std::vector<std::string_view> names_in(std::string_view value) {
  std::vector<std::string_view> names;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    if (i < value.size() && !is_separator(value[i])) continue;
    if (i > begin) names.push_back(value.substr(begin, i - begin));
    begin = i + 1;
  }
  return names;
}

Finding unknown(std::string_view name) {
  constexpr std::size_t kLongestName = 100;
  const auto meant = name.size() <= kLongestName ? suggest_scope(name) : std::nullopt;
  return meant ? findings::consent_scope_misspelt({.name = in_quotes(name), .meant = *meant})
               : findings::consent_scope_unknown({.name = in_quotes(name)});
}

}  // namespace

ConsentScopes inspect_scopes(std::string_view value) {
  ConsentScopes result;
  std::vector<std::string> signs_in;
  std::size_t repeats = 0, strangers = 0;
  if (value.find_first_of(",;+|") != std::string_view::npos) {
    result.findings.push_back(findings::consent_scope_separator());
  }
  const std::vector<std::string_view> names = names_in(value);
  if (names.empty()) return {.scopes = {}, .findings = {findings::consent_scope_missing()}};
  for (std::string_view name : names) {
    if (const Scope* scope = find_scope(name)) {
      if (!result.scopes.add(index_of(*scope))) ++repeats;
    } else if (std::find(kOpenId.begin(), kOpenId.end(), name) != kOpenId.end()) {
      if (signs_in.size() < kOpenId.size()) signs_in.emplace_back(name);
    } else if (++strangers <= kMostTold) {
      result.findings.push_back(unknown(name));
    }
  }
  if (strangers > kMostTold) {
    result.findings.push_back(
        findings::consent_more_scopes_unknown({.count = strangers - kMostTold}));
  }
  if (!signs_in.empty()) {
    result.findings.push_back(findings::consent_scope_openid({.scopes = signs_in}));
  }
  if (repeats > 0) result.findings.push_back(findings::consent_scope_repeated({.count = repeats}));
  return result;
}

}  // namespace confluence_oauth
