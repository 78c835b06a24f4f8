// What a known message means for the draft, and what to change in it.
#ifndef CONFLUENCE_OAUTH_ADVICE_MESSAGE_ADVICE_HPP
#define CONFLUENCE_OAUTH_ADVICE_MESSAGE_ADVICE_HPP

#include <vector>

#include "advice/known_messages.hpp"
#include "advice/pasted.hpp"

namespace confluence_oauth {

// At least one; more for scopes_not_added, see missing_scope_advice.hpp. `draft` may be null.
std::vector<Advice> advise_on(const KnownMessage& known, const Pasted& pasted, const Draft* draft);

}  // namespace confluence_oauth

#endif
