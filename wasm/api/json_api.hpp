// The boundary: one function an operation, JSON text in, JSON text out. What each takes and gives
// is written in web/src/core-contract.d.ts; what each means, in the header it calls.
//
// Every function answers {"ok":true,"value":...} or {"ok":false,"error":{"code","field","message"}}
// for any text whatsoever. Errors that all share: too_large, too_deep, malformed_json,
// unpaired_surrogate, unknown_member, missing_member, wrong_type, unknown_value.
#ifndef CONFLUENCE_OAUTH_API_JSON_API_HPP
#define CONFLUENCE_OAUTH_API_JSON_API_HPP

#include <span>
#include <string>
#include <string_view>

namespace confluence_oauth::api {

std::string version(std::string_view request);
std::string catalogue(std::string_view request);

// entropy_length. Take {"entropy":"<64 hex digits>"}: the page's 32 random bytes.
std::string create_pkce(std::string_view request);
std::string create_state(std::string_view request);
std::string challenge_for(std::string_view request);

std::string parse_scopes(std::string_view request);
// scope_unknown.
std::string format_scopes(std::string_view request);
// tool_unknown, operation_unknown, scope_unknown.
std::string plan_scopes(std::string_view request);
// scope_unknown.
std::string compare_scopes(std::string_view request);
std::string console_sheet(std::string_view request);
// tool_unknown.
std::string build_tool_scopes_request(std::string_view request);
// tool_scopes_unreadable.
std::string read_tool_scopes(std::string_view request);
// Every site_ code.
std::string parse_site(std::string_view request);
// scopes_empty, scope_unknown, and the codes of client_id, redirect_uri, state and code_challenge.
std::string build_consent_url(std::string_view request);
std::string inspect_consent_url(std::string_view request);
// Those of parse_state, at "expectedState".
std::string parse_callback(std::string_view request);
// other_grant, authorization_code_invalid, refresh_token_invalid, and the codes of client_id,
// client_secret, redirect_uri and verifier.
std::string build_token_request(std::string_view request);
// access_token_invalid.
std::string build_resources_request(std::string_view request);
std::string explain_token_answer(std::string_view request);

// Composio. The codes of their headers in composio/ and of the values they take.
std::string build_auth_config_request(std::string_view request);
std::string build_auth_config_patch(std::string_view request);
std::string build_connect_link_request(std::string_view request);
std::string build_direct_connection_request(std::string_view request);
std::string build_read_auth_config_request(std::string_view request);
std::string build_read_connection_request(std::string_view request);
std::string parse_auth_config_id(std::string_view request);
std::string compare_callbacks(std::string_view request);
std::string inspect_auth_config_body(std::string_view request);
// request_invalid. The request is what any of the above answered, or anything else.
std::string render_snippet(std::string_view request);

// Advice. None has errors of its own.
std::string explain(std::string_view request);
std::string check_readiness(std::string_view request);
std::string check_storable(std::string_view request);

// Hand-over. hand_over_secret; when reading also too_large (here over 32 KiB),
// hand_over_unreadable and hand_over_version. Their members' errors have fields of "draft.".
std::string write_hand_over(std::string_view request);
std::string read_hand_over(std::string_view request);

struct Operation {
  std::string_view name;  // "parseSite", as JavaScript calls it
  std::string (*run)(std::string_view request);
};

// Sorted by name.
std::span<const Operation> operations();

// Runs the operation of that name; unknown_operation where there is none.
std::string call(std::string_view operation, std::string_view request);

}  // namespace confluence_oauth::api

#endif
