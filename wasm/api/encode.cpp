#include "api/encode.hpp"

#include "base/json_text.hpp"

namespace confluence_oauth {
namespace {

Json encode_placeholder(const Placeholder& placeholder) {
  return make_object({{"pointer", placeholder.pointer}, {"variable", placeholder.variable}});
}

}  // namespace

Json encode(const Finding& finding) {
  return make_object({{"severity", to_text(finding.severity)},
                      {"code", finding.code},
                      {"title", finding.title},
                      {"detail", finding.detail},
                      {"fix", finding.fix},
                      {"source", finding.source}});
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
  for (const auto& [name, value] : request.headers) headers.add(name, value);
  return make_object({{"kind", request.kind},
                      {"method", request.method},
                      {"url", request.url},
                      {"headers", headers},
                      {"body", request.body.empty() ? Json(nullptr) : parse_json(request.body)},
                      {"placeholders", list_of(request.placeholders, encode_placeholder)}});
}

Json findings_of(const std::vector<Finding>& findings) {
  return list_of(findings, [](const Finding& finding) { return encode(finding); });
}

Json names_of(std::span<const ScopeIndex> scopes) {
  return list_of(scopes, [](ScopeIndex scope) { return Json(all_scopes()[scope].name); });
}

}  // namespace confluence_oauth
