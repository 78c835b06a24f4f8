#include "advice/readiness.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "advice/readiness_choice.hpp"
#include "advice/readiness_fields.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

// Something that is ticked in the console.
bool asks_for_scopes(const Draft& draft) {
  const PlanRequest request = plan_request_of(draft);
  return !request.tools.empty() || !request.operations.empty() ||
         request.scopes.console_count() > 0;
}

void add_incomplete(const Draft& draft, std::vector<Advice>& all) {
  std::vector<std::string_view> missing;
  if (!asks_for_scopes(draft)) missing.push_back(words::the_choice());
  if (is_blank(draft.callback_url)) missing.push_back(words::the_callback_url());
  if (is_blank(draft.client_id)) missing.push_back(words::the_client_id());
  if (is_blank(draft.auth_config_id)) missing.push_back(words::the_auth_config_id());
  if (is_blank(draft.site)) missing.push_back(words::the_site());
  if (is_blank(draft.user_id)) missing.push_back(words::the_user_id());
  if (missing.empty()) return;
  all.push_back(certain(findings::draft_incomplete({.missing = join(missing, ", ")})));
}

void add_questions(const Draft& draft, std::vector<Advice>& all) {
  const auto add = [&all](Finding question) { all.push_back(certain(std::move(question))); };
  if (draft.who_connects == WhoConnects::others) add(findings::ask_sharing());
  add(findings::ask_user_installed_apps());
  add(findings::ask_callback_in_use());
  add(draft.sites == Sites::several ? findings::ask_account_level() : findings::ask_access_level());
  add(findings::ask_own_organisation());
}

void append(std::vector<Advice>& all, std::vector<Advice> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

std::vector<Advice> check_readiness(const Draft& draft, std::optional<ReadinessPart> part) {
  const bool asks_choice = part != ReadinessPart::fields;
  const bool asks_fields = part != ReadinessPart::choice;
  std::vector<Advice> all;
  if (asks_fields) add_incomplete(draft, all);
  if (asks_choice) append(all, check_choice(draft));
  if (asks_fields) append(all, check_fields(draft));
  if (asks_choice) add_questions(draft, all);
  return all;
}

}  // namespace confluence_oauth
