// What it costs not to have some scopes, in words.
#ifndef CONFLUENCE_OAUTH_ADVICE_DROP_COST_HPP
#define CONFLUENCE_OAUTH_ADVICE_DROP_COST_HPP

#include <string>
#include <string_view>

#include "advice/draft.hpp"

namespace confluence_oauth {

// "dropping it loses 2 tools: A, B"; `it` is the pronoun for what is dropped.
std::string cost_of_dropping(std::string_view it, const DroppedScopes& dropped);

}  // namespace confluence_oauth

#endif
