// A setup on its way to somebody else: what of a draft may travel, and what it makes of the draft
// that it meets. How it is written is the matter of api/hand_over_operations.cpp.
#ifndef CONFLUENCE_OAUTH_ADVICE_HAND_OVER_HPP
#define CONFLUENCE_OAUTH_ADVICE_HAND_OVER_HPP

#include <cstddef>

#include "advice/draft.hpp"

namespace confluence_oauth {

// The draft's member ("userId") in which something stands that has the form of a secret: a word
// that looks_secret(), and in an address also what stands behind a name such as code or state. Null
// when there is none. Looks at what is typed; names are for drop_unknown_names().
const char* find_secret(const Draft& draft);

// Takes out every name that the catalogue does not have, and says how many these were.
std::size_t drop_unknown_names(Draft& draft);

// `there` with what was handed over in its place: what the agent may do as one whole, when anything
// was chosen; every text that is not empty; the ticks, when there are any. The rest stays.
Draft take_over(Draft there, const Draft& handed);

}  // namespace confluence_oauth

#endif
