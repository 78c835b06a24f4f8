#include "requests.hpp"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

#include "catalogue/catalogue.hpp"

namespace confluence_oauth {
namespace {

using Members = nlohmann::ordered_json;

constexpr char kClientId[] = "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345";
constexpr char kCallback[] = "https://backend.composio.dev/api/v3/toolkits/auth/callback";
constexpr char kVerifier[] = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

Members slugs(std::size_t count) {
  Members list = Members::array();
  for (const Tool& tool : all_tools().first(count)) list.push_back(tool.slug);
  return list;
}

Members operation_ids() {
  Members list = Members::array();
  for (const Operation& operation : all_operations()) list.push_back(operation.id);
  return list;
}

Members scope_names() {
  Members list = Members::array();
  for (const Scope& scope : all_scopes()) {
    if (scope.offered) list.push_back(scope.name);
  }
  return list;
}

std::string repeat(std::string_view text, std::size_t size) {
  std::string repeated;
  while (repeated.size() < size) repeated += text;
  return repeated;
}

std::string list_text(std::size_t size) {
  std::string line;
  for (const Scope& scope : all_scopes()) line += std::string(scope.name) + ", ";
  return repeat(line, size);
}

Members plan(const char* kind, Members chosen, const char* strategy) {
  return {{kind, std::move(chosen)}, {"strategy", strategy}, {"offlineAccess", true}};
}

Members draft() {
  return {{"preset", nullptr},
          {"tools", slugs(all_tools().size())},
          {"operations", operation_ids()},
          {"scopes", scope_names()},
          {"strategy", "least-privilege"},
          {"offlineAccess", true},
          {"appName", "Confluence"},
          {"callbackUrl", kCallback},
          {"clientId", kClientId},
          {"authConfigId", "ac_iOROGtpG6qVR"},
          {"userId", "ada@example.com"},
          {"site", "acme.atlassian.net"},
          {"ticked", scope_names()}};
}

BenchRequest request(const char* name, const char* operation, const Members& members) {
  return {name, operation, members.dump()};
}

}  // namespace

std::vector<BenchRequest> bench_requests() {
  constexpr char kLog[] =
      "GET https://api.atlassian.com/ex/confluence/wiki%2Frest {\\\"status\\\":\\\"failed\\\"}\n";
  const std::size_t tools = all_tools().size();
  return {
      request("challenge", "challengeFor", {{"verifier", kVerifier}}),
      request("pkce_pair", "createPkce", {{"entropy", std::string(64, 'a')}}),
      request("site", "parseSite", {{"text", "https://acme.atlassian.net/wiki/spaces/X"}}),
      request("consent_url", "buildConsentUrl",
              {{"clientId", kClientId},
               {"redirectUri", kCallback},
               {"scopes", scope_names()},
               {"state", kVerifier}}),
      request("auth_config", "buildAuthConfigRequest",
              {{"name", "Confluence"},
               {"clientId", kClientId},
               {"redirectUri", kCallback},
               {"scopes", scope_names()}}),
      request("console_sheet", "consoleSheet", {{"scopes", scope_names()}}),
      request("plan_10_tools", "planScopes", plan("tools", slugs(10), "fewest")),
      request("plan_all_tools", "planScopes", plan("tools", slugs(tools), "fewest")),
      request("plan_all_operations", "planScopes",
              plan("operations", operation_ids(), "least-privilege")),
      request("plan_all_operations_fewest", "planScopes",
              plan("operations", operation_ids(), "fewest")),
      request("parse_10_kB", "parseScopes", {{"text", list_text(10'000)}}),
      request("parse_1_MB", "parseScopes", {{"text", list_text(1'000'000)}}),
      request("explain_short", "explain", {{"text", "Something went wrong"}}),
      request("explain_1_MB", "explain", {{"text", repeat(kLog, 1'000'000)}}),
      request("readiness", "checkReadiness", {{"draft", draft()}}),
      request("catalogue", "catalogue", Members::object()),
  };
}

}  // namespace confluence_oauth
