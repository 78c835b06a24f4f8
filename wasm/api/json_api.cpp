#include "api/json_api.hpp"

#include <algorithm>
#include <iterator>

#include "api/builders.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth::api {
namespace {

template <Build build>
Result<Json> built(MemberReader& read) {
  const Result<Request> request = build(read);
  if (!request) return request.error();
  return encode(*request);
}

constexpr Method kMethods[] = {
    {"buildAuthConfigPatch", built<auth_config_patch>, Secrets::given},
    {"buildAuthConfigRequest", built<auth_config>, Secrets::given},
    {"buildConnectLinkRequest", built<connect_link>, Secrets::given},
    {"buildConsentUrl", build_consent_url, Secrets::given},
    {"buildDirectConnectionRequest", built<direct_connection>, Secrets::given},
    {"buildReadAuthConfigRequest", built<read_auth_config>, Secrets::given},
    {"buildReadConnectionRequest", built<read_connection>, Secrets::given},
    {"buildResourcesRequest", built<resources>, Secrets::given},
    {"buildTokenRequest", built<token>, Secrets::given},
    {"buildToolScopesRequest", built<tool_scopes>, Secrets::given},
    {"catalogue", catalogue},
    {"challengeFor", challenge_for, Secrets::given},
    {"checkReadiness", check_readiness},
    {"checkStorable", check_storable},
    {"compareCallbacks", compare_callbacks},
    {"compareScopes", compare_scopes, Secrets::given},
    {"consoleSheet", console_sheet},
    {"createPkce", create_pkce, Secrets::given},
    {"createState", create_state, Secrets::given},
    {"explain", explain},
    {"explainTokenAnswer", explain_token_answer},
    {"formatScopes", format_scopes},
    {"inspectAuthConfigBody", inspect_auth_config_body},
    {"inspectConsentUrl", inspect_consent_url},
    {"parseAuthConfigId", parse_auth_config_id},
    {"parseCallback", parse_callback},
    {"parseCallbackUrl", parse_callback_url},
    {"parseClientId", parse_client_id},
    {"parseScopes", parse_scopes},
    {"parseSite", parse_site},
    {"planScopes", plan_scopes},
    {"readSetup", read_setup},
    {"readToolScopes", read_tool_scopes},
    {"renderSnippet", render_snippet, Secrets::given},
    {"version", version},
    {"writeSetup", write_setup},
};

constexpr bool by_name(const Method& a, const Method& b) { return a.name < b.name; }
static_assert(std::is_sorted(std::begin(kMethods), std::end(kMethods), by_name));

}  // namespace

std::span<const Method> methods() { return kMethods; }

std::string call(std::string_view operation, std::string_view request) {
  const auto at = std::lower_bound(std::begin(kMethods), std::end(kMethods),
                                   Method{operation, nullptr}, by_name);
  if (at != std::end(kMethods) && at->name == operation)
    return answer(request, at->run, at->secrets);
  return refusal(errors::unknown_operation({.name = in_quotes(operation)}));
}

}  // namespace confluence_oauth::api
