#include "advice/token_answer.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/findings.hpp"
#include "oauth/error_description.hpp"

namespace confluence_oauth {
namespace {

// A token answer is flat. More brackets than this are something else, and may nest too deep to
// parse.
constexpr std::ptrdiff_t kMostBrackets = 64;

struct KnownError {
  std::string_view error;
  std::string_view marker;  // in the description, lower case; empty for any
  FindingText<wording::WithAdded> finding;
};

// The first one that fits is the answer.
constexpr KnownError kErrors[] = {
    {"access_denied", "", findings::token_secret_wrong},
    {"unauthorized_client", "refresh", findings::token_refresh_dead},
    {"invalid_grant", "refresh", findings::token_refresh_dead},
    {"invalid_grant", "", findings::token_grant_invalid},
    {"invalid_client", "", findings::token_client_invalid},
    {"unauthorized_client", "", findings::token_client_refused},
    {"invalid_request", "", findings::token_request_malformed},
    {"unsupported_grant_type", "", findings::token_grant_unsupported},
    {"invalid_scope", "", findings::token_scope_invalid},
};

TokenAnswer unknown() {
  TokenAnswer answer;
  answer.findings = {findings::token_answer_unknown()};
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
    answer.findings = {known.finding({.added = added})};
    return answer;
  }
  answer.findings = {
      findings::token_error_other({.name = quote_error_name(error), .added = added})};
  return answer;
}

Finding received(const std::optional<std::uint64_t>& seconds) {
  return seconds ? findings::token_received({.count = std::to_string(*seconds / 60)})
                 : findings::token_received_without_lifetime();
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
  answer.findings.push_back(received(answer.expires_in));
  if (!answer.has_refresh_token) {
    answer.findings.push_back(findings::token_refresh_missing());
  }
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
