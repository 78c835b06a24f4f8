
#include "api/answer.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "atlassian/error_page.hpp"
#include "base/json.hpp"
#include "oauth/callback.hpp"

namespace confluence_oauth::api {
namespace {

// Atlassian's error page is recognised by its address; everything else goes by its state.
Callback read_answer(std::string_view text, const State& expected) {
  if (auto finding = explain_error_page(text)) {
    return {.outcome = CallbackOutcome::error, .code = "", .finding = *finding};
  }
  return confluence_oauth::parse_callback(text, expected);
}

Result<Json> callback(RequestReader& read) {
  const std::string text = read.text("text");
  const std::string expected = read.text("expectedState");
  if (auto error = read.finish()) return *error;
  const Result<State> state = parse_state(expected);
  if (!state) return Error{state.error().code, "expectedState", state.error().message};
  const Callback answer = read_answer(text, *state);
  Json value = make_object({{"outcome", to_text(answer.outcome)}});
  if (answer.outcome == CallbackOutcome::code) value.set("code", answer.code);
  if (answer.finding) value.set("finding", encode(*answer.finding));
  return value;
}

}  // namespace

std::string parse_callback(std::string_view request) { return answer(request, callback); }

}  // namespace confluence_oauth::api
