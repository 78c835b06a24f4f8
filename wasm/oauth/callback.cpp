#include "oauth/callback.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "base/address.hpp"
#include "base/copied_address.hpp"
#include "base/query.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "oauth/error_description.hpp"
#include "oauth/error_meaning.hpp"

namespace confluence_oauth {
namespace {

using Parameters = std::vector<QueryParameter>;

// Those of RFC 6749 sections 4.1.2 and 4.1.2.1 and of RFC 9207; others are ignored.
constexpr std::string_view kKnown[] = {"code",      "error", "error_description",
                                       "error_uri", "iss",   "state"};

bool is_known(std::string_view name) {
  return std::find(std::begin(kKnown), std::end(kKnown), name) != std::end(kKnown);
}

struct KnownError {
  std::string_view error;
  FindingText<wording::WithMeaningAdded> finding;
};

constexpr KnownError kErrors[] = {
    {"invalid_request", findings::callback_invalid_request},
    {"unauthorized_client", findings::callback_unauthorized_client},
    {"unsupported_response_type", findings::callback_unsupported_response_type},
    {"invalid_scope", findings::callback_invalid_scope},
    {"server_error", findings::callback_server_error},
    {"temporarily_unavailable", findings::callback_temporarily_unavailable},
};

Callback refusal(CallbackOutcome outcome, Finding finding) {
  return {.outcome = outcome, .code = "", .finding = std::move(finding)};
}

Callback duplicate(std::string_view name) {
  return refusal(CallbackOutcome::duplicate,
                 findings::callback_duplicate({.name = in_quotes(name)}));
}

Callback declined(std::string_view description) {
  return refusal(CallbackOutcome::declined,
                 findings::callback_declined({.added = quote_error_description(description)}));
}

Callback reported(std::string_view error, std::string_view description) {
  const std::string added = quote_error_description(description);
  for (const KnownError& known : kErrors) {
    if (known.error != error) continue;
    return refusal(CallbackOutcome::error,
                   known.finding({.meaning = meaning_of_error(error), .added = added}));
  }
  return refusal(CallbackOutcome::error,
                 findings::callback_other_error({.name = quote_error_name(error), .added = added}));
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
    return refusal(CallbackOutcome::error, findings::callback_contradictory());
  }
  if (has_error) {
    const std::string_view error = value_named(parameters, "error");
    const std::string_view description = description_of(parameters, expected);
    return error == "access_denied" ? declined(description) : reported(error, description);
  }
  if (!is_authorization_code(code)) {
    return refusal(CallbackOutcome::error, findings::callback_code_invalid());
  }
  return {.outcome = CallbackOutcome::code, .code = std::string(code), .finding = std::nullopt};
}

// RFC 6749 section 3.1.2: the parameters of a redirect URI stay in the answer.
bool keeps_parameters(std::string_view query, std::string_view expected) {
  std::set<std::pair<std::string, std::string>> missing;
  for_each_parameter(expected, [&](std::string_view name, std::string_view value) {
    missing.emplace(decode_form(name), decode_form(value));
  });
  if (missing.empty()) return true;
  for_each_parameter(query, [&](std::string_view name, std::string_view value) {
    missing.erase({decode_form(name), decode_form(value)});
  });
  return missing.empty();
}

// As addresses are copied from an address bar or a log: without the scheme, or the path alone.
std::optional<Address> address_of(std::string_view text, const Address& expected) {
  if (!split_address(text).scheme.empty()) return parse_address(text);
  const bool is_path = text.starts_with('/');
  return parse_address(is_path ? resolve_link(expected, text)
                               : expected.scheme + "://" + std::string(text));
}

bool is_query_alone(std::string_view text) {
  const AddressText parts = split_address(text);
  return parts.scheme.empty() && parts.path.empty();
}

bool is_at(std::string_view text, const RedirectUri& redirect_uri) {
  if (is_query_alone(text)) return true;
  const Address expected = *parse_address(redirect_uri.text());
  const std::optional<Address> found = address_of(text, expected);
  return found && found->origin() == expected.origin() && found->path == expected.path &&
         keeps_parameters(found->query, expected.query);
}

bool is_from_other(const Parameters& parameters, std::string_view issuer) {
  return !issuer.empty() && count_named(parameters, "iss") > 0 &&
         value_named(parameters, "iss") != issuer;
}

Parameters parameters_of(std::string_view text) {
  const AddressText address = split_address(text);
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

Callback parse_callback(std::string_view text, const ExpectedCallback& expected) {
  std::string unwrapped = unwrap_pasted(text);
  unwrapped.resize(std::min(unwrapped.find('\n'), unwrapped.size()));
  const Parameters parameters = parameters_of(unwrapped);
  if (count_named(parameters, "code") == 0 && count_named(parameters, "error") == 0) {
    return refusal(CallbackOutcome::foreign, findings::callback_foreign());
  }
  const std::size_t states = count_named(parameters, "state");
  if (states > 1) return duplicate("state");
  const std::string_view state = value_named(parameters, "state");
  if (state.empty()) {
    return refusal(CallbackOutcome::state_missing, findings::callback_state_missing());
  }
  if (!equal_in_constant_time(state, expected.state.text())) {
    return refusal(CallbackOutcome::state_mismatch, findings::callback_state_mismatch());
  }
  if (is_from_other(parameters, expected.issuer)) {
    return refusal(CallbackOutcome::foreign, findings::callback_other_issuer());
  }
  if (expected.redirect_uri && !is_at(unwrapped, *expected.redirect_uri)) {
    return refusal(CallbackOutcome::foreign, findings::callback_other_address());
  }
  return believe(parameters, expected.state);
}

}  // namespace confluence_oauth
