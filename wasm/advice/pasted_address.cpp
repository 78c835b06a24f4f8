#include "advice/pasted_address.hpp"

#include <algorithm>
#include <utility>

#include "advice/redact.hpp"
#include "atlassian/consent_inspect.hpp"
#include "atlassian/consent_unwrap.hpp"
#include "atlassian/scope_compare.hpp"
#include "atlassian/site.hpp"
#include "base/address.hpp"
#include "base/text.hpp"
#include "composio/callback_compare.hpp"

namespace confluence_oauth {
namespace {

constexpr std::uint8_t kConnectStep = 5;

Advice certain(Finding finding, std::uint8_t step, std::string_view evidence) {
  return {std::move(finding), Confidence::certain, step, {std::string(evidence)}, {}};
}

// From the first "http" on to white space or what encloses an address.
std::string_view first_address(std::string_view text) {
  for (std::string_view beginning : {"https://", "http://"}) {
    const std::size_t begin = text.find(beginning);
    if (begin == std::string_view::npos) continue;
    const std::string_view rest = text.substr(begin);
    return rest.substr(0, rest.find_first_of(" \t\r\n\"'<>`|"));
  }
  return {};
}

// ---- a consent URL

std::uint8_t step_of_consent_finding(std::string_view code) {
  if (code.find("scope") != std::string_view::npos || code == "offline_access_missing") return 1;
  if (code.find("client") != std::string_view::npos) return 3;
  if (code.find("callback") != std::string_view::npos) return 4;
  return kConnectStep;
}

struct Words {
  std::string_view title;
  std::string_view detail;
  std::string_view fix;
};

Advice scopes_differ(const std::vector<ScopeIndex>& scopes, std::uint8_t step, const Words& words) {
  std::vector<std::string_view> names;
  for (ScopeIndex scope : scopes) names.push_back(all_scopes()[scope].name);
  const std::string count = count_of(scopes.size(), "scope", "scopes");
  return certain(
      {Severity::warning, "consent_scopes_differ", count + " " + std::string(words.title),
       std::string(words.detail) + " " + join(names, ", ") + ".", std::string(words.fix), ""},
      step, "scope");
}

// The URL was made for another app, or for another callback.
void compare_values(const std::vector<QueryParameter>& asked, const Draft& draft,
                    std::vector<Advice>& advice) {
  const auto differs = [&asked](std::string_view name, std::string_view ours) {
    const std::string_view theirs = value_named(asked, name);
    return !theirs.empty() && !trim(ours).empty() && theirs != trim(ours);
  };
  if (differs("client_id", draft.client_id)) {
    advice.push_back(certain(
        {Severity::warning, "consent_client_differs", "It is of another app than the one here",
         "Its client_id is not the client ID of step 3.",
         "Compare both with Client ID in the app's Settings.", ""},
        3, "client_id"));
  }
  if (differs("redirect_uri", draft.callback_url)) {
    advice.push_back(certain({Severity::warning, "consent_callback_differs",
                              "It leads to another callback URL than the one here",
                              "Its redirect_uri is not the callback URL of step 2. That is right "
                              "only for a flow with your own callback.",
                              "Put one and the same into the app and the auth config.", ""},
                             2, "redirect_uri"));
  }
}

void compare_with_draft(const ScopeList& asked, const Draft& draft, std::vector<Advice>& advice) {
  const ScopeList wanted = plan_scopes(plan_request_of(draft)).list();
  if (wanted.empty() || asked.empty()) return;
  std::vector<ScopeIndex> more, fewer;
  for (ScopeIndex scope : asked.indices()) {
    if (!wanted.contains(scope)) more.push_back(scope);
  }
  for (ScopeIndex scope : wanted.indices()) {
    if (!asked.contains(scope)) fewer.push_back(scope);
  }
  if (!more.empty()) {
    advice.push_back(scopes_differ(
        more, 1,
        {"more than you chose", "The URL asks for these, and your list here does not:",
         "Each must be ticked in the app, or left out of the URL."}));
  }
  if (!fewer.empty()) {
    advice.push_back(scopes_differ(
        fewer, 4,
        {"fewer than you chose", "Your list here has these, and the URL does not ask for them:",
         "Put the list of step 4 into the auth config and connect again."}));
  }
}

Reading read_consent_url(const Pasted& pasted, const Draft* draft) {
  const UnwrappedConsent found = unwrap_consent(pasted.text);
  if (!found.cloud) return {};
  const Redactor redactor(pasted.decoded);
  Reading reading{"consent_url", {}};
  reading.advice.push_back(
      certain({Severity::note, "consent_url", "This is a consent URL of Atlassian",
               "It asks a person for access. Nothing has been decided yet.", "", "3lo-docs"},
              kConnectStep, "authorize"));
  for (Finding& finding : inspect_consent(pasted.text).findings) {
    finding.title = redactor.redact(std::move(finding.title));
    finding.detail = redactor.redact(std::move(finding.detail));
    finding.fix = redactor.redact(std::move(finding.fix));
    const std::uint8_t step = step_of_consent_finding(finding.code);
    reading.advice.push_back(certain(std::move(finding), step, "authorize"));
  }
  const auto parameters = parse_query(split_address(found.url).query);
  if (draft != nullptr) {
    compare_values(parameters, *draft, reading.advice);
    compare_with_draft(parse_scopes(value_named(parameters, "scope")).scopes, *draft,
                       reading.advice);
  }
  return reading;
}

// ---- a callback, with an answer or without

const CallbackUrl* composio_callback(std::string_view url) {
  const auto urls = all_callback_urls();
  const auto at = std::find_if(urls.begin(), urls.end(),
                               [&](const CallbackUrl& one) { return one.url == url; });
  return at == urls.end() ? nullptr : &*at;
}

Advice holds_code(bool is_composio) {
  return certain(
      {Severity::warning, "callback_with_code", "A callback address, with a code in it",
       "The person accepted, and a code was sent. It works once and for a short time, and counts "
       "like a password: do not send it to anybody.",
       is_composio ? "If Composio's page shows an error there, look at the connection's status and "
                     "at Client ID and Secret of the auth config; then make a new connect link."
                   : "If this flow was started on this page, paste the address in step 5. "
                     "Otherwise give it to the program that started the flow, or start anew.",
       "rfc-6749"},
      kConnectStep, "code=");
}

Advice holds_error() {
  return certain(
      {Severity::error, "callback_with_error", "A callback address, with an error in it",
       "The person was sent back without a code. The words behind error_description say why.",
       "Start a new flow. If it ends here again, paste error_description by itself.", "rfc-6749"},
      kConnectStep, "error=");
}

// With what the draft has, when both are there. The address is somebody's, so it is redacted.
void compare_callback(std::string_view url, const Draft* draft, const Redactor& redactor,
                      std::vector<Advice>& advice) {
  if (draft == nullptr || trim(draft->callback_url).empty()) return;
  for (Finding& finding : compare_callbacks(url, trim(draft->callback_url))) {
    finding.detail = redactor.redact(std::move(finding.detail));
    Advice one = certain(std::move(finding), 4, "callback");
    if (const CallbackUrl* known = composio_callback(url)) {
      DraftChange change;
      change.label = "Use this callback URL";
      change.callback_url = std::string(known->url);
      one.changes.push_back(std::move(change));
    }
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
  const std::string host = host_of(address.authority);
  const bool is_of_draft =
      draft != nullptr && host == host_of(split_address(trim(draft->callback_url)).authority);
  if (is_of_draft || composio_callback(url) != nullptr) return Confidence::certain;
  return count_named(parameters, "state") > 0 ? Confidence::likely : Confidence::unknown;
}

Reading read_callback_address(const Pasted& pasted, const Draft* draft) {
  const std::string_view text = first_address(pasted.decoded);
  const Address address = split_address(text);
  if (address.scheme.empty() || is_sign_in_host(host_of(address.authority))) return {};
  const auto parameters = parse_query(address.query.empty() ? address.fragment : address.query);
  const bool has_code = count_named(parameters, "code") > 0;
  if (!has_code && count_named(parameters, "error") == 0) return {};
  const std::string_view url = text.substr(0, text.find_first_of("?#"));
  const Confidence confidence = confidence_in_callback(url, address, draft, parameters);
  if (confidence == Confidence::unknown) return {};
  Reading reading{"callback_address", {}, !has_code};
  reading.advice.push_back(has_code ? holds_code(composio_callback(url) != nullptr)
                                    : holds_error());
  reading.advice.front().confidence = confidence;
  compare_callback(url, draft, Redactor(pasted.decoded), reading.advice);
  return reading;
}

Reading read_callback_url(const Pasted& pasted, const Draft* draft) {
  if (!pasted.is_single_word()) return {};
  const CallbackUrl* known = composio_callback(first_address(pasted.decoded));
  if (known == nullptr) return {};
  Reading reading{"callback_url", {}};
  Advice advice =
      certain({Severity::note, "callback_url", "One of Composio's callback URLs",
               std::string(known->title) + ". " + std::string(known->description),
               "Register exactly this one in the app and send it as oauth_redirect_uri.",
               std::string(all_sources()[known->source].id)},
              4, known->url);
  if (draft == nullptr || trim(draft->callback_url) != known->url) {
    DraftChange change;
    change.label = "Use this callback URL";
    change.callback_url = std::string(known->url);
    advice.changes.push_back(std::move(change));
  }
  reading.advice.push_back(std::move(advice));
  return reading;
}

// ---- a connect link, a site

Reading read_connect_link(const Pasted& pasted) {
  if (!pasted.is_single_word() || !pasted.holds("connect.composio.dev/link/")) return {};
  return {"connect_link",
          {certain({Severity::note, "connect_link", "A connect link of Composio",
                    "It is good for ten minutes and for one connection; whoever opens it connects "
                    "an account of theirs.",
                    "Open it in the browser of the person who connects. If it is older, make a new "
                    "one in step 5.",
                    "composio-changelog-links"},
                   kConnectStep, "connect.composio.dev/link/")}};
}

Reading read_site(const Pasted& pasted, const Draft* draft) {
  const bool is_like_a_site = pasted.holds(".atlassian.net") || pasted.holds(".jira.com") ||
                              pasted.holds(".atlassian-us-gov-mod.net");
  if (!pasted.is_single_word() || !is_like_a_site) return {};
  const Result<Site> site = parse_site(pasted.text);
  if (!site) return {};
  Advice advice =
      certain({Severity::note, "site_address", "The address of a site",
               "Composio asks for the part before the domain: " + site->subdomain() + ".", "",
               "composio-toolkits"},
              kConnectStep, ".atlassian.net");
  if (draft == nullptr || trim(draft->site) != site->subdomain()) {
    DraftChange change;
    change.label = "Use this site";
    change.site = site->subdomain();
    advice.changes.push_back(std::move(change));
  }
  return {"site_address", {std::move(advice)}};
}

}  // namespace

Reading read_address(const Pasted& pasted, const Draft* draft) {
  if (Reading reading = read_consent_url(pasted, draft)) return reading;
  if (Reading reading = read_callback_address(pasted, draft)) return reading;
  if (Reading reading = read_callback_url(pasted, draft)) return reading;
  if (Reading reading = read_connect_link(pasted)) return reading;
  return read_site(pasted, draft);
}

}  // namespace confluence_oauth
