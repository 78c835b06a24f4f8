#include "api/answer.hpp"

#include "api/request_limits.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"

namespace confluence_oauth {
namespace {

Result<Json> run(std::string_view request, Work work) {
  if (auto error = check_size(request)) return *error;
  const Json parsed = parse_json(request);
  if (!parsed.is_valid()) return unreadable(request);
  if (!parsed.is_object()) {
    return Error{ErrorCode::malformed_json, "", "The request must be one JSON object."};
  }
  RequestReader reader(parsed);
  return work(reader);
}

}  // namespace

std::string answer(std::string_view request, Work work) {
  Result<Json> result = run(request, work);
  if (!result) return refusal(result.error());
  return write_json(make_object({{"ok", true}, {"value", *std::move(result)}}));
}

std::string refusal(const Error& error) {
  const Json field = error.field.empty() ? Json(nullptr) : Json(error.field);
  return write_json(make_object({{"ok", false},
                                 {"error", make_object({{"code", to_text(error.code)},
                                                        {"field", field},
                                                        {"message", error.message}})}}));
}

}  // namespace confluence_oauth
