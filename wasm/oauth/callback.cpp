#include "oauth/callback.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/address.hpp"
#include "base/text.hpp"
#include "oauth/error_description.hpp"
#include "oauth/error_meaning.hpp"

namespace confluence_oauth {
namespace {

using Parameters = std::vector<QueryParameter>;

// Those of RFC 6749 sections 4.1.2 and 4.1.2.1; others are ignored.
constexpr std::string_view kKnown[] = {"code", "error", "error_description", "error_uri", "state"};

bool is_known(std::string_view name) {
  return std::find(std::begin(kKnown), std::end(kKnown), name) != std::end(kKnown);
}

struct KnownError {
  std::string_view error;
  std::string_view title;
  std::string_view fix;
};

constexpr KnownError kErrors[] = {
    {"invalid_request", "The server found the consent URL malformed",
     "Build the consent URL anew and use it without changing it."},
    {"unauthorized_client", "This app may not ask in this way",
     "Check that the client ID is the right app's, and that the app has this callback registered."},
    {"unsupported_response_type", "The server gives no authorization code to this app",
     "Build the consent URL anew; it must ask for response_type=code."},
    {"invalid_scope", "The server does not accept the scopes",
     "Compare the scopes of the request with the scopes that the app has."},
    {"server_error", "The server failed",
     "Start a new flow in a few minutes. If it comes back, ask the provider's support."},
    {"temporarily_unavailable", "The server is busy or under maintenance",
     "Start a new flow in a few minutes."},
};

Callback refusal(CallbackOutcome outcome, Finding finding) {
  return {.outcome = outcome, .code = "", .finding = std::move(finding)};
}

Callback foreign() {
  return refusal(
      CallbackOutcome::foreign,
      {Severity::error, "callback_foreign", "This is not the answer to a consent",
       "It has neither a code nor an error, so nothing was decided there yet.",
       "Paste the whole address from the address bar, as it stands after you chose Accept "
       "or Cancel.",
       "rfc-6749"});
}

Callback state_missing() {
  return refusal(
      CallbackOutcome::state_missing,
      {Severity::error, "callback_state_missing", "The state is missing",
       "Without it nobody can tell whose flow this answer belongs to, so nothing in it was "
       "believed.",
       "Paste the whole address. If it really has no state, start a new flow.", "rfc-6749"});
}

Callback state_mismatch() {
  return refusal(
      CallbackOutcome::state_mismatch,
      {Severity::error, "callback_state_mismatch", "This answer belongs to another flow",
       "Its state is not the one of this flow: it is from an earlier attempt or another "
       "tab, or somebody else made the link. Nothing in it was believed.",
       "Finish the flow in the tab that started it, or start a new one here.", "rfc-6749"});
}

Callback duplicate(std::string_view name) {
  return refusal(CallbackOutcome::duplicate,
                 {Severity::error, "callback_duplicate",
                  "The parameter " + in_quotes(name) + " stands there twice",
                  "An answer has each parameter once at most, so none of the two was believed.",
                  "Paste one address only. If the browser really arrived at this one, start a new "
                  "flow and look at what stands between the server and your callback.",
                  "rfc-6749"});
}

Callback unusable(std::string_view code, std::string_view title, std::string_view detail) {
  return refusal(CallbackOutcome::error, {Severity::error, std::string(code), std::string(title),
                                          std::string(detail), "Start a new flow.", "rfc-6749"});
}

Callback declined(std::string_view description) {
  return refusal(CallbackOutcome::declined,
                 {Severity::warning, "callback_declined", "The consent was refused",
                  "The person chose Cancel, or an administrator's rule did it for them." +
                      quote_error_description(description),
                  "Start a new flow and choose Accept. If nobody chose Cancel, ask the site's "
                  "administrator whether this app is allowed.",
                  "rfc-6749"});
}

Callback reported(std::string_view error, std::string_view description) {
  const std::string added = quote_error_description(description);
  for (const KnownError& known : kErrors) {
    if (known.error != error) continue;
    return refusal(
        CallbackOutcome::error,
        {Severity::error, "callback_" + std::string(error), std::string(known.title),
         std::string(meaning_of_error(error)) + added, std::string(known.fix), "rfc-6749"});
  }
  return refusal(
      CallbackOutcome::error,
      {Severity::error, "callback_other_error",
       "The server reports another error" + quote_error_name(error),
       "It is none of those that OAuth 2.0 defines." + added,
       "Look for the error's name in the provider's documentation, then start a new flow.",
       "rfc-6749"});
}

// A description that quotes what must not be repeated is left out whole.
std::string_view description_of(const Parameters& parameters, const State& expected) {
  const std::string_view description = value_named(parameters, "error_description");
  return description.find(expected.text()) == std::string_view::npos ? description : "";
}

// Only for an answer with the right state.
Callback believe(const Parameters& parameters, const State& expected) {
  for (std::string_view name : kKnown) {
    if (count_named(parameters, name) > 1) return duplicate(name);
  }
  const bool has_error = count_named(parameters, "error") > 0;
  const std::string_view code = value_named(parameters, "code");
  if (has_error && count_named(parameters, "code") > 0) {
    return unusable("callback_contradictory", "The answer has both a code and an error",
                    "A server sends one of them, so neither was believed.");
  }
  if (has_error) {
    const std::string_view error = value_named(parameters, "error");
    const std::string_view description = description_of(parameters, expected);
    return error == "access_denied" ? declined(description) : reported(error, description);
  }
  if (!is_authorization_code(code)) {
    return unusable("callback_code_invalid", "The code cannot be used",
                    "It is empty, too long, or has characters that no code has.");
  }
  return {.outcome = CallbackOutcome::code, .code = std::string(code), .finding = std::nullopt};
}

Parameters parameters_of(std::string_view text) {
  const Address address = split_address(text);
  Parameters parameters;
  for_each_parameter(address.query.empty() ? address.fragment : address.query,
                     [&](std::string_view encoded, std::string_view value) {
                       std::string name = decode_form(encoded);
                       if (!is_known(name)) return;
                       parameters.push_back({std::move(name), decode_form(value)});
                     });
  return parameters;
}

}  // namespace

std::string_view to_text(CallbackOutcome outcome) {
  constexpr std::string_view kNames[] = {"code",      "declined", "state_missing", "state_mismatch",
                                         "duplicate", "foreign",  "error"};
  return kNames[static_cast<unsigned>(outcome)];
}

bool is_authorization_code(std::string_view text) {
  const auto is_vschar = [](char c) { return c == ' ' || is_visible(c); };
  return !text.empty() && text.size() <= kMaxCodeBytes && all_of(text, is_vschar);
}

Callback parse_callback(std::string_view text, const State& expected) {
  const Parameters parameters = parameters_of(unwrap_pasted(text));
  if (count_named(parameters, "code") == 0 && count_named(parameters, "error") == 0) {
    return foreign();
  }
  const std::size_t states = count_named(parameters, "state");
  if (states > 1) return duplicate("state");
  const std::string_view state = value_named(parameters, "state");
  if (state.empty()) return state_missing();
  if (!equal_in_constant_time(state, expected.text())) return state_mismatch();
  return believe(parameters, expected);
}

}  // namespace confluence_oauth
