#include "advice/message_advice.hpp"

#include <optional>
#include <utility>

#include "advice/field_values.hpp"
#include "advice/missing_scope_advice.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

void switch_refresh_on(Advice& advice, const Draft& draft) {
  if (draft.offline_access) {
    advice.finding.detail += words::draft_has_offline_access();
    return;
  }
  DraftChange change;
  change.label = words::switch_offline_access_on();
  change.offline_access = true;
  advice.apply.push_back(std::move(change));
}

void count_scopes(Advice& advice, const Draft& draft) {
  const PlanRequest request = plan_request_of(draft);
  const ScopePlan plan = plan_scopes(request);
  advice.finding.detail +=
      words::draft_has_scopes({.count = plan.budget.console_count, .bytes = plan.budget.url_bytes});
  std::optional<DraftChange> change = leave_out_cuts(request, plan);
  if (!change) return;
  advice.finding.fix += words::draft_scopes_can_go({.count = plan.cuts.size()});
  advice.apply.push_back(*std::move(change));
}

void name_callback(Advice& advice, const Draft& draft) {
  if (is_blank(draft.callback_url)) return;
  advice.finding.detail += words::draft_has_callback({.url = trim(draft.callback_url)});
}

void name_site(Advice& advice, const Draft& draft) {
  const auto site = take_site(draft.site);
  if (site) advice.finding.detail += words::draft_has_site({.host = site->value.host()});
}

// The one of Composio's callbacks that the text names as a whole.
const CallbackUrl* callback_in(std::string_view text) {
  for (const CallbackUrl& one : all_callback_urls()) {
    const std::size_t at = one.url.empty() ? std::string_view::npos : text.find(one.url);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = text.substr(at + one.url.size());
    if (rest.empty() || (!is_alnum(rest[0]) && rest[0] != '/' && rest[0] != '-')) return &one;
  }
  return nullptr;
}

// What the request asked for is what has to be registered.
void take_requested_callback(Advice& advice, std::string_view text, const Draft* draft) {
  const CallbackUrl* requested = callback_in(text);
  if (requested == nullptr) return;
  advice.finding.detail += words::request_has_callback({.url = requested->url});
  if (draft == nullptr || trim(draft->callback_url) == requested->url) return;
  offer_callback(requested->url, advice.apply);
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
    {"caller_cannot_access", name_site},
    {"composio_subdomain_missing", name_site},
    {"app_not_installed", name_site},
};

}  // namespace

std::vector<Advice> advise_on(const KnownMessage& known, const Pasted& pasted, const Draft* draft) {
  Advice advice = advice_of(known);
  if (known.message->id == "scopes_not_added") {
    return advise_on_missing_scopes(advice, missing_scopes_in(pasted.folded), draft);
  }
  if (known.message->id == "something_went_wrong") {
    return {advice, {.finding = findings::sharing_may_be_off(), .confidence = Confidence::likely}};
  }
  if (known.message->id == "callback_not_registered") {
    take_requested_callback(advice, pasted.decoded, draft);
  }
  for (const DraftRule& rule : kDraftRules) {
    if (draft != nullptr && rule.message == known.message->id) rule.apply(advice, *draft);
  }
  return {std::move(advice)};
}

}  // namespace confluence_oauth
