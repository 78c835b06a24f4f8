// Lists of scopes that people paste: from a guide, from a config, or as a token's answer tells
// them.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_SCOPES_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_SCOPES_HPP

#include "advice/pasted.hpp"

namespace confluence_oauth {

// Kinds: accessible_resources, the answer of that address, which says what was granted; scope_list,
// a text at least half of which is names of scopes. `draft` may be null. Only names of the
// catalogue and names of sites are repeated.
Reading read_scopes(const Pasted& pasted, const Draft* draft);

}  // namespace confluence_oauth

#endif
