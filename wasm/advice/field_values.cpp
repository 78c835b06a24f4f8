#include "advice/field_values.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "advice/candidates.hpp"
#include "advice/pasted_text.hpp"
#include "atlassian/consent_unwrap.hpp"
#include "base/address.hpp"
#include "base/query.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

// No field holds more.
constexpr std::size_t kMostFieldBytes = 16 * 1024;

Finding note_on(const Candidate& candidate, std::string_view value, std::size_t count) {
  const std::string shown = in_quotes(value);
  if (count > 1) return findings::value_unwrapped_first({.value = shown, .count = count});
  const std::string around = !candidate.name.empty()
                                 ? words::around_name({.name = in_quotes(candidate.name)})
                             : candidate.words > 0 ? words::around_words({.count = candidate.words})
                                                   : std::string(words::around_marks());
  return findings::value_unwrapped({.value = shown, .around = around});
}

bool is_lookalike(const Error& error) {
  return error.code == ErrorCode::site_lookalike_host ||
         error.code == ErrorCode::site_lookalike_userinfo ||
         error.code == ErrorCode::site_lookalike_path;
}

// What may be a value in a candidate; empty for nothing.
using Read = std::string (*)(const Candidate& candidate);
// Why a parser does not take it.
using Refuse = std::optional<Error> (*)(std::string_view value);

struct Unwrapped {
  std::string value;
  std::vector<Finding> notes;
};

// The first value that is not refused. When there is none, the error of the first that has a name,
// or else `otherwise`.
Result<Unwrapped> unwrap(std::string_view text, Read read, Refuse refuse, const Error& otherwise) {
  if (text.size() > kMostFieldBytes) return otherwise;
  const std::string unescaped = unescape_pasted(text);
  std::optional<Error> refusal;
  Candidate first;
  std::vector<std::string> values;  // each once
  for (const Candidate& candidate : candidates_in(unescaped)) {
    const std::string value = read(candidate);
    if (value.empty()) continue;
    if (auto error = refuse(value)) {
      if (is_lookalike(*error)) return *error;
      if (!refusal && !candidate.name.empty()) refusal = error;
      continue;
    }
    if (values.empty()) first = candidate;
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  if (values.empty()) return refusal.value_or(otherwise);
  return Unwrapped{values.front(), {note_on(first, values.front(), values.size())}};
}

template <auto parse>
std::optional<Error> refused_by(std::string_view value) {
  const auto parsed = parse(value);
  return parsed ? std::nullopt : std::optional(parsed.error());
}

template <auto parse, class Value>
Result<Taken<Value>> take_wrapped(std::string_view text, Read read, const Error& otherwise) {
  Result<Unwrapped> found = unwrap(text, read, refused_by<parse>, otherwise);
  if (!found) return found.error();
  return Taken<Value>{*parse(found->value), std::move(found->notes)};
}

// A parameter of a consent URL, or of an address that passes for one.
std::string parameter_of(std::string_view address, std::string_view name) {
  if (!begins_as_address(address)) return {};
  const UnwrappedConsent found = unwrap_consent(address);
  if (!found.cloud) return {};
  return std::string(value_named(parse_query(split_address(found.url).query), name));
}

bool is_named_as_site(const Candidate& candidate) {
  constexpr std::string_view kNames[] = {"site",     "subdomain", "url",    "host",
                                         "instance", "domain",    "tenant", "baseurl"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view name) { return candidate.is_named(name); });
}

// Beside a single other word it is not to be guessed which of the two was meant, or both, as in
// "acme corp.atlassian.net".
bool is_told(const Candidate& candidate) {
  return candidate.is_line || !candidate.name.empty() || candidate.words > 1;
}

std::string site_in(const Candidate& candidate) {
  const bool has_dot = candidate.value.find('.') != std::string_view::npos;
  const bool is_address = has_dot || begins_as_address(candidate.value);
  const bool is_site = is_named_as_site(candidate) || (is_address && is_told(candidate));
  return is_site ? std::string(candidate.value) : std::string();
}

std::string client_id_in(const Candidate& candidate) {
  constexpr std::size_t kUsualLength = 32;
  if (std::string id = parameter_of(candidate.value, "client_id"); !id.empty()) return id;
  const bool has_its_form =
      candidate.value.size() == kUsualLength && all_of(candidate.value, is_alnum);
  const bool is_id = candidate.is_named("clientid") || has_its_form;
  return is_id ? std::string(candidate.value) : std::string();
}

std::string callback_in(const Candidate& candidate) {
  if (!begins_as_address(candidate.value) || !is_told(candidate)) return {};
  const std::string inside = parameter_of(candidate.value, "redirect_uri");
  return inside.empty() ? std::string(candidate.value) : inside;
}

// The id in the path of a page of Composio's dashboard.
std::string id_in_path(std::string_view address) {
  for (std::string_view part : split(split_address(address).path, '/')) {
    if (part.starts_with(kAuthConfigPrefix) || part.starts_with(kConnectionPrefix))
      return std::string(part);
  }
  return {};
}

std::string id_in(const Candidate& candidate) {
  if (begins_as_address(candidate.value)) return id_in_path(candidate.value);
  const bool is_id = candidate.value.size() > 3 && candidate.value.substr(0, 4).find('_') <= 3;
  return is_id && is_told(candidate) ? std::string(candidate.value) : std::string();
}

// One word without a sign that a key would have.
bool is_one_word(std::string_view text) {
  return all_of(trim(text), [](char c) {
    return is_visible(c) && c != '=' && c != '"' && c != '\'' && c != '`' && c != '<';
  });
}

bool is_bare_id(std::string_view text) {
  return is_one_word(text) && !begins_as_address(trim(text));
}

Result<ClientId> parse_client_id_only(std::string_view value) {
  if (value.starts_with("ari:")) return errors::client_id_ari();
  return parse_client_id(value);
}

template <class Value>
Result<Taken<Value>> as_it_is(Result<Value> parsed) {
  if (!parsed) return parsed.error();
  return Taken<Value>{*std::move(parsed), {}};
}

}  // namespace

Result<Taken<Site>> take_site(std::string_view text) {
  Result<Site> plain = parse_site(text);
  if (plain || is_lookalike(plain.error())) return as_it_is(std::move(plain));
  return take_wrapped<parse_site, Site>(text, site_in, plain.error());
}

Result<Taken<ClientId>> take_client_id(std::string_view text) {
  if (trim(text).starts_with("ari:")) return errors::client_id_ari();
  Result<ClientId> plain = parse_client_id(text);
  if (is_one_word(text) || (!plain && plain.error().code != ErrorCode::client_id_invalid)) {
    return as_it_is(std::move(plain));
  }
  const bool is_json = trim(text).starts_with('{');
  const Error otherwise = is_json ? errors::client_id_json() : errors::client_id_invalid();
  Result<Taken<ClientId>> taken =
      take_wrapped<parse_client_id_only, ClientId>(text, client_id_in, otherwise);
  const bool is_ari = text.find("ari:cloud:") != std::string_view::npos;
  const bool is_other = is_json || is_ari;
  return taken || !plain || is_other ? taken : as_it_is(std::move(plain));
}

Result<Taken<RedirectUri>> take_callback_url(std::string_view text) {
  Result<RedirectUri> plain = parse_redirect_uri(text);
  if (plain && parameter_of(trim(text), "redirect_uri").empty()) return as_it_is(std::move(plain));
  return take_wrapped<parse_redirect_uri, RedirectUri>(
      text, callback_in, plain ? errors::callback_invalid() : plain.error());
}

Taken<std::string> take_registered_callback(std::string_view text) {
  auto taken = take_callback_url(text);
  if (!taken || taken->notes.empty()) return {std::string(text), {}};
  return {taken->value.text(), std::move(taken->notes)};
}

Result<Taken<AuthConfigId>> take_auth_config_id(std::string_view text) {
  Result<AuthConfigId> plain = parse_auth_config_id(text);
  if (plain || is_bare_id(text)) return as_it_is(std::move(plain));
  return take_wrapped<parse_auth_config_id, AuthConfigId>(text, id_in, plain.error());
}

Result<Taken<ConnectionId>> take_connection_id(std::string_view text) {
  Result<ConnectionId> plain = parse_connection_id(text);
  if (plain || is_bare_id(text)) return as_it_is(std::move(plain));
  return take_wrapped<parse_connection_id, ConnectionId>(text, id_in, plain.error());
}

}  // namespace confluence_oauth
