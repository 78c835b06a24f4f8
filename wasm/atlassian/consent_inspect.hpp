// Reads a consent URL back that somebody pasted, and says what is wrong with it.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_INSPECT_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_INSPECT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace confluence_oauth {

struct InspectedParameter {
  std::string name;
  std::string value;         // decoded; a state is shortened, a secret or a code is not shown
  std::string_view meaning;  // empty for a parameter that Atlassian does not document
};

struct ConsentInspection {
  std::vector<InspectedParameter> parameters;  // in the order of the URL, at most kMaxParameters
  std::vector<Finding> findings;
};

inline constexpr std::size_t kMaxParameters = 100;

// Whatever unwrap_consent finds in `text` is read. Findings of its own have codes that begin with
// "consent_"; those of scope_warnings and callback_warning are added. An
// address that leads elsewhere, or that one stands around, is the first finding, an error:
// consent_foreign_address. One of Atlassian's that is no consent URL, and text that is no address,
// is consent_not_authorize. Total; time grows linearly.
ConsentInspection inspect_consent(std::string_view text);

}  // namespace confluence_oauth

#endif
