#include "api/answer.hpp"

#include "api/request_limits.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

std::string accept(Json value) {
  return write_json(make_object({{"ok", true}, {"value", std::move(value)}}));
}

std::string refuse(const Error& error, Mask mask) {
  mask.add(error.message);
  const Json field = error.field.empty() ? Json(nullptr) : Json(error.field);
  return write_json(
      make_object({{"ok", false},
                   {"error", make_object({{"code", to_text(error.code)},
                                          {"field", field},
                                          {"message", mask.apply(error.message)}})}}));
}

std::string run(const Json& request, Work work, Secrets secrets) {
  MemberReader reader(request);
  Result<Json> result = work(reader);
  if (!result) return refuse(result.error(), secrets_in(request));
  if (secrets == Secrets::given) {
    const auto error = refuse_secret(request);
    return error ? refuse(*error, secrets_in(request)) : accept(*std::move(result));
  }
  Mask mask = secrets_in(request);
  return accept(mask.is_empty() ? *std::move(result) : masked(*result, mask));
}

}  // namespace

std::string answer(std::string_view request, Work work, Secrets secrets) {
  if (const auto error = check_size(request)) return refusal(*error);
  const Json parsed = parse_json(request);
  if (!parsed.is_valid()) return refusal(unreadable(request));
  if (!parsed.is_object()) return refusal(errors::not_an_object());
  return run(parsed, work, secrets);
}

std::string refusal(const Error& error) { return refuse(error, Mask()); }

}  // namespace confluence_oauth
