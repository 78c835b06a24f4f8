#include "advice/pasted_value.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "advice/secrets.hpp"
#include "advice/token_answer.hpp"
#include "advice/unwrap_scopes.hpp"
#include "atlassian/scope_list.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/auth_config_body.hpp"
#include "composio/auth_config_id.hpp"

namespace confluence_oauth {
namespace {

void offer_auth_config(Advice& advice, const AuthConfigId& id, const Draft* draft) {
  if (draft != nullptr && trim(draft->auth_config_id) == id.text()) return;
  DraftChange change;
  change.label = words::use_this_auth_config();
  change.auth_config_id = id.text();
  advice.apply.push_back(std::move(change));
}

Reading read_secret(const Pasted& pasted) {
  if (!pasted.is_single_word() || !looks_secret(pasted.text)) return {};
  Advice advice = certain(findings::secret_pasted(), words::told_by_beginning());
  advice.confidence = Confidence::likely;
  return {.kind = "secret", .advice = {std::move(advice)}};
}

// Composio's ids have twelve characters behind the prefix; a shorter word may be a name in code.
bool is_told_to_be_id(const Candidate& candidate) {
  constexpr std::size_t kUsualLength = 15;
  constexpr std::string_view kNames[] = {"authconfig", "authconfigid", "connectedaccount",
                                         "connectedaccountid", "connectionid"};
  return candidate.words == 0 || candidate.value.size() == kUsualLength ||
         std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view name) { return candidate.is_named(name); });
}

Reading read_auth_config_id(const Candidate& candidate, const Draft* draft) {
  const Result<AuthConfigId> id = parse_auth_config_id(candidate.value);
  if (!id) return {};
  Advice advice = certain(findings::auth_config_id(), kAuthConfigPrefix);
  offer_auth_config(advice, *id, draft);
  Reading reading{.kind = "auth_config_id", .advice = {std::move(advice)}};
  for (Finding& finding : id->warnings()) {
    finding.field = "authConfigId";
    reading.advice.push_back(certain(std::move(finding), kAuthConfigPrefix));
  }
  return reading;
}

Reading read_connection_id(const Candidate& candidate) {
  if (!parse_connection_id(candidate.value)) return {};
  return {.kind = "connection_id",
          .advice = {certain(findings::connection_id(), kConnectionPrefix)}};
}

// The first id of an auth config in the text.
std::string_view auth_config_id_in(std::string_view text) {
  const std::size_t begin = text.find(kAuthConfigPrefix);
  if (begin == std::string_view::npos) return {};
  std::size_t end = begin;
  while (end < text.size() && (is_alnum(text[end]) || text[end] == '_' || text[end] == '-')) ++end;
  return text.substr(begin, end - begin);
}

Reading read_auth_config_answer(const Pasted& pasted, const Draft* draft) {
  if (!pasted.holds("is_composio_managed:") || !pasted.holds("auth_config:{")) return {};
  const bool is_managed = pasted.holds("is_composio_managed:true");
  Advice advice =
      certain(is_managed ? findings::auth_config_managed() : findings::auth_config_answer(),
              "is_composio_managed");
  const Result<AuthConfigId> id = parse_auth_config_id(auth_config_id_in(pasted.decoded));
  if (id && !is_managed) offer_auth_config(advice, *id, draft);
  return {.kind = "auth_config_answer", .advice = {std::move(advice)}};
}

Reading read_link_answer(const Pasted& pasted) {
  if (!pasted.holds("link_token:") || !pasted.holds("redirect_url:")) return {};
  return {.kind = "link_answer",
          .advice = {certain(findings::link_answer(), "link_token")},
          .stop = Stop::link};
}

// Another provider's answer looks the same, so its scopes or the words around it must be
// Atlassian's.
bool is_of_atlassian(const TokenAnswer& answer, const Pasted& pasted) {
  return !answer.scopes.empty() || pasted.holds("atlassian") || pasted.holds("confluence");
}

Reading read_token_answer(const Pasted& pasted) {
  const TokenAnswer answer = explain_token_answer(pasted.text);
  if (answer.kind != TokenAnswerKind::tokens || !is_of_atlassian(answer, pasted)) return {};
  Reading reading{.kind = "token_answer", .stop = Stop::connected};
  for (const Finding& finding : answer.findings) {
    reading.advice.push_back(certain(finding, "access_token"));
  }
  return reading;
}

// The body that gives an auth config other scopes says nothing of Composio; scopes of Confluence in
// it do.
bool is_scope_patch(const Pasted& pasted) {
  return pasted.holds("type:custom") && pasted.holds("credentials:{") &&
         !parse_scopes(unwrap_scopes(pasted.decoded)).scopes.empty();
}

// Other programs' requests have a client_id too.
bool is_for_composio(const Pasted& pasted) {
  if (is_scope_patch(pasted)) return true;
  constexpr std::string_view kWords[] = {
      "composio",        "auth_config",  "oauth_redirect_uri", "authscheme",         "auth_scheme:",
      "use_custom_auth", "authconfigs.", "connectedaccounts.", "connected_accounts."};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return pasted.holds(word); });
}

Reading read_body(const Pasted& pasted) {
  if (!is_for_composio(pasted)) return {};
  BodyInspection inspection = inspect_auth_config_body(pasted.text);
  if (inspection.kind == BodyKind::unknown) {
    inspection = inspect_auth_config_body(pasted.unescaped);
  }
  if (inspection.kind == BodyKind::unknown) return {};
  if (inspection.findings.empty()) inspection.findings.push_back(findings::body_fine());
  Reading reading{.kind = std::string(to_text(inspection.kind))};
  for (Finding& finding : inspection.findings) {
    reading.advice.push_back(certain(std::move(finding), words::told_by_members()));
  }
  return reading;
}

}  // namespace

Reading read_value(const Pasted& pasted, const Draft* draft) {
  if (Reading reading = read_secret(pasted)) return reading;
  if (Reading reading = read_auth_config_answer(pasted, draft)) return reading;
  if (Reading reading = read_link_answer(pasted)) return reading;
  if (Reading reading = read_token_answer(pasted)) return reading;
  return read_body(pasted);
}

Reading read_wrapped_value(const Candidate& candidate, const Draft* draft) {
  if (!is_told_to_be_id(candidate)) return {};
  if (Reading reading = read_auth_config_id(candidate, draft)) return reading;
  return read_connection_id(candidate);
}

}  // namespace confluence_oauth
