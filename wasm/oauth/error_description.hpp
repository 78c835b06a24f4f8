// What a server adds to an error for people (RFC 6749 sections 4.1.2.1 and 5.2).
#ifndef CONFLUENCE_OAUTH_OAUTH_ERROR_DESCRIPTION_HPP
#define CONFLUENCE_OAUTH_OAUTH_ERROR_DESCRIPTION_HPP

#include <string>
#include <string_view>

namespace confluence_oauth {

// ` The server adds: "..."`, or "" when nothing can be shown. It is somebody else's text, so it is
// cut after 300 bytes; characters outside RFC 6749 appendix A.8 become '?', the query of an address
// and words that may be a code, a state or a token (20 characters or more with a digit in them)
// become "…".
std::string quote_error_description(std::string_view description);

// `"invalid_token"` in quotes with a space before it, or "" for what is not plainly the name of an
// error: 1 to 40 lower-case letters and underscores, as every registered one is.
std::string quote_error_name(std::string_view name);

}  // namespace confluence_oauth

#endif
