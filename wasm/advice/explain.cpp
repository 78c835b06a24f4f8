#include "advice/explain.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "advice/known_messages.hpp"
#include "advice/missing_scopes.hpp"
#include "advice/pasted.hpp"
#include "advice/pasted_address.hpp"
#include "advice/pasted_scopes.hpp"
#include "advice/pasted_value.hpp"
#include "atlassian/site.hpp"
#include "base/text.hpp"
#include "oauth/error_meaning.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kMostLikely = 3;
constexpr std::size_t kMostFindings = 24;

Explanation unknown(std::string_view title, std::string_view detail, std::string_view fix) {
  Advice advice;
  advice.finding = {Severity::note,      "unknown",        std::string(title),
                    std::string(detail), std::string(fix), ""};
  advice.confidence = Confidence::unknown;
  return {"unknown", Confidence::unknown, {std::move(advice)}};
}

Explanation nothing_pasted() {
  return unknown("There is nothing here yet", "The text is empty.",
                 "Paste an error page's text, an address, a JSON answer or a scope list.");
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
  const std::string detail =
      error.empty() ? "None of the messages, addresses and ids known here is in this text, so any "
                      "advice would be a guess."
                    : in_quotes(error) + " is one of OAuth's own errors. " +
                          std::string(meaning_of_error(error)) +
                          " Nothing here says that Atlassian or Composio sent it, so where to "
                          "change something would be a guess.";
  Explanation explanation =
      unknown("I don't know this one", detail,
              "Paste more of it: the whole page, the whole address, or the JSON answer with its "
              "code and slug. Secrets can be left out. What the token request of step 5 answered "
              "is read there.");
  if (!error.empty()) explanation.findings.front().finding.source = "rfc-6749";
  return explanation;
}

// ---- what a message means for the draft

void switch_refresh_on(Advice& advice, const Draft& draft) {
  if (draft.offline_access) {
    advice.finding.detail +=
        " Your list here has offline_access, so the connection was probably made before.";
    return;
  }
  DraftChange change;
  change.label = "Switch offline_access on";
  change.offline_access = true;
  advice.changes.push_back(std::move(change));
}

void count_scopes(Advice& advice, const Draft& draft) {
  const ScopePlan plan = plan_scopes(plan_request_of(draft));
  advice.finding.detail +=
      " Your list has " + count_of(plan.budget.console_count, "scope", "scopes") +
      " and makes an " + "address of " + count_of(plan.budget.url_bytes, "byte", "bytes") + ".";
  if (plan.cuts.empty()) return;
  ScopeList cuts;
  for (const ScopeCut& cut : plan.cuts) cuts.add(cut.scope);
  advice.finding.fix +=
      " " + count_of(cuts.size(), "scope", "scopes") + " of yours can go without closing anything.";
  DraftChange change = drop_scopes(draft, cuts).change;
  change.label = "Drop " + count_of(cuts.size(), "scope", "scopes") + " that nothing needs";
  advice.changes.push_back(std::move(change));
}

void name_callback(Advice& advice, const Draft& draft) {
  if (trim(draft.callback_url).empty()) return;
  advice.finding.detail += " Here you have chosen " + std::string(trim(draft.callback_url)) + ".";
}

void name_site(Advice& advice, const Draft& draft) {
  const Result<Site> site = parse_site(draft.site);
  if (site) advice.finding.detail += " Here you have entered " + site->host() + ".";
}

struct DraftRule {
  std::string_view message;
  void (*apply)(Advice& advice, const Draft& draft);
};

constexpr DraftRule kDraftRules[] = {
    {"refresh_token_missing", switch_refresh_on},
    {"refresh_token_key", switch_refresh_on},
    {"composio_account_expired", switch_refresh_on},
    {"state_expired", switch_refresh_on},
    {"api_unauthorized", switch_refresh_on},
    {"address_too_long", count_scopes},
    {"header_too_large", count_scopes},
    {"callback_not_registered", name_callback},
    {"callback_mismatch", name_callback},
    {"composio_callback_never_right", name_callback},
    {"not_permitted_to_use_confluence", name_site},
    {"composio_subdomain_missing", name_site},
    {"app_not_installed", name_site},
};

std::vector<Advice> advise_on(const KnownMessage& known, const Pasted& pasted, const Draft* draft) {
  Advice advice = advice_of(known);
  if (known.message->id == "scopes_not_added") {
    return advise_on_missing_scopes(advice, missing_scopes_in(pasted.folded), draft);
  }
  for (const DraftRule& rule : kDraftRules) {
    if (draft != nullptr && rule.message == known.message->id) rule.apply(advice, *draft);
  }
  return {std::move(advice)};
}

// ---- the answer

// What accessible-resources answers to a token that opens no site. It has no words to be told by.
std::vector<KnownMessage> read_empty_list() {
  const auto messages = all_messages();
  const auto meant = std::find_if(messages.begin(), messages.end(), [](const Message& message) {
    return message.id == "no_accessible_site";
  });
  return {{&*meant, Confidence::likely, {}}};
}

bool is_certain(const KnownMessage& known) { return known.confidence == Confidence::certain; }

// Certain ones alone where there are any, else the first few likely ones.
std::vector<KnownMessage> worth_telling(std::vector<KnownMessage> known) {
  if (std::any_of(known.begin(), known.end(), is_certain)) {
    std::erase_if(known, [](const KnownMessage& one) { return !is_certain(one); });
  } else if (known.size() > kMostLikely) {
    known.erase(known.begin() + kMostLikely, known.end());
  }
  return known;
}

Reading read_form(const Pasted& pasted, const Draft* draft) {
  if (!pasted.is_short()) return {};
  if (Reading reading = read_value(pasted, draft)) return reading;
  if (Reading reading = read_address(pasted, draft)) return reading;
  return read_scopes(pasted, draft);
}

void append(std::vector<Advice>& all, std::vector<Advice> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Explanation conclude(std::string_view kind, std::vector<Advice> findings) {
  if (findings.size() > kMostFindings)
    findings.erase(findings.begin() + kMostFindings, findings.end());
  const Confidence confidence = findings.front().confidence;
  return {std::string(kind), confidence, std::move(findings)};
}

}  // namespace

Explanation explain(std::string_view text, const Draft* draft) {
  const Pasted pasted(text);
  if (pasted.text.empty()) return nothing_pasted();
  const auto known = pasted.folded == "[]"
                         ? read_empty_list()
                         : worth_telling(known_messages(pasted.hits, pasted.folded.size()));
  std::vector<Advice> findings;
  if (!known.empty() && is_certain(known.front())) {
    for (const KnownMessage& one : known) append(findings, advise_on(one, pasted, draft));
    return conclude(known.front().message->id, std::move(findings));
  }
  // The form of a text is surer than a word in it.
  Reading reading = read_form(pasted, draft);
  if (reading && (known.empty() || !reading.is_weak)) {
    return conclude(reading.kind, std::move(reading.advice));
  }
  if (known.empty()) return not_known(pasted);
  for (const KnownMessage& one : known) append(findings, advise_on(one, pasted, draft));
  return conclude(known.front().message->id, std::move(findings));
}

}  // namespace confluence_oauth
