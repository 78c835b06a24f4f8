// The callback URL registered at Atlassian beside the one that Composio sends. The two must be
// equal to the character (RFC 6749 section 3.1.2.3; RFC 9700 section 2.1), and a slash too many is
// hard to see: this says what differs.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_CALLBACK_COMPARE_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_CALLBACK_COMPARE_HPP

#include <optional>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "catalogue/catalogue.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {

// Nothing when they are equal and neither is a known mistake. Otherwise a finding for each part
// that differs, all of severity error:
//   callback_invisible_character  white space, zero-width or other characters one cannot see; the
//                                 rest is compared as if they were not there
//   callback_scheme_differs       http and https
//   callback_host_differs, callback_host_case_differs, callback_port_differs
//   callback_version_differs      two of Composio's own: v1, v3, v3.1
//   callback_slash_differs        one slash at the end
//   callback_case_differs         capitals in the path
//   callback_path_differs, callback_query_differs
//   callback_fragment_differs     a part behind '#', which no callback has
//   callback_differs              anything else, by its position: an empty query or port
//   callback_retired              /api/v3/auth-apps/add or /api/v3/toolkits/callback
// `registered` is what somebody pasted and may be any text. Total, linear.
std::vector<Finding> compare_callbacks(std::string_view registered, std::string_view chosen);

// For an address on Composio's host, or on one written with up to two typing errors, that is no
// known one, the callback URL that is written most like it: a slip, a slash at the end, capitals.
// Null for any other address, and for a retired path, which compare_callbacks() tells. Linear in
// the length of `chosen`.
const CallbackUrl* find_meant_callback(std::string_view chosen);

// Whose host a callback is on that Composio's API does not have: "Atlassian" or "Composio" for a
// page of theirs, which no consent can come back to, empty for anybody's own. Nothing for an
// address on Composio's API, which find_meant_callback() judges.
std::optional<std::string_view> find_callback_host_owner(const RedirectUri& chosen);

}  // namespace confluence_oauth

#endif
