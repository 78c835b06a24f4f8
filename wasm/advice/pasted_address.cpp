#include "advice/pasted_address.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "advice/field_values.hpp"
#include "advice/pasted_consent.hpp"
#include "atlassian/site.hpp"
#include "atlassian/site_domain.hpp"
#include "base/address.hpp"
#include "base/query.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/callback_compare.hpp"
#include "composio/composio_api.hpp"
#include "oauth/error_meaning.hpp"

namespace confluence_oauth {
namespace {

// Decoded, unless that would make it lead to another host.
std::string_view address_in(const Pasted& pasted) {
  const std::string_view written = first_address(pasted.addresses());
  const std::string_view decoded = first_address(pasted.decoded);
  const auto as_written = parse_address(written);
  const auto as_decoded = parse_address(decoded);
  const bool is_other = as_written && (!as_decoded || as_written->origin() != as_decoded->origin());
  return is_other ? written : decoded;
}

// ---- a callback, with an answer or without

const CallbackUrl* composio_callback(std::string_view url) {
  const auto urls = all_callback_urls();
  const auto at = std::find_if(urls.begin(), urls.end(),
                               [&](const CallbackUrl& one) { return one.url == url; });
  return at == urls.end() ? nullptr : &*at;
}

// With what the draft has, when both are there.
void compare_callback(std::string_view url, const Draft* draft, std::vector<Advice>& advice) {
  const auto chosen = take_callback_url(draft == nullptr ? "" : draft->callback_url);
  if (!chosen) return;
  for (Finding& finding : compare_callbacks(url, chosen->value.text())) {
    Advice one = certain(std::move(finding), "callback");
    if (composio_callback(url) != nullptr) offer_callback(url, one.apply);
    advice.push_back(std::move(one));
  }
}

bool is_sign_in_host(std::string_view host) {
  return host == "atlassian.com" || host.ends_with(".atlassian.com") ||
         host.ends_with(".atlassian.net");
}

// Whose callback it is: Composio's or the draft's is certainly part of this setup; any other
// address may be, when it carries the state that every answer to a consent must have.
Confidence confidence_in_callback(std::string_view url, const Address& address, const Draft* draft,
                                  const std::vector<QueryParameter>& parameters) {
  const auto of_draft = draft == nullptr ? std::nullopt : parse_address(draft->callback_url);
  const bool is_of_draft = of_draft && of_draft->host == address.host;
  if (is_of_draft || composio_callback(url) != nullptr) return Confidence::certain;
  return count_named(parameters, "state") > 0 ? Confidence::likely : Confidence::unknown;
}

Reading read_callback_address(const Pasted& pasted, const Draft* draft) {
  const std::string_view text = address_in(pasted);
  const std::optional<Address> address = parse_address(text);
  if (!address || is_sign_in_host(address->host)) return {};
  const auto parameters = parse_query(address->query.empty() ? address->fragment : address->query);
  const bool has_code = count_named(parameters, "code") > 0;
  if (!has_code && count_named(parameters, "error") == 0) return {};
  const std::string_view url = text.substr(0, text.find_first_of("?#"));
  const Confidence confidence = confidence_in_callback(url, *address, draft, parameters);
  if (confidence == Confidence::unknown) return {};
  Reading reading{.kind = "callback_address", .is_weak = !has_code, .stop = Stop::callback};
  const bool is_composio = composio_callback(url) != nullptr;
  const std::string_view meaning = meaning_of_error(value_named(parameters, "error"));
  reading.advice.push_back(
      !has_code     ? certain(findings::callback_with_error({.meaning = meaning}), "error=")
      : is_composio ? certain(findings::callback_with_code_at_composio(), "code=")
                    : certain(findings::callback_with_code(), "code="));
  reading.advice.front().confidence = confidence;
  compare_callback(url, draft, reading.advice);
  return reading;
}

// ---- addresses by themselves, or in their wrapping

Reading read_callback_url(const Candidate& candidate, const Draft* draft) {
  const CallbackUrl* known = composio_callback(candidate.value);
  if (known == nullptr) return {};
  Advice advice =
      certain(findings::callback_url({.title = known->title, .description = known->description}),
              known->url);
  advice.finding.source = all_sources()[known->source].id;
  if (draft == nullptr || trim(draft->callback_url) != known->url) {
    offer_callback(known->url, advice.apply);
  }
  return {.kind = "callback_url", .advice = {std::move(advice)}};
}

std::string with_scheme_before(std::string_view value) {
  return begins_as_address(value) ? std::string(value) : "https://" + std::string(value);
}

Reading read_connect_link(const Candidate& candidate) {
  const auto address = parse_address(with_scheme_before(candidate.value));
  if (!address || address->scheme != "https") return {};
  const std::string place = address->host + address->path;
  const auto* end = std::end(kConnectLinkBeginnings);
  const auto* at =
      std::find_if(std::begin(kConnectLinkBeginnings), end,
                   [&](std::string_view beginning) { return place.starts_with(beginning); });
  if (at == end) return {};
  return {.kind = "connect_link",
          .advice = {certain(findings::connect_link(), *at)},
          .stop = Stop::link};
}

// A host that only ends like one of Atlassian's is none.
bool is_like_a_site(std::string_view value) {
  const auto address = parse_address(with_scheme_before(value));
  if (!address) return false;
  const OtherDomain other = other_domain_of(address->host);
  return find_site_domain(address->host) != nullptr || other == OtherDomain::isolated_cloud ||
         other == OtherDomain::unseen;
}

Reading read_site(const Candidate& candidate, const Draft* draft) {
  if (!is_like_a_site(candidate.value)) return {};
  const Result<Site> site = parse_site(candidate.value);
  if (!site && site.error().code != ErrorCode::site_other_cloud) return {};
  Reading reading{.kind = "site_address"};
  if (!site) {
    reading.advice = {certain(findings::site_other_cloud({.refusal = site.error().message}), "")};
    reading.advice.front().evidence.clear();
    return reading;
  }
  Advice advice = certain(findings::site_address({.name = site->subdomain()}), ".atlassian.net");
  if (draft == nullptr || trim(draft->site) != site->subdomain()) {
    DraftChange change;
    change.label = words::use_this_site();
    change.site = site->subdomain();
    advice.apply.push_back(std::move(change));
  }
  reading.advice.push_back(std::move(advice));
  for (const Finding& finding : site->warnings()) {
    reading.advice.push_back(certain(finding, ".atlassian.net"));
  }
  return reading;
}

}  // namespace

std::vector<Reading> read_addresses(const Pasted& pasted, const Draft* draft) {
  std::vector<Reading> readings;
  if (Reading reading = read_consent_url(pasted, draft)) readings.push_back(std::move(reading));
  if (Reading reading = read_callback_address(pasted, draft)) {
    readings.push_back(std::move(reading));
  }
  return readings;
}

Reading read_wrapped_address(const Candidate& candidate, const Draft* draft) {
  if (Reading reading = read_callback_url(candidate, draft)) return reading;
  if (Reading reading = read_connect_link(candidate)) return reading;
  return read_site(candidate, draft);
}

}  // namespace confluence_oauth
