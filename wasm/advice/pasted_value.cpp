#include "advice/pasted_value.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "advice/redact.hpp"
#include "advice/token_answer.hpp"
#include "base/text.hpp"
#include "composio/auth_config_body.hpp"
#include "composio/auth_config_id.hpp"

namespace confluence_oauth {
namespace {

constexpr std::uint8_t kAuthConfigStep = 4;
constexpr std::uint8_t kConnectStep = 5;

Advice certain(Finding finding, std::uint8_t step, std::string_view evidence) {
  return {std::move(finding), Confidence::certain, step, {std::string(evidence)}, {}};
}

void offer_auth_config(Advice& advice, const AuthConfigId& id, const Draft* draft) {
  if (draft != nullptr && trim(draft->auth_config_id) == id.text()) return;
  DraftChange change;
  change.label = "Use this auth config";
  change.auth_config_id = id.text();
  advice.changes.push_back(std::move(change));
}

Reading read_secret(const Pasted& pasted) {
  if (!pasted.is_single_word() || !looks_secret(pasted.text)) return {};
  Advice advice = certain(
      {Severity::error, "secret_pasted", "This looks like a key, a secret or a token",
       "Nothing on this page needs it here, and it is not shown again. It may be in your "
       "clipboard's history now.",
       "Clear this field. If you have sent it to anybody, make a new one where it came from.", ""},
      3, "the beginning of the word");
  advice.confidence = Confidence::likely;
  return {"secret", {std::move(advice)}};
}

Reading read_auth_config_id(const Pasted& pasted, const Draft* draft) {
  const Result<AuthConfigId> id = parse_auth_config_id(pasted.text);
  if (!id) return {};
  Advice advice = certain({Severity::note, "auth_config_id", "The id of an auth config",
                           "Connect links are made with it. A connection's own id begins with ca_.",
                           "Put it into step 4.", "composio-openapi"},
                          kAuthConfigStep, "ac_");
  offer_auth_config(advice, *id, draft);
  Reading reading{"auth_config_id", {std::move(advice)}};
  for (Finding& finding : id->warnings()) {
    reading.advice.push_back(certain(std::move(finding), kAuthConfigStep, "ac_"));
  }
  return reading;
}

Reading read_connection_id(const Pasted& pasted) {
  if (!parse_connection_id(pasted.text)) return {};
  return {
      "connection_id",
      {certain({Severity::note, "connection_id", "The id of a connection",
                "It is one person's connected account. Where an auth config is asked for, an id "
                "that begins with ac_ is meant.",
                "Read its status with GET /connected_accounts and this id: only ACTIVE ones run "
                "tools.",
                "composio-openapi"},
               kConnectStep, "ca_")}};
}

// The first ac_ id in the text.
std::string_view auth_config_id_in(std::string_view text) {
  const std::size_t begin = text.find("ac_");
  if (begin == std::string_view::npos) return {};
  std::size_t end = begin;
  while (end < text.size() && (is_alnum(text[end]) || text[end] == '_' || text[end] == '-')) ++end;
  return text.substr(begin, end - begin);
}

Reading read_auth_config_answer(const Pasted& pasted, const Draft* draft) {
  if (!pasted.holds("is_composio_managed:") || !pasted.holds("auth_config:{")) return {};
  const bool is_managed = pasted.holds("is_composio_managed:true");
  Advice advice =
      is_managed
          ? certain(
                {Severity::warning, "auth_config_managed", "A managed auth config came out",
                 "It uses Composio's own Atlassian app; your client ID and scopes play no part.",
                 "Create it again with type use_custom_auth, as step 4 prints it.",
                 "composio-openapi"},
                kAuthConfigStep, "is_composio_managed")
          : certain({Severity::note, "auth_config_answer", "Composio has created the auth config",
                     "Its id begins with ac_.", "Put the id into step 4, then go on to step 5.",
                     "composio-openapi"},
                    kAuthConfigStep, "is_composio_managed");
  const Result<AuthConfigId> id = parse_auth_config_id(auth_config_id_in(pasted.decoded));
  if (id && !is_managed) offer_auth_config(advice, *id, draft);
  return {"auth_config_answer", {std::move(advice)}};
}

Reading read_link_answer(const Pasted& pasted) {
  if (!pasted.holds("link_token:") || !pasted.holds("redirect_url:")) return {};
  return {
      "link_answer",
      {certain({Severity::note, "link_answer", "Composio has made a connect link",
                "The person who connects opens redirect_url within ten minutes.",
                "Open redirect_url in a browser; link_token is not needed, and is not to be shown.",
                "composio-changelog-links"},
               kConnectStep, "link_token")}};
}

// Another provider's answer looks the same, so its scopes or the words around it must be
// Atlassian's.
bool is_of_atlassian(const TokenAnswer& answer, const Pasted& pasted) {
  return !answer.scopes.empty() || pasted.holds("atlassian") || pasted.holds("confluence");
}

Reading read_token_answer(const Pasted& pasted) {
  const TokenAnswer answer = explain_token_answer(pasted.text);
  if (answer.kind != TokenAnswerKind::tokens || !is_of_atlassian(answer, pasted)) return {};
  Reading reading{"token_answer", {}};
  for (const Finding& finding : answer.findings) {
    const bool is_about_scopes = finding.code == "token_refresh_missing";
    reading.advice.push_back(
        certain(finding, is_about_scopes ? std::uint8_t{1} : kConnectStep, "access_token"));
  }
  return reading;
}

bool is_about_links(BodyKind kind) {
  return kind == BodyKind::connect_link || kind == BodyKind::connection;
}

Finding body_is_fine() {
  return {Severity::note,
          "body_fine",
          "Nothing is wrong with the shape of this request",
          "Keys, casing and levels are as Composio documents them. Values were not compared.",
          "",
          "composio-openapi"};
}

// Other programs' requests have a client_id too.
bool is_for_composio(const Pasted& pasted) {
  constexpr std::string_view kWords[] = {"composio",   "auth_config",  "oauth_redirect_uri",
                                         "authscheme", "auth_scheme:", "use_custom_auth"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return pasted.holds(word); });
}

Reading read_body(const Pasted& pasted) {
  if (!is_for_composio(pasted)) return {};
  BodyInspection inspection = inspect_auth_config_body(pasted.text);
  if (inspection.kind == BodyKind::unknown) return {};
  const std::uint8_t step = is_about_links(inspection.kind) ? kConnectStep : kAuthConfigStep;
  if (inspection.findings.empty()) inspection.findings.push_back(body_is_fine());
  Reading reading{std::string(to_text(inspection.kind)), {}};
  for (Finding& finding : inspection.findings) {
    reading.advice.push_back(certain(std::move(finding), step, "the members of the body"));
  }
  return reading;
}

}  // namespace

Reading read_value(const Pasted& pasted, const Draft* draft) {
  if (Reading reading = read_secret(pasted)) return reading;
  if (Reading reading = read_auth_config_id(pasted, draft)) return reading;
  if (Reading reading = read_connection_id(pasted)) return reading;
  if (Reading reading = read_auth_config_answer(pasted, draft)) return reading;
  if (Reading reading = read_link_answer(pasted)) return reading;
  if (Reading reading = read_token_answer(pasted)) return reading;
  return read_body(pasted);
}

}  // namespace confluence_oauth
