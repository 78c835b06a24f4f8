// The draft of a request, as core/contract.d.ts writes it. The members of 0.1.0 are required, later
// ones may be missing, and no other is known; only types and words are checked here, since a draft
// is unfinished by nature.
#ifndef CONFLUENCE_OAUTH_ADVICE_DRAFT_JSON_HPP
#define CONFLUENCE_OAUTH_ADVICE_DRAFT_JSON_HPP

#include "advice/draft.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

// missing_member, wrong_type, unknown_value, unknown_member; fields begin with "draft.".
Result<Draft> read_draft(const Json& object);

// What read_draft() takes.
Json encode(const Draft& draft);

// The parts that change, under the names of the draft's members.
Json encode(const DraftChange& change);

}  // namespace confluence_oauth

#endif
