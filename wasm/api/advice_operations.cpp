#include "advice/draft_json.hpp"
#include "advice/explain.hpp"
#include "advice/readiness.hpp"
#include "advice/storable.hpp"
#include "api/encode.hpp"
#include "api/operations.hpp"
#include "base/json.hpp"

namespace confluence_oauth::api {
namespace {

Json encode_advice(const Advice& advice) {
  Json encoded = encode(advice.finding);
  encoded.set("apply",
              list_of(advice.apply, [](const DraftChange& change) { return encode(change); }));
  return encoded;
}

Json encode_finding(const Advice& advice) {
  Json encoded = encode_advice(advice);
  encoded.set("confidence", to_text(advice.confidence));
  encoded.set("evidence", advice.evidence);
  return encoded;
}

}  // namespace

Result<Json> explain(MemberReader& read) {
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
                      {"findings", list_of(explanation.findings, encode_finding)},
                      {"stop", text_or_null(to_text(explanation.stop))}});
}

Result<Json> check_readiness(MemberReader& read) {
  const Json* object = read.object("draft");
  const auto word = read.optional_word("part", {"choice", "fields"});
  if (auto error = read.finish()) return *error;
  const Result<Draft> draft = read_draft(*object);
  if (!draft) return draft.error();
  const auto part = word ? std::optional(static_cast<ReadinessPart>(*word)) : std::nullopt;
  return make_object(
      {{"findings", list_of(confluence_oauth::check_readiness(*draft, part), encode_advice)}});
}

Result<Json> check_storable(MemberReader& read) {
  const std::string text = read.text("text");
  const auto kind =
      static_cast<TextKind>(read.word("kind", {"words", "site", "address", "scopes", "authConfigId",
                                               "connectionId", "toolScopes"}));
  if (auto error = read.finish()) return *error;
  return make_object({{"storable", is_storable(text, kind)}});
}

}  // namespace confluence_oauth::api
