// Single values and answers that people paste: ids, keys, request bodies, token answers.
#ifndef CONFLUENCE_OAUTH_ADVICE_PASTED_VALUE_HPP
#define CONFLUENCE_OAUTH_ADVICE_PASTED_VALUE_HPP

#include "advice/pasted.hpp"

namespace confluence_oauth {

// What the text is as a whole. Kinds: secret, auth_config_answer, link_answer, token_answer, and
// those of inspect_auth_config_body ("create_auth_config", ...). `draft` may be null.
Reading read_value(const Pasted& pasted, const Draft* draft);

// Kinds: auth_config_id, connection_id.
Reading read_wrapped_value(const Candidate& candidate, const Draft* draft);

}  // namespace confluence_oauth

#endif
