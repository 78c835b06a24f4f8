// The operations: each reads the members of its request and gives its answer. What they take and
// give is written in web/src/core/contract.d.ts; what each means, in the header it calls. Above
// each stand its own error codes; those that all share are in json_api.hpp.
#ifndef CONFLUENCE_OAUTH_API_OPERATIONS_HPP
#define CONFLUENCE_OAUTH_API_OPERATIONS_HPP

#include "base/json.hpp"
#include "base/member_reader.hpp"
#include "base/result.hpp"

namespace confluence_oauth::api {

Result<Json> version(MemberReader& read);
Result<Json> catalogue(MemberReader& read);

// entropy_length. Take {"entropy":"<64 hex digits>"}: the page's 32 random bytes.
Result<Json> create_pkce(MemberReader& read);
Result<Json> create_state(MemberReader& read);
Result<Json> challenge_for(MemberReader& read);

Result<Json> parse_scopes(MemberReader& read);
// scope_unknown.
Result<Json> format_scopes(MemberReader& read);
// tool_unknown, operation_unknown, scope_unknown.
Result<Json> plan_scopes(MemberReader& read);
// scope_unknown, and every auth_config_id_ code.
Result<Json> compare_scopes(MemberReader& read);
Result<Json> console_sheet(MemberReader& read);
// tool_scopes_unreadable.
Result<Json> read_tool_scopes(MemberReader& read);
// Every site_ code.
Result<Json> parse_site(MemberReader& read);
// scopes_empty, scope_unknown, and the codes of client_id, redirect_uri, state and code_challenge.
Result<Json> build_consent_url(MemberReader& read);
Result<Json> inspect_consent_url(MemberReader& read);
// Those of parse_state, at "expectedState".
Result<Json> parse_callback(MemberReader& read);
Result<Json> explain_token_answer(MemberReader& read);

// Composio. Every auth_config_id_ code.
Result<Json> parse_auth_config_id(MemberReader& read);
// The codes of client_id and of redirect_uri.
Result<Json> parse_client_id(MemberReader& read);
Result<Json> parse_callback_url(MemberReader& read);
Result<Json> compare_callbacks(MemberReader& read);
Result<Json> inspect_auth_config_body(MemberReader& read);
// Those of the builder it names (builders.hpp), with the same fields.
Result<Json> render_snippet(MemberReader& read);

// Advice. None has errors of its own.
Result<Json> explain(MemberReader& read);
Result<Json> check_readiness(MemberReader& read);
Result<Json> check_storable(MemberReader& read);

// Setups. setup_secret and too_large, here over 32 KiB; when reading also setup_unreadable and
// setup_version. Their members' errors have fields of "draft.".
Result<Json> write_setup(MemberReader& read);
Result<Json> read_setup(MemberReader& read);

}  // namespace confluence_oauth::api

#endif
