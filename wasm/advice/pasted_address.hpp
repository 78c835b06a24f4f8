// Addresses that people paste: a consent URL, the callback they arrived at, a callback URL, a
// connect link, the address of a site.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_ADDRESS_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_ADDRESS_HPP

#include "advice/pasted.hpp"

namespace confluence_oauth {

// Kinds: consent_url, callback_address, callback_url, connect_link, site_address. `draft` may be
// null. Of the text only hosts, sites and Composio's own callback URLs are repeated; findings of
// other checks go through a Redactor.
Reading read_address(const Pasted& pasted, const Draft* draft);

}  // namespace confluence_oauth

#endif
