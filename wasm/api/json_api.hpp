// The boundary: one function an operation, JSON text in, JSON text out. What each takes and gives
// is written in web/src/core/contract.d.ts; what each means, in the header it calls.
//
// Every function answers {"ok":true,"value":...} or {"ok":false,"error":{"code","field","message"}}
// for any text whatsoever. Errors that all share: too_large, too_deep, malformed_json,
// unpaired_surrogate, unknown_member, missing_member, wrong_type, unknown_value.
#ifndef CONFLUENCE_OAUTH_API_JSON_API_HPP
#define CONFLUENCE_OAUTH_API_JSON_API_HPP

#include <span>
#include <string>
#include <string_view>

#include "api/answer.hpp"

namespace confluence_oauth::api {

// The name of an operation, as JavaScript calls it, and what answers it.
struct Method {
  std::string_view name;  // "parseSite"
  Work run;
  Secrets secrets = Secrets::masked;
};

// Sorted by name.
std::span<const Method> methods();

// Runs the operation of that name; unknown_operation where there is none.
std::string call(std::string_view operation, std::string_view request);

}  // namespace confluence_oauth::api

#endif
