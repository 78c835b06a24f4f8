#include "atlassian/consent_scopes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.hpp"

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

Finding missing() {
  return {Severity::error,
          "consent_scope_missing",
          "No scope is asked for",
          "Without scopes there is nothing to consent to.",
          "Add a scope parameter with the scopes that are ticked in the console.",
          "3lo-docs"};
}

Finding wrong_separator() {
  return {Severity::error,
          "consent_scope_separator",
          "The scopes are not separated by spaces",
          "Atlassian separates them by spaces (%20). Composio's auth config is what takes commas.",
          "Replace what stands between the scopes by %20.",
          "3lo-docs"};
}

Finding openid(const std::string& names) {
  return {
      Severity::error,
      "consent_scope_openid",
      "Sign-in scopes do not belong here: " + names,
      "Added to a URL that worked, openid led to \"Something went wrong\", although Atlassian's "
      "metadata lists it.",
      "Remove them. For the person's own profile ask for read:me.",
      "openid-probe"};
}

Finding unknown(std::string_view name) {
  const auto suggestion = name.size() <= 100 ? suggest_scope(name) : std::nullopt;
  return {
      Severity::error,
      "consent_scope_unknown",
      "Unknown scope " + in_quotes(name),
      "It is in no list of Confluence scopes known here, so it cannot be ticked in the console.",
      suggestion ? "Write " + std::string(*suggestion) + " if that is what was meant."
                 : "Remove it, or check its name in Atlassian's list.",
      "scopes-page"};
}

Finding more_unknown(std::size_t count) {
  return {Severity::error,
          "consent_scope_unknown",
          "And " + count_of(count, "more unknown scope", "more unknown scopes"),
          "They are in no list of Confluence scopes known here.",
          "Remove them, or paste the list into step 1.",
          "scopes-page"};
}

Finding repeated(std::size_t count) {
  return {Severity::note,
          "consent_scope_repeated",
          count_of(count, "scope stands", "scopes stand") + " there more than once",
          "That only makes the address longer.",
          "Name each scope once.",
          ""};
}

}  // namespace

ConsentScopes inspect_scopes(std::string_view value) {
  ConsentScopes result;
  std::vector<std::string_view> signs_in;
  std::size_t repeats = 0, strangers = 0;
  if (value.find_first_of(",;+|") != std::string_view::npos) {
    result.findings.push_back(wrong_separator());
  }
  const std::vector<std::string_view> names = names_in(value);
  if (names.empty()) return {.scopes = {}, .findings = {missing()}};
  for (std::string_view name : names) {
    if (const Scope* scope = find_scope(name)) {
      if (!result.scopes.add(index_of(*scope))) ++repeats;
    } else if (std::find(kOpenId.begin(), kOpenId.end(), name) != kOpenId.end()) {
      if (signs_in.size() < kOpenId.size()) signs_in.push_back(name);
    } else if (++strangers <= kMostTold) {
      result.findings.push_back(unknown(name));
    }
  }
  if (strangers > kMostTold) result.findings.push_back(more_unknown(strangers - kMostTold));
  if (!signs_in.empty()) result.findings.push_back(openid(join(signs_in, ", ")));
  if (repeats > 0) result.findings.push_back(repeated(repeats));
  return result;
}

}  // namespace confluence_oauth
