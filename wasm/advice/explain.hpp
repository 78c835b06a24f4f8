// What a pasted text is, how sure that is, what to change, and where the flow stopped.
#ifndef CONFLUENCE_OAUTH_ADVICE_EXPLAIN_HPP
#define CONFLUENCE_OAUTH_ADVICE_EXPLAIN_HPP

#include <string>
#include <string_view>
#include <vector>

#include "advice/advice.hpp"
#include "advice/draft.hpp"

namespace confluence_oauth {

struct Explanation {
  std::string kind;  // a message's id, or a reader's kind; "unknown"
  Confidence confidence = Confidence::unknown;
  std::vector<Advice> findings;  // at least one
  Stop stop = Stop::none;
};

// Takes whatever a person can paste: see messages.json for the texts, and pasted_address,
// pasted_value and pasted_scopes for what is recognised by its form. All that is found is said:
// messages, the certain ones first, then addresses, values and lists; kind, confidence and stop are
// those of the first that has one. `draft` may be null; with it the findings say what the text
// means for what was typed and chosen. Total; time grows linearly with the text.
Explanation explain(std::string_view text, const Draft* draft);

}  // namespace confluence_oauth

#endif
