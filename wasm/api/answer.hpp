// From the text of a request to the text of its answer:
// {"ok":true,"value":...} or {"ok":false,"error":{"code","field","message"}}.
#ifndef CONFLUENCE_OAUTH_API_ANSWER_HPP
#define CONFLUENCE_OAUTH_API_ANSWER_HPP

#include <string>
#include <string_view>

#include "api/request_reader.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace confluence_oauth {

// What an operation does between the two texts.
using Work = Result<Json> (*)(RequestReader& read);

// The answer of `work` to a request. Errors that come before it: too_large, too_deep,
// malformed_json, unpaired_surrogate.
std::string answer(std::string_view request, Work work);

std::string refusal(const Error& error);

}  // namespace confluence_oauth

#endif
