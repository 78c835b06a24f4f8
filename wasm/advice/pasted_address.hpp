// Addresses that people paste: consent URLs, callbacks, connect links, sites.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_ADDRESS_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_ADDRESS_HPP

#include <vector>

#include "advice/pasted.hpp"

namespace confluence_oauth {

// The kinds of read_consent_url(), then callback_address, an answer at any callback. `draft` may be
// null.
std::vector<Reading> read_addresses(const Pasted& pasted, const Draft* draft);

// Kinds: callback_url (one of Composio's), connect_link, site_address.
Reading read_wrapped_address(const Candidate& candidate, const Draft* draft);

}  // namespace confluence_oauth

#endif
