// A consent URL that somebody pasted, beside the draft it should have been made from.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_CONSENT_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_CONSENT_HPP

#include "advice/pasted.hpp"

namespace confluence_oauth {

// Kinds: consent_url, also with a wrong path on a host of Atlassian's; foreign_address, where
// another address stands around it or passes for it. `draft` may be null.
Reading read_consent_url(const Pasted& pasted, const Draft* draft);

}  // namespace confluence_oauth

#endif
