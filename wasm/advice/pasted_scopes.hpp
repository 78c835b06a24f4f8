// Lists of scopes that people paste: from a guide, from a config, or as a token's answer tells
// them.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_SCOPES_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_SCOPES_HPP

#include "advice/pasted.hpp"

namespace confluence_oauth {

// Kind scope_list: names of scopes and little else, or behind a name such as SCOPES= (only these
// with `is_only_named`). `draft` may be null; with it the list is compared with the plan.
Reading read_scope_list(const Pasted& pasted, const Draft* draft, bool is_only_named);

// Kind accessible_resources: what the endpoint of that name answers.
Reading read_resources(const Pasted& pasted, const Draft* draft);

}  // namespace confluence_oauth

#endif
