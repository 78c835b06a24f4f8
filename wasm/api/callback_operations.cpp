#include "advice/field_values.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "atlassian/cloud.hpp"
#include "atlassian/error_page.hpp"
#include "base/json.hpp"
#include "oauth/callback.hpp"

namespace confluence_oauth::api {
namespace {

// Atlassian's error page is recognised by its address; everything else goes by its state.
Callback read_answer(std::string_view text, const ExpectedCallback& expected) {
  if (auto finding = explain_error_page(text)) {
    return {.outcome = CallbackOutcome::error, .code = "", .finding = *finding};
  }
  return confluence_oauth::parse_callback(text, expected);
}

}  // namespace

Result<Json> parse_callback(MemberReader& read) {
  const std::string text = read.text("text");
  const std::string expected_state = read.text("expectedState");
  const auto redirect_uri = read.optional_text("expectedRedirectUri");
  const auto cloud = read.optional_word("cloud", {"commercial", "government"});
  if (auto error = read.finish()) return *error;
  const Result<State> state = parse_state(expected_state);
  if (!state) return Error(state.error()).at("expectedState");
  ExpectedCallback expected{.state = *state};
  if (redirect_uri) {
    const Result<RedirectUri> parsed = value_of(take_callback_url(*redirect_uri));
    if (!parsed) return Error(parsed.error()).at("expectedRedirectUri");
    expected.redirect_uri = *parsed;
  }
  if (cloud) expected.issuer = hosts_of(static_cast<Cloud>(*cloud)).issuer;
  const Callback answer = read_answer(text, expected);
  Json value = make_object({{"outcome", to_text(answer.outcome)}});
  if (answer.outcome == CallbackOutcome::code) value.set("code", answer.code);
  if (answer.finding) value.set("finding", encode(*answer.finding));
  return value;
}

}  // namespace confluence_oauth::api
