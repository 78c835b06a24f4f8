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

struct UnwrappedConsent {
  std::string url;             // or the innermost address that was found
  std::optional<Cloud> cloud;  // whose authorization endpoint it is; none for another address
  int bounces = 0;             // sign-in pages around it
  bool was_encoded = false;    // percent-encoded as a whole
  bool was_escaped = false;    // "&amp;" for '&'
};

// Total, linear: at most four wrappings are undone.
UnwrappedConsent unwrap_consent(std::string_view text);

// The cloud whose authorization endpoint `address` is, whatever its scheme.
std::optional<Cloud> cloud_of(const Address& address);

}  // namespace confluence_oauth

#endif
