// What is wrong with what the agent may do, and with the ticks: names that the catalogue does not
// have, operations that are outdated, scopes that are missing or too many. It plans, so it costs
// more than all fields together.
#ifndef CONFLUENCE_OAUTH_ADVICE_READINESS_CHOICE_HPP
#define CONFLUENCE_OAUTH_ADVICE_READINESS_CHOICE_HPP

#include <vector>

#include "advice/advice.hpp"
#include "advice/draft.hpp"

namespace confluence_oauth {

std::vector<Advice> check_choice(const Draft& draft);

}  // namespace confluence_oauth

#endif
