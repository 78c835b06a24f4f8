// The parts of what a person pastes as the address of a site: with or without a scheme, a user
// name, a port, a path. Splitting judges nothing: what is not there is empty, and nothing is
// decoded.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SITE_ADDRESS_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SITE_ADDRESS_HPP

#include <string_view>

namespace confluence_oauth {

// Views into the text that was split.
struct SiteAddress {
  std::string_view scheme;
  std::string_view user;  // what stands before the last '@' of the authority
  std::string_view host;
  std::string_view port;  // with its colon
  std::string_view rest;  // from the first slash, backslash, '?' or '#' behind the authority
  bool has_user = false;
};

// "https://u@h:1/p", "//h/p", "h/p" and "mailto:u@h" alike. A scheme is taken for one when "://"
// follows it, or when it is one of those that carry no host (javascript, data, mailto, ...).
SiteAddress split_site_address(std::string_view text);

}  // namespace confluence_oauth

#endif
