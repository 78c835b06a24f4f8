#include "api/request_limits.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

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
  return errors::too_large();
}

Error unreadable(std::string_view request) {
  if (depth_of(request) > kMaxDepth) return errors::too_deep();
  if (has_surrogate_escape(request)) return errors::unpaired_surrogate();
  return errors::malformed_json();
}

}  // namespace confluence_oauth
