// What is wrong with the texts that a person types, each at its field. Empty fields are no fault. A
// secret in a field is said and not repeated, and nothing else is said of that field.
#ifndef CONFLUENCE_OAUTH_ADVICE_READINESS_FIELDS_HPP
#define CONFLUENCE_OAUTH_ADVICE_READINESS_FIELDS_HPP

#include <vector>

#include "advice/advice.hpp"
#include "advice/draft.hpp"

namespace confluence_oauth {

std::vector<Advice> check_fields(const Draft& draft);

}  // namespace confluence_oauth

#endif
