#include "api/json_api.hpp"

#include <algorithm>
#include <iterator>

#include "api/answer.hpp"

namespace confluence_oauth::api {
namespace {

constexpr Operation kOperations[] = {
    {"buildAuthConfigPatch", build_auth_config_patch},
    {"buildAuthConfigRequest", build_auth_config_request},
    {"buildConnectLinkRequest", build_connect_link_request},
    {"buildConsentUrl", build_consent_url},
    {"buildDirectConnectionRequest", build_direct_connection_request},
    {"buildReadAuthConfigRequest", build_read_auth_config_request},
    {"buildReadConnectionRequest", build_read_connection_request},
    {"buildResourcesRequest", build_resources_request},
    {"buildTokenRequest", build_token_request},
    {"buildToolScopesRequest", build_tool_scopes_request},
    {"catalogue", catalogue},
    {"challengeFor", challenge_for},
    {"checkReadiness", check_readiness},
    {"checkStorable", check_storable},
    {"compareCallbacks", compare_callbacks},
    {"compareScopes", compare_scopes},
    {"consoleSheet", console_sheet},
    {"createPkce", create_pkce},
    {"createState", create_state},
    {"explain", explain},
    {"explainTokenAnswer", explain_token_answer},
    {"formatScopes", format_scopes},
    {"inspectAuthConfigBody", inspect_auth_config_body},
    {"inspectConsentUrl", inspect_consent_url},
    {"parseAuthConfigId", parse_auth_config_id},
    {"parseCallback", parse_callback},
    {"parseScopes", parse_scopes},
    {"parseSite", parse_site},
    {"planScopes", plan_scopes},
    {"readHandOver", read_hand_over},
    {"readToolScopes", read_tool_scopes},
    {"renderSnippet", render_snippet},
    {"version", version},
    {"writeHandOver", write_hand_over},
};

constexpr bool by_name(const Operation& a, const Operation& b) { return a.name < b.name; }
static_assert(std::is_sorted(std::begin(kOperations), std::end(kOperations), by_name));

}  // namespace

std::span<const Operation> operations() { return kOperations; }

std::string call(std::string_view operation, std::string_view request) {
  const auto at = std::lower_bound(std::begin(kOperations), std::end(kOperations),
                                   Operation{operation, nullptr}, by_name);
  if (at != std::end(kOperations) && at->name == operation) return at->run(request);
  const Error error{ErrorCode::unknown_operation, "",
                    "There is no operation " + in_quotes(operation) + "."};
  return refusal(error);
}

}  // namespace confluence_oauth::api
