// Finds the consent URL in what somebody pasted: with words around it, wrapped over several lines,
// HTML-escaped, percent-encoded as a whole, or inside the continue= of a sign-in page.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_UNWRAP_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_UNWRAP_HPP

#include <optional>
#include <string>
#include <string_view>

#include "atlassian/cloud.hpp"
#include "base/address.hpp"

namespace confluence_oauth {

// Another address than Atlassian's around the one that was found, or that one itself.
struct ForeignAddress {
  // With its port, and with http:// where it is that; empty where parse_address() refuses it.
  std::string host;
};

struct UnwrappedConsent {
  std::string url;                 // or the innermost address that was found
  std::optional<Address> address;  // `url` as a browser reads it
  std::optional<Cloud> cloud;      // whose authorization endpoint it is; none for another address
  std::optional<ForeignAddress> foreign;  // the outermost one
  int bounces = 0;                        // pages around it
  bool was_encoded = false;               // percent-encoded as a whole
  bool was_escaped = false;               // "&amp;" for '&'
};

// Total, linear: at most four wrappings are undone. Whatever stands inside a foreign address leads
// to where that one leads.
UnwrappedConsent unwrap_consent(std::string_view text);

// The cloud whose authorization endpoint `address` is, be its scheme https or http: exactly that
// host and the scheme's own port.
std::optional<Cloud> cloud_of(const Address& address);

// Whether it is on a host where Atlassian signs people in or asks for consent, by
// the same rules. Sign-in is never http.
bool is_of_atlassian(const Address& address);

}  // namespace confluence_oauth

#endif
