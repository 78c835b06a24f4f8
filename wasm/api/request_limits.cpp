#include "api/request_limits.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

// JSON.stringify writes half a character as \ud800 to \udfff, and whole ones as themselves; so such
// an escape is half a character unless somebody else wrote the JSON.
bool has_surrogate_escape(std::string_view json) {
  for (std::size_t at = json.find("\\u"); at != std::string_view::npos;
       at = json.find("\\u", at + 2)) {
    if (at + 3 >= json.size()) return false;
    const char second = to_lower(json[at + 3]);
    if (to_lower(json[at + 2]) == 'd' && (second >= '8' || is_alpha(second))) return true;
  }
  return false;
}

}  // namespace

std::optional<Error> check_size(std::string_view request) {
  if (request.size() <= kMaxRequestBytes) return std::nullopt;
  return Error{ErrorCode::too_large, "",
               "This is more than 4 MiB of text. Paste only the part that matters."};
}

Error unreadable(std::string_view request) {
  if (depth_of(request) > kMaxDepth) {
    return Error{ErrorCode::too_deep, "",
                 "This nests more than 32 levels deep. Paste only the part that matters."};
  }
  if (has_surrogate_escape(request)) {
    return Error{
        ErrorCode::unpaired_surrogate, "",
        "The text holds half a character (an unpaired surrogate). Remove the odd symbol, or "
        "type that part again."};
  }
  return Error{ErrorCode::malformed_json, "", "The request is not JSON text."};
}

}  // namespace confluence_oauth
