// What the errors of OAuth 2.0 mean, whoever sends them.
#ifndef CONFLUENCE_OAUTH_OAUTH_ERROR_MEANING_HPP
#define CONFLUENCE_OAUTH_OAUTH_ERROR_MEANING_HPP

#include <string_view>

namespace confluence_oauth {

// A sentence on an error of RFC 6749 section 4.1.2.1 or 5.2, such as "invalid_scope". Empty for
// every other name.
std::string_view meaning_of_error(std::string_view name);

}  // namespace confluence_oauth

#endif
