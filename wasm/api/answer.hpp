// From the text of a request to the text of its answer:
// {"ok":true,"value":...} or {"ok":false,"error":{"code","field","message"}}.
#ifndef CONFLUENCE_OAUTH_API_ANSWER_HPP
#define CONFLUENCE_OAUTH_API_ANSWER_HPP

#include <string>
#include <string_view>

#include "api/request_secrets.hpp"
#include "base/json.hpp"
#include "base/member_reader.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

// What an operation does between the two texts.
using Work = Result<Json> (*)(MemberReader& read);

// The answer of `work` to a request. Errors that come before it: too_large, too_deep,
// malformed_json, unpaired_surrogate. What the request holds of secrets is in none of its texts,
// but for what `secrets` says; secret_in_field where it cannot be answered so.
std::string answer(std::string_view request, Work work, Secrets secrets);

// No text of the message that has the form of a secret comes out either.
std::string refusal(const Error& error);

}  // namespace confluence_oauth

#endif
