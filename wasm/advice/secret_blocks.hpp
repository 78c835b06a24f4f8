// Secrets that are more than a word: part of the rules of secrets.hpp.
#ifndef CONFLUENCE_OAUTH_ADVICE_SECRET_BLOCKS_HPP
#define CONFLUENCE_OAUTH_ADVICE_SECRET_BLOCKS_HPP

#include <string_view>
#include <vector>

#include "advice/secrets.hpp"

namespace confluence_oauth {

// Adds the users and passwords of addresses (RFC 3986 section 3.2.1), PEM blocks but for
// certificates and public keys (RFC 7468), and the lines of cookies. Linear.
void add_blocks(std::string_view bare, std::vector<SecretSpan>& found);

}  // namespace confluence_oauth

#endif
