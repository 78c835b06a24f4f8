// What is wrong with a request body that somebody wrote by hand or copied from an example.
//
// Composio closes no object, so most mistakes pass without a word and show later, at the consent
// page or when tools fail. What is looked for, and where it was seen: see each finding's source.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_AUTH_CONFIG_BODY_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_AUTH_CONFIG_BODY_HPP

#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "composio/body_in_text.hpp"

namespace confluence_oauth {

struct BodyInspection {
  BodyKind kind = BodyKind::unknown;
  std::vector<Finding> findings;
};

// `text` is the body, or text around it: a curl command, a request with headers, code that calls
// one of Composio's SDKs; see find_body(). Findings name members, never their values: one of them
// may be a secret. Total; time grows linearly with the text.
//
// Codes: body_unreadable, both_keys; for POST /auth_configs: toolkit_missing, toolkit_other,
// auth_config_missing, auth_config_flattened, type_missing, type_unknown, auth_scheme_casing,
// auth_scheme_missing, auth_scheme_other, credentials_too_high, credential_missing,
// credential_casing, managed_with_credentials, redirect_uri_missing, scopes_missing,
// scopes_not_text, scopes_with_spaces, offline_access_missing, tools_override_scopes; for the PATCH
// the ones on scopes; where ids stand: id_is_connection, id_is_link_token, id_is_key; for links:
// subdomain_missing, subdomain_misplaced, subdomain_is_address, link_takes_no_subdomain.
BodyInspection inspect_auth_config_body(std::string_view text);

}  // namespace confluence_oauth

#endif
