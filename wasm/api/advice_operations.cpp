
#include "advice/explain.hpp"
#include "advice/readiness.hpp"
#include "advice/storable.hpp"
#include "api/answer.hpp"
#include "api/draft.hpp"
#include "api/encode.hpp"
#include "api/json_api.hpp"
#include "base/json.hpp"

namespace confluence_oauth::api {
namespace {

Json encode_advice(const Advice& advice) {
  Json encoded = encode(advice.finding);
  encoded.set("step", std::size_t{advice.step});
  encoded.set("apply",
              list_of(advice.changes, [](const DraftChange& change) { return encode(change); }));
  return encoded;
}

Json encode_finding(const Advice& advice) {
  Json encoded = encode_advice(advice);
  encoded.set("confidence", to_text(advice.confidence));
  encoded.set("evidence", advice.evidence);
  return encoded;
}

Result<Json> explain_text(RequestReader& read) {
  const std::string text = read.text("text");
  const Json* object = read.optional_object("draft");
  if (auto error = read.finish()) return *error;
  std::optional<Draft> draft;
  if (object != nullptr) {
    Result<Draft> parsed = read_draft(*object);
    if (!parsed) return parsed.error();
    draft = *std::move(parsed);
  }
  const Explanation explanation = confluence_oauth::explain(text, draft ? &*draft : nullptr);
  return make_object({{"kind", explanation.kind},
                      {"confidence", to_text(explanation.confidence)},
                      {"findings", list_of(explanation.findings, encode_finding)}});
}

Result<Json> readiness(RequestReader& read) {
  const Json* object = read.object("draft");
  if (auto error = read.finish()) return *error;
  const Result<Draft> draft = read_draft(*object);
  if (!draft) return draft.error();
  return make_object(
      {{"findings", list_of(confluence_oauth::check_readiness(*draft), encode_advice)}});
}

Result<Json> storable(RequestReader& read) {
  const std::string text = read.text("text");
  const auto kind =
      static_cast<TextKind>(read.word("kind", {"words", "site", "address", "scopes", "authConfigId",
                                               "connectionId", "toolScopes"}));
  if (auto error = read.finish()) return *error;
  return make_object({{"storable", is_storable(text, kind)}});
}

}  // namespace

std::string explain(std::string_view request) { return answer(request, explain_text); }
std::string check_readiness(std::string_view request) { return answer(request, readiness); }
std::string check_storable(std::string_view request) { return answer(request, storable); }

}  // namespace confluence_oauth::api
