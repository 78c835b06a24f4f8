// Addresses as they arrive in a field: with what copying and the text around them added. Nothing is
// mended that decides where an address leads; see address.hpp.
#ifndef CONFLUENCE_OAUTH_BASE_COPIED_ADDRESS_HPP
#define CONFLUENCE_OAUTH_BASE_COPIED_ADDRESS_HPP

#include <string>
#include <string_view>

namespace confluence_oauth {

// White space, quotes and angle brackets around it are dropped; lines are joined, without the
// indentation of the second. One line break stays where the first ends in an address and the second
// is no more of it, and before an address. "&amp;" is '&' again. "&#38;" is, too, but only among
// the parameters: before them a browser takes its '#' for the end of the address. Linear.
std::string unwrap_pasted(std::string_view text);

// From the first word of `text` that holds "https:/" or "http:/" (or a backslash, or the colon
// percent-encoded once or twice) to the end, since addresses copied decoded have spaces in them. A
// text that begins as an address is one from its front on. What stands before "https:/" in a word
// belongs to it where it is a host, as in "evil.example/https://a.example", another address, or a
// parameter's name. Nothing where there is none. Linear.
std::string_view find_address(std::string_view text);

}  // namespace confluence_oauth

#endif
