
#include "api/answer.hpp"
#include "api/json_api.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "composio/snippet.hpp"

namespace confluence_oauth::api {
namespace {

Error wrong_type(std::string_view field, std::string_view type) {
  return Error{ErrorCode::wrong_type, std::string(field),
               "The member " + in_quotes(field) + " must be " + std::string(type) + "."};
}

Result<std::vector<std::pair<std::string, std::string>>> read_headers(const Json& headers) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const Json& header : headers) {
    const auto* value = header.text();
    if (value == nullptr) return wrong_type("request.headers", "an object of strings");
    pairs.emplace_back(header.name(), *value);
  }
  return pairs;
}

Result<std::vector<Placeholder>> read_placeholders(const Json& list) {
  std::vector<Placeholder> placeholders;
  for (const Json& entry : list) {
    if (!entry.is_object()) return wrong_type("request.placeholders", "an array of objects");
    RequestReader read(entry, "request.placeholders.");
    placeholders.push_back({read.text("pointer"), read.text("variable")});
    if (auto error = read.finish()) return *error;
  }
  return placeholders;
}

// What a page hands back; any of it may have been made by somebody else.
Result<SendableRequest> read_request(const Json& object) {
  RequestReader read(object, "request.");
  Request request;
  request.kind = read.text("kind");
  request.method = read.text("method");
  request.url = read.text("url");
  const Json* headers = read.object("headers");
  const Json* body = read.optional_any("body");
  const Json* list = read.optional_any("placeholders");
  if (auto error = read.finish()) return *error;
  if (body != nullptr && body->is_null()) body = nullptr;
  if (body != nullptr && !body->is_object()) return wrong_type("request.body", "an object or null");
  if (list == nullptr || !list->is_array()) {
    return wrong_type("request.placeholders", "an array of objects");
  }
  if (body != nullptr) request.body = write_json(*body);
  auto pairs = read_headers(*headers);
  if (!pairs) return pairs.error();
  request.headers = *std::move(pairs);
  auto placeholders = read_placeholders(*list);
  if (!placeholders) return placeholders.error();
  request.placeholders = *std::move(placeholders);
  return parse_sendable_request(std::move(request));
}

std::size_t read_language(RequestReader& read) {
  return read.word("language", {kSnippetLanguages[0], kSnippetLanguages[1], kSnippetLanguages[2],
                                kSnippetLanguages[3], kSnippetLanguages[4], kSnippetLanguages[5],
                                kSnippetLanguages[6], kSnippetLanguages[7]});
}

Result<Json> snippet(RequestReader& read) {
  const Json* object = read.object("request");
  const std::size_t language = read_language(read);
  if (auto error = read.finish()) return *error;
  const Result<SendableRequest> request = read_request(*object);
  if (!request) return request.error();
  const auto chosen = static_cast<SnippetLanguage>(language);
  return make_object({{"text", confluence_oauth::render_snippet(*request, chosen)}});
}

}  // namespace

std::string render_snippet(std::string_view request) { return answer(request, snippet); }

}  // namespace confluence_oauth::api
