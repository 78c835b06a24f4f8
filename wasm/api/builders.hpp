// The requests that the core builds. Each reads its input, checks it, and builds; the same function
// answers the operation of its own ("buildAuthConfigRequest") and stands behind a snippet
// ("authConfig").
#ifndef CONFLUENCE_OAUTH_API_BUILDERS_HPP
#define CONFLUENCE_OAUTH_API_BUILDERS_HPP

#include <string_view>

#include "base/member_reader.hpp"
#include "base/request.hpp"
#include "base/result.hpp"

namespace confluence_oauth::api {

using Build = Result<Request> (*)(MemberReader& read);

// Their errors are those of their headers in composio/ and of the values they take.
Result<Request> auth_config(MemberReader& read);
Result<Request> auth_config_patch(MemberReader& read);
Result<Request> connect_link(MemberReader& read);
Result<Request> direct_connection(MemberReader& read);
Result<Request> read_auth_config(MemberReader& read);
Result<Request> read_connection(MemberReader& read);
// tool_unknown.
Result<Request> tool_scopes(MemberReader& read);
// other_grant, authorization_code_invalid, refresh_token_invalid, and the codes of client_id,
// client_secret, redirect_uri and verifier.
Result<Request> token(MemberReader& read);
// access_token_invalid.
Result<Request> resources(MemberReader& read);

struct Builder {
  std::string_view name;
  Build build;
};

inline constexpr Builder kBuilders[] = {
    {"authConfig", auth_config},
    {"authConfigPatch", auth_config_patch},
    {"connectLink", connect_link},
    {"directConnection", direct_connection},
    {"readAuthConfig", read_auth_config},
    {"readConnection", read_connection},
    {"resources", resources},
    {"token", token},
    {"toolScopes", tool_scopes},
};

}  // namespace confluence_oauth::api

#endif
