#include "advice/readiness.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "advice/redact.hpp"
#include "atlassian/consent_warnings.hpp"
#include "atlassian/scope_compare.hpp"
#include "atlassian/scope_needs.hpp"
#include "atlassian/site.hpp"
#include "base/text.hpp"
#include "composio/auth_config_id.hpp"
#include "composio/auth_config_request.hpp"
#include "composio/callback_compare.hpp"
#include "composio/connect_link_request.hpp"
#include "oauth/client_id.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kUsualClientIdLength = 32;
constexpr std::size_t kMostNamed = 5;

bool is_blank(std::string_view text) { return trim(text).empty(); }

std::string first_names(const std::vector<ScopeIndex>& scopes) {
  std::vector<std::string_view> names;
  for (ScopeIndex scope : scopes) {
    if (names.size() < kMostNamed) names.push_back(all_scopes()[scope].name);
  }
  return join(names, ", ") + (names.size() < scopes.size() ? " and others" : "");
}

class Checker {
 public:
  explicit Checker(const Draft& draft)
      : draft_(draft), plan_(plan_scopes(plan_request_of(draft))) {}

  std::vector<Advice> check() {
    incomplete();
    names();
    scopes();
    ticks();
    app();
    auth_config();
    connection();
    questions();
    return std::move(advice_);
  }

 private:
  Advice& add(std::uint8_t step, Finding finding) {
    advice_.push_back({std::move(finding), Confidence::certain, step, {}, {}});
    return advice_.back();
  }

  // A value that its parser refuses.
  template <class Parsed>
  void add_refusal(std::uint8_t step, std::string_view title, const Result<Parsed>& parsed) {
    if (parsed) return;
    add(step, {Severity::error, std::string(to_text(parsed.error().code)), std::string(title),
               parsed.error().message, "", ""});
  }

  // True, and a finding, when somebody typed a secret where anybody may read it.
  bool is_secret(std::uint8_t step, std::string_view label, std::string_view value,
                 bool is_address = false) {
    if (!holds_secret(value, is_address)) return false;
    add(step,
        {Severity::error, "secret_in_field", "A secret in the field " + std::string(label),
         "What stands there has the form of a key, a secret or a token. This field is no place "
         "for it, so a reload will find the field empty.",
         "Clear the field, and put secrets into the secret field or a variable only.", ""});
    return true;
  }

  void incomplete() {
    std::vector<std::string_view> missing;
    if (plan_.scopes.empty() || !has_api_scope())
      missing.push_back("what the agent may do (step 1)");
    if (is_blank(draft_.callback_url)) missing.push_back("the callback URL (step 2)");
    if (is_blank(draft_.client_id)) missing.push_back("the client ID (step 3)");
    if (is_blank(draft_.auth_config_id)) missing.push_back("the auth config's id (step 4)");
    if (is_blank(draft_.site)) missing.push_back("the site (step 5)");
    if (is_blank(draft_.user_id)) missing.push_back("the user ID (step 5)");
    if (missing.empty()) return;
    add(1, {Severity::note, "draft_incomplete", "Not everything is filled in yet",
            "Still missing: " + join(missing, ", ") + ".", "", ""});
  }

  bool has_api_scope() const { return plan_.budget.console_count > 0; }

  void names() {
    const std::vector<std::string> unknown = unknown_names(draft_);
    if (!unknown.empty()) {
      const bool hide = looks_secret(unknown.front());
      add(1, {Severity::error, "draft_name_unknown",
              count_of(unknown.size(), "name is", "names are") + " not in the catalogue",
              hide ? "The first one has the form of a secret."
                   : "The first one is " + in_quotes(unknown.front()) +
                         ". It is left out of the plan.",
              "Choose again in step 1: the catalogue has changed, or the setup was edited by hand.",
              ""});
    }
    if (plan_.not_covered.empty()) return;
    const NotCovered& first = plan_.not_covered.front();
    add(1, {Severity::warning, "draft_not_covered",
            count_of(plan_.not_covered.size(), "choice", "choices") + " that no scope opens",
            std::string(first.id) + ": " + first.why,
            "Leave it out, or do it in Confluence by hand.", "determining-scopes"});
  }

  void scopes() {
    if (!has_api_scope()) return;
    const std::optional<Smaller> smaller = for_tools_only();
    for (Finding& finding : scope_warnings(plan_.list(), plan_.budget)) {
      const bool is_refresh = finding.code == "offline_access_missing";
      Advice& advice = add(1, std::move(finding));
      if (is_refresh) {
        DraftChange change;
        change.label = "Switch offline_access on";
        change.offline_access = true;
        advice.changes.push_back(std::move(change));
      } else if (smaller) {
        advice.changes.push_back(smaller->change);
      }
    }
    unneeded();
    if (smaller) beyond_tools(*smaller);
  }

  // A plan for the tools that a list opens, in place of the list.
  struct Smaller {
    DraftChange change;
    std::size_t count;  // scopes to tick
  };

  // Where a list was chosen as such, and its tools need fewer scopes.
  std::optional<Smaller> for_tools_only() const {
    PlanRequest request = plan_request_of(draft_);
    if (!request.tools.empty() || !request.operations.empty()) return std::nullopt;
    request.scopes = {};
    DraftChange change;
    change.is_own_choice = true;
    change.tools.emplace();
    change.operations.emplace();
    change.scopes.emplace();
    const ScopeSet held = plan_.list().set();
    for (const Tool& tool : all_tools()) {
      if (!opens(held, tool)) continue;
      request.tools.push_back(index_of(tool));
      change.tools->emplace_back(tool.slug);
    }
    const std::size_t count = plan_scopes(request).budget.console_count;
    if (count == 0 || count >= plan_.budget.console_count) return std::nullopt;
    change.label = "Keep the " + count_of(count, "scope", "scopes") + " for Composio's tools";
    return Smaller{std::move(change), count};
  }

  void beyond_tools(const Smaller& smaller) {
    add(1,
        {Severity::note, "draft_beyond_tools",
         count_of(plan_.budget.console_count - smaller.count, "scope serves", "scopes serve") +
             " no tool of Composio",
         "All of its tools that this list opens, " + std::to_string(smaller.change.tools->size()) +
             ", need " + count_of(smaller.count, "scope", "scopes") + ".",
         "Keep the others only if the app has another use for them.", ""})
        .changes.push_back(smaller.change);
  }

  void unneeded() {
    if (plan_.cuts.empty()) return;
    ScopeList cuts;
    for (const ScopeCut& cut : plan_.cuts) cuts.add(cut.scope);
    Advice& advice = add(
        1,
        {Severity::note, "draft_scopes_unneeded",
         count_of(cuts.size(), "scope is", "scopes are") + " needed by nothing",
         "They can go without closing a tool or an operation: " + first_names(cuts.indices()) + ".",
         "Drop them: fewer scopes, a shorter consent.", ""});
    DraftChange change = drop_scopes(draft_, cuts).change;
    change.label = "Drop " + count_of(cuts.size(), "scope", "scopes");
    advice.changes.push_back(std::move(change));
  }

  // Nothing is ticked before step 2, so an empty list is no fault.
  void ticks() {
    if (draft_.ticked.empty() || !has_api_scope()) return;
    const ScopeComparison compared =
        compare_scopes({.wanted = plan_.list(), .atlassian = known_scopes(draft_.ticked)});
    if (!compared.to_tick.empty()) {
      add(2, {Severity::warning, "ticks_missing",
              count_of(compared.to_tick.size(), "scope is", "scopes are") + " not ticked yet",
              "Asking for one that is not in the app ends in an error page: " +
                  first_names(compared.to_tick) + ".",
              "Tick them in the developer console, Permissions, Configure, and save.",
              "vscode-319120"});
    }
    if (!compared.to_untick.empty()) {
      add(2, {Severity::note, "ticks_extra",
              count_of(compared.to_untick.size(), "ticked scope is", "ticked scopes are") +
                  " not asked for",
              "They do no harm to the consent, but the app could ask for them: " +
                  first_names(compared.to_untick) + ".",
              "Untick them in the developer console.", "scopes-page"});
    }
  }

  void app() {
    if (is_blank(draft_.client_id) || is_secret(3, "Client ID", draft_.client_id)) return;
    const Result<ClientId> id = parse_client_id(draft_.client_id);
    add_refusal(3, "The client ID cannot be one", id);
    if (!id || (id->text().size() == kUsualClientIdLength && all_of(id->text(), is_alnum))) return;
    add(3,
        {Severity::warning, "client_id_unusual", "An unusual client ID",
         "Those of Atlassian seen so far have 32 letters and digits; this one has " +
             count_of(id->text().size(), "character", "characters") + ". It may be right.",
         "Compare it with Client ID in the developer console, Settings; do not take the Secret or "
         "the App ID.",
         "3lo-docs"});
  }

  void auth_config() {
    if (!is_blank(draft_.app_name) && !is_secret(2, "Name", draft_.app_name)) {
      add_refusal(2, "The auth config's name cannot be used",
                  parse_auth_config_name(draft_.app_name));
    }
    callback();
    if (is_blank(draft_.auth_config_id)) return;
    const Result<AuthConfigId> id = parse_auth_config_id(draft_.auth_config_id);
    add_refusal(4, "This is no auth config's id", id);
    if (!id) return;
    for (Finding& finding : id->warnings()) add(4, std::move(finding));
  }

  void callback() {
    if (is_blank(draft_.callback_url)) return;
    if (is_secret(2, "Callback URL", draft_.callback_url, true)) return;
    const Result<RedirectUri> url = parse_redirect_uri(draft_.callback_url);
    add_refusal(2, "The callback URL cannot be used", url);
    if (!url) return;
    if (auto finding = callback_warning(*url)) add(2, *std::move(finding));
    for (Finding& finding : compare_callbacks(url->text(), url->text())) add(2, std::move(finding));
  }

  void connection() {
    if (!is_blank(draft_.site) && !is_secret(5, "Site", draft_.site, true)) site();
    if (is_blank(draft_.user_id) || is_secret(5, "User ID", draft_.user_id)) return;
    add_refusal(5, "The user ID cannot be used", parse_user_id(draft_.user_id));
  }

  void site() {
    const Result<Site> site = parse_site(draft_.site);
    add_refusal(5, "This is no site", site);
    if (!site) return;
    for (const Finding& finding : site->warnings()) add(5, finding);
    if (site->cloud() != Cloud::government) return;
    add(5,
        {Severity::warning, "site_government", "A site of Atlassian Government Cloud",
         "It has its own developer console and its own sign-in; an app of the commercial cloud is "
         "not known there. Whether Composio's Confluence toolkit reaches it is not documented.",
         "Make the app in the Government Cloud's console, and ask Composio's support first.",
         "government-cloud"});
  }

  void questions() {
    add(2, {Severity::note, "ask_sharing", "Will anybody else connect?",
            "Until sharing is on, only the account that made the app can consent, even on the same "
            "site.",
            "Developer console, the app, Distribution, Edit: Sharing, with vendor name and privacy "
            "policy.",
            "distribution-guide"});
    add(2, {Severity::note, "ask_user_installed_apps", "May people install apps on this site?",
            "Where an administrator has switched user-installed apps off, every consent ends with "
            "\"Your site admin must authorize this app\".",
            "Ask an administrator: Atlassian Administration, Apps, the site, Connected apps, "
            "Settings.",
            "site-admin-kb"});
    add(2, {Severity::note, "ask_callback_in_use", "Does something else use this app?",
            "An app has one callback URL. Replacing it stops whatever used the old one.",
            "Make an app of its own for Composio.", "community-91300"});
    add(2,
        {Severity::note, "ask_access_level", "Which access type has the app?",
         "Resource-level access opens the site that the person picks; account-level access opens "
         "all of their sites. It is chosen when the app is created.",
         "Choose resource-level unless the agent must work on several sites.", "3lo-docs"});
    add(2,
        {Severity::note, "ask_own_organisation", "Is the app for your own organisation?",
         "Atlassian does not allow telling customers to make individual apps each; a product for "
         "others needs one app that is shared.",
         "For your own organisation go on. For customers, share one app, or use Composio's managed "
         "one.",
         "own-apps-notice"});
  }

  const Draft& draft_;
  const ScopePlan plan_;
  std::vector<Advice> advice_;
};

}  // namespace

std::vector<Advice> check_readiness(const Draft& draft) { return Checker(draft).check(); }

}  // namespace confluence_oauth
