#include "advice/token_answer.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "catalogue/catalogue.hpp"
#include "oauth/error_description.hpp"

namespace confluence_oauth {
namespace {

// A token answer is flat. More brackets than this are something else, and may nest too deep to
// parse.
constexpr std::ptrdiff_t kMostBrackets = 64;

struct KnownError {
  std::string_view error;
  std::string_view marker;  // in the description, lower case; empty for any
  std::string_view code;
  std::string_view title;
  std::string_view detail;
  std::string_view fix;
  std::string_view source;
};

// The first one that fits is the answer.
constexpr KnownError kErrors[] = {
    {"access_denied", "", "token_secret_wrong", "The client secret is wrong or missing",
     "At the token endpoint Atlassian answers 401 access_denied for a bad secret. It is the same "
     "word as for a person's refusal, but nobody refused anything here.",
     "In the developer console open Settings and copy the Secret again; check that it belongs to "
     "this client ID. A verifier does not replace it. The code may still be good: run the request "
     "again at once.",
     "token-errors-guide"},
    {"unauthorized_client", "refresh", "token_refresh_dead", "The refresh token no longer works",
     "It was used before (each refresh ends the old one), lay unused for 90 days, or the person "
     "took the consent back.",
     "Let the person consent again. Always keep the newest refresh_token of an answer.",
     "token-errors-guide"},
    {"invalid_grant", "refresh", "token_refresh_dead", "The refresh token no longer works",
     "It was used before (each refresh ends the old one), lay unused for 90 days, or the person "
     "took the consent back.",
     "Let the person consent again. Always keep the newest refresh_token of an answer.",
     "token-errors-guide"},
    {"invalid_grant", "", "token_grant_invalid", "The code or the refresh token is not accepted",
     "A code works once and for a short time, with the client ID, redirect_uri and verifier of its "
     "own consent URL. One of these is different, or the code was used or is too old.",
     "Start a new flow and run the token request once, without changing it.", "rfc-6749"},
    {"invalid_client", "", "token_client_invalid", "The app could not prove who it is",
     "The client ID is unknown, or the secret is wrong or missing.",
     "Copy both again from Settings in the developer console.", "rfc-6749"},
    {"unauthorized_client", "", "token_client_refused", "This app may not use this grant",
     "Either the refresh token is no longer good, or the client ID is another app's.",
     "Check the client ID. If it is right, let the person consent again.", "rfc-6749"},
    {"invalid_request", "", "token_request_malformed", "The request is incomplete or malformed",
     "A parameter is missing, stands twice, or the body is not what content-type says.",
     "Run the request as this page printed it, with the variables filled in.", "rfc-6749"},
    {"unsupported_grant_type", "", "token_grant_unsupported", "The grant type is not supported",
     "grant_type must be authorization_code or refresh_token, and must arrive as such.",
     "Check that the body is sent in the form that content-type names.", "rfc-6749"},
    {"invalid_scope", "", "token_scope_invalid", "The scope is not accepted",
     "It asks for more than the person granted, or for a name that does not exist.",
     "Leave scope out of the token request; it belongs into the consent URL.", "rfc-6749"},
};

TokenAnswer unknown() {
  TokenAnswer answer;
  answer.findings = {{Severity::warning, "token_answer_unknown", "This is no token answer",
                      "A token endpoint answers with a JSON object that has access_token or error.",
                      "Paste the body of the answer, from { to }.", "rfc-6749"}};
  return answer;
}

// From the first '{' to the last '}'.
std::string_view object_in(std::string_view text) {
  const std::size_t begin = text.find('{');
  const std::size_t end = text.rfind('}');
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  const std::string_view object = text.substr(begin, end - begin + 1);
  const auto opens = [](char c) { return c == '{' || c == '['; };
  return std::count_if(object.begin(), object.end(), opens) > kMostBrackets ? "" : object;
}

std::string text_at(const Json& object, const char* name) {
  const Json* member = object.find(name);
  const std::string* text = member == nullptr ? nullptr : member->text();
  return text == nullptr ? "" : *text;
}

bool describes(const KnownError& known, std::string_view error, const std::string& description) {
  return known.error == error && description.find(known.marker) != std::string::npos;
}

TokenAnswer explain_error(const std::string& error, const std::string& description) {
  TokenAnswer answer;
  answer.kind = TokenAnswerKind::error;
  const std::string added = quote_error_description(description);
  for (const KnownError& known : kErrors) {
    if (!describes(known, error, to_lower(description))) continue;
    answer.findings = {{Severity::error, std::string(known.code), std::string(known.title),
                        std::string(known.detail) + added, std::string(known.fix),
                        std::string(known.source)}};
    return answer;
  }
  answer.findings = {{Severity::error, "token_error_other",
                      "The token endpoint reports another error" + quote_error_name(error),
                      "It is none of those known here." + added,
                      "Look for its name in Atlassian's documentation; then start a new flow.",
                      "rfc-6749"}};
  return answer;
}

Finding lifetime(const std::optional<std::uint64_t>& seconds) {
  const std::string detail =
      seconds ? "The access token is good for " + std::to_string(*seconds / 60) + " minutes."
              : "The answer does not say how long the access token is good for.";
  return {
      Severity::note,
      "token_received",
      "It worked: this answer has tokens",
      detail,
      "Keep the tokens out of chats and tickets. Ask accessible-resources for the cloud id next.",
      "3lo-docs"};
}

Finding refresh_missing() {
  return {Severity::warning,
          "token_refresh_missing",
          "There is no refresh token",
          "When the access token ends, the person has to consent again.",
          "Ask for offline_access in the consent URL; there is nothing to tick for it.",
          "3lo-docs"};
}

// Names of scopes only: what else stands there could be anything.
std::vector<std::string> granted(const std::string& scope) {
  std::vector<std::string> names;
  for (std::string_view name : split(scope, ' ')) {
    if (find_scope(name) != nullptr) names.emplace_back(name);
  }
  return names;
}

TokenAnswer explain_tokens(const Json& body) {
  TokenAnswer answer;
  answer.kind = TokenAnswerKind::tokens;
  if (const Json* expires = body.find("expires_in")) answer.expires_in = expires->natural();
  answer.scopes = granted(text_at(body, "scope"));
  answer.has_refresh_token = !text_at(body, "refresh_token").empty();
  answer.findings.push_back(lifetime(answer.expires_in));
  if (!answer.has_refresh_token) answer.findings.push_back(refresh_missing());
  return answer;
}

}  // namespace

TokenAnswer explain_token_answer(std::string_view text) {
  const Json body = parse_json(object_in(text));
  if (!body.is_object()) return unknown();
  const std::string error = text_at(body, "error");
  if (!error.empty()) return explain_error(error, text_at(body, "error_description"));
  if (!text_at(body, "access_token").empty()) return explain_tokens(body);
  return unknown();
}

}  // namespace confluence_oauth
