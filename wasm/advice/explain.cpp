#include "advice/explain.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "advice/known_messages.hpp"
#include "advice/message_advice.hpp"
#include "advice/pasted.hpp"
#include "advice/pasted_address.hpp"
#include "advice/pasted_scopes.hpp"
#include "advice/pasted_value.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "oauth/error_meaning.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMostLikely = 3;
constexpr std::size_t kMostFindings = 24;
// In longer prose a value is only mentioned.
constexpr std::size_t kMostWordsBeside = 12;

Explanation unknown(Finding finding) {
  return {"unknown",
          Confidence::unknown,
          {{.finding = std::move(finding), .confidence = Confidence::unknown}}};
}

// The OAuth error that stands in the text as one: error=invalid_scope, "error": "invalid_scope", or
// its name alone. Empty when there is none.
std::string_view oauth_error_in(std::string_view folded) {
  constexpr std::string_view kMark = "error";
  if (!meaning_of_error(folded).empty()) return folded;
  for (std::size_t at = folded.find(kMark); at != std::string_view::npos;
       at = folded.find(kMark, at)) {
    at += kMark.size();
    if (at == folded.size() || (folded[at] != ':' && folded[at] != '=')) continue;
    std::size_t end = ++at;
    while (end < folded.size() && (is_lower(folded[end]) || folded[end] == '_')) ++end;
    const std::string_view name = folded.substr(at, end - at);
    if (!meaning_of_error(name).empty()) return name;
  }
  return {};
}

// Every service with OAuth has these errors, so what one of them means is no advice yet.
Explanation not_known(const Pasted& pasted) {
  const std::string_view error = oauth_error_in(pasted.folded);
  if (error.empty()) return unknown(findings::unknown());
  return unknown(findings::unknown_oauth_error(
      {.error = in_quotes(error), .meaning = meaning_of_error(error)}));
}

// What accessible-resources answers to a token that opens no site. It has no words to be told by.
std::vector<KnownMessage> read_empty_list() {
  const auto messages = all_messages();
  const auto meant = std::find_if(messages.begin(), messages.end(), [](const Message& message) {
    return message.id == "no_accessible_site";
  });
  return {{&*meant, Confidence::likely, {}}};
}

bool is_about_connection(const Pasted& pasted) {
  return pasted.holds("account") || pasted.holds("connection") || pasted.holds("composio");
}

// "The account shows INITIATED": what would be a message if it stood alone, as a word in capitals
// of a short sentence about a connection.
std::vector<KnownMessage> read_state(const Pasted& pasted) {
  if (pasted.candidates.size() > kMostWordsBeside || !is_about_connection(pasted)) return {};
  for (const Candidate& candidate : pasted.candidates) {
    if (!candidate.name.empty() || !all_of(candidate.value, is_upper)) continue;
    for (const Message& message : all_messages()) {
      for (PhraseIndex phrase : message.alone) {
        if (all_phrases()[phrase] != candidate.value) continue;
        return {{&message, Confidence::likely, {phrase}}};
      }
    }
  }
  return {};
}

// The certain ones, then the first few likely ones.
std::vector<KnownMessage> worth_telling(std::vector<KnownMessage> known) {
  const auto likely = std::stable_partition(known.begin(), known.end(), [](const auto& one) {
    return one.confidence == Confidence::certain;
  });
  const auto most = std::min<std::ptrdiff_t>(known.end() - likely, kMostLikely);
  known.erase(likely + most, known.end());
  return known;
}

// ---- the order of what is said: messages, addresses, values, lists; none hides another

class Answer {
 public:
  void add(Reading reading) {
    if (!reading) return;
    if (has(reading.kind)) return;
    kinds_.push_back(reading.kind);
    if (stop_ == Stop::none) stop_ = reading.stop;
    findings_.insert(findings_.end(), std::make_move_iterator(reading.advice.begin()),
                     std::make_move_iterator(reading.advice.end()));
  }

  bool empty() const { return kinds_.empty(); }
  bool has(std::string_view kind) const {
    return std::find(kinds_.begin(), kinds_.end(), kind) != kinds_.end();
  }

  Explanation take() {
    if (findings_.size() > kMostFindings) {
      findings_.erase(findings_.begin() + kMostFindings, findings_.end());
    }
    const Confidence confidence = findings_.front().confidence;
    return {kinds_.front(), confidence, std::move(findings_), stop_};
  }

 private:
  std::vector<std::string> kinds_;
  std::vector<Advice> findings_;
  Stop stop_ = Stop::none;
};

Reading as_reading(const KnownMessage& known, const Pasted& pasted, const Draft* draft) {
  return {.kind = std::string(known.message->id),
          .advice = advise_on(known, pasted, draft),
          .stop = known.message->stop};
}

// A value on a line of its own was pasted for itself, and a connect link wherever it stands.
// Another one within a sentence counts where there is little else, and is only likely what was
// meant.
Reading weigh(Reading reading, const Candidate& candidate, bool is_alone) {
  if (candidate.is_line || reading.kind == "connect_link") return reading;
  if (!is_alone || candidate.words > kMostWordsBeside) return {};
  for (Advice& advice : reading.advice) advice.confidence = Confidence::likely;
  return reading;
}

void add_wrapped(Answer& answer, const Pasted& pasted, const Draft* draft,
                 Reading (*read)(const Candidate&, const Draft*)) {
  const bool is_alone = answer.empty();
  for (const Candidate& candidate : pasted.candidates) {
    answer.add(weigh(read(candidate, draft), candidate, is_alone));
  }
}

void add_forms(Answer& answer, const Pasted& pasted, const Draft* draft) {
  const bool has_message = !answer.empty();
  for (Reading& reading : read_addresses(pasted, draft)) {
    if (!has_message || !reading.is_weak) answer.add(std::move(reading));
  }
  const bool has_scopes_in_address = answer.has("consent_url") || answer.has("foreign_address");
  // What stands in an answer or a body is a part of it.
  Reading whole = read_value(pasted, draft);
  if (!whole) whole = read_resources(pasted, draft);
  const bool is_whole = bool(whole);
  if (!is_whole) add_wrapped(answer, pasted, draft, read_wrapped_address);
  answer.add(std::move(whole));
  if (is_whole) return;
  add_wrapped(answer, pasted, draft, read_wrapped_value);
  if (!has_scopes_in_address) answer.add(read_scope_list(pasted, draft, !answer.empty()));
}

}  // namespace

Explanation explain(std::string_view text, const Draft* draft) {
  const Pasted pasted(text);
  if (pasted.text.empty()) return unknown(findings::nothing_pasted());
  auto known = pasted.folded == "[]"
                   ? read_empty_list()
                   : worth_telling(known_messages(pasted.hits, pasted.folded.size()));
  if (known.empty()) known = read_state(pasted);
  Answer answer;
  for (const KnownMessage& one : known) answer.add(as_reading(one, pasted, draft));
  if (pasted.is_short()) add_forms(answer, pasted, draft);
  return answer.empty() ? not_known(pasted) : answer.take();
}

}  // namespace confluence_oauth
