#include "advice/unwrap_scopes.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "atlassian/scope_advice.hpp"
#include "atlassian/scope_list.hpp"
#include "base/json.hpp"

namespace confluence_oauth::api {
namespace {

Json encode_text(const std::optional<std::string_view>& text) {
  return text ? Json(*text) : Json();
}

Json encode_unknown(const UnknownScope& unknown) {
  return make_object({{"text", unknown.text}, {"suggestion", encode_text(unknown.suggestion)}});
}

Json encode_separators(const Separators& separators) {
  Json names = Json::array();
  for (unsigned bit = 0; bit < separators.size(); ++bit) {
    if (separators[bit]) names.add(to_text(static_cast<Separator>(bit)));
  }
  return names;
}

// There is nothing to say of a text without scopes.
std::vector<Finding> advice_on(const ScopeList& scopes) {
  return scopes.empty() ? std::vector<Finding>() : advise_on_scopes(scopes);
}

}  // namespace

Result<Json> parse_scopes(MemberReader& read) {
  const std::string text = read.text("text");
  if (auto error = read.finish()) return *error;
  const ParsedScopes parsed = confluence_oauth::parse_scopes(unwrap_scopes(text));
  return make_object({{"scopes", names_of(parsed.scopes.indices())},
                      {"unknown", list_of(parsed.unknown, encode_unknown)},
                      {"unknownCount", parsed.unknown_count},
                      {"duplicates", names_of(parsed.duplicates)},
                      {"separators", encode_separators(parsed.separators)},
                      {"findings", findings_of(advice_on(parsed.scopes))}});
}

Result<Json> format_scopes(MemberReader& read) {
  const std::vector<std::string> names = read.texts("scopes");
  const std::size_t style = read.word("style", {"atlassian", "composio"});
  if (auto error = read.finish()) return *error;
  const Result<ScopeList> scopes = scope_list_of(names, "scopes");
  if (!scopes) return scopes.error();
  return make_object(
      {{"text", confluence_oauth::format_scopes(*scopes, static_cast<ScopeStyle>(style))}});
}

}  // namespace confluence_oauth::api
