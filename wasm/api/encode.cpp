#include "api/encode.hpp"

namespace confluence_oauth {
namespace {

void add_placeholder(Json& placeholders, const std::string& pointer, const std::string& variable) {
  placeholders.add(make_object({{"pointer", pointer}, {"variable", variable}}));
}

void add_placeholders(Json& placeholders, const std::string& pointer,
                      const TextWithVariables& pieces) {
  for (const Piece& piece : pieces) {
    if (piece.is_variable) add_placeholder(placeholders, pointer, piece.text);
  }
}

// No name of a member that has a variable in it needs an escape (RFC 6901 section 3).
void add_placeholders(Json& placeholders, const std::string& pointer, const Json& value) {
  if (value.is_variable()) add_placeholder(placeholders, pointer, *value.text());
  for (const Json& member : value) {
    add_placeholders(placeholders, pointer + "/" + member.name(), member);
  }
}

// Where a variable's name stands for what is not known.
Json placeholders_of(const Request& request) {
  Json placeholders = Json::array();
  for (const Header& header : request.headers) {
    add_placeholders(placeholders, "/headers/" + std::string(header.name), header.value);
  }
  add_placeholders(placeholders, "/url", request.url);
  add_placeholders(placeholders, "/body", request.body);
  return placeholders;
}

}  // namespace

Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json encode(const Finding& finding) {
  return make_object({{"severity", to_text(finding.severity)},
                      {"code", finding.code},
                      {"title", finding.title},
                      {"detail", finding.detail},
                      {"fix", finding.fix},
                      {"source", finding.source},
                      {"joint", text_or_null(to_text(finding.joint))},
                      {"field", text_or_null(finding.field)},
                      {"scopes", finding.scopes}});
}

Json encode(const Budget& budget) {
  return make_object({{"consoleCount", budget.console_count},
                      {"requestedCount", budget.requested_count},
                      {"limit", kRecommendedScopes},
                      {"urlBytes", budget.url_bytes},
                      {"oneBounceBytes", budget.one_bounce_bytes},
                      {"twoBounceBytes", budget.two_bounce_bytes}});
}

Json encode(const Request& request) {
  Json headers = Json::object();
  for (const Header& header : request.headers) headers.add(header.name, shown_text(header.value));
  return make_object({{"kind", request.kind},
                      {"method", request.method},
                      {"url", shown_text(request.url)},
                      {"headers", headers},
                      {"body", request.body},
                      {"placeholders", placeholders_of(request)}});
}

Json notes_and_warnings(std::vector<Finding> notes, const std::vector<Finding>& warnings,
                        std::string_view field) {
  for (Finding& note : notes) note.field = field;
  notes.insert(notes.end(), warnings.begin(), warnings.end());
  return findings_of(notes);
}

Json findings_of(const std::vector<Finding>& findings) {
  return list_of(findings, [](const Finding& finding) { return encode(finding); });
}

Json names_of(std::span<const ScopeIndex> scopes) {
  return list_of(scopes, [](ScopeIndex scope) { return Json(all_scopes()[scope].name); });
}

}  // namespace confluence_oauth
