#include <algorithm>
#include <iterator>

#include "api/builders.hpp"
#include "api/operations.hpp"
#include "composio/snippet.hpp"

namespace confluence_oauth::api {
namespace {

std::vector<std::string_view> builder_names() {
  std::vector<std::string_view> names;
  for (const Builder& builder : kBuilders) names.push_back(builder.name);
  return names;
}

}  // namespace

Result<Json> render_snippet(MemberReader& read) {
  const std::size_t builder = read.word("build", builder_names());
  const Json* input = read.object("input");
  const std::size_t language = read.word("language", kSnippetLanguages);
  if (auto error = read.finish()) return *error;
  MemberReader read_input(*input);
  const Result<Request> request = kBuilders[builder].build(read_input);
  if (!request) return request.error();
  const auto chosen = static_cast<SnippetLanguage>(language);
  return make_object({{"text", confluence_oauth::render_snippet(*request, chosen)}});
}

}  // namespace confluence_oauth::api
