#include "advice/draft_json.hpp"

#include <optional>
#include <string>
#include <utility>

#include "base/json.hpp"
#include "base/member_reader.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"

namespace confluence_oauth {
namespace {

constexpr const char* strategy_word(Strategy strategy) {
  return strategy == Strategy::fewest ? "fewest" : "least-privilege";
}

constexpr const char* who_connects_word(WhoConnects who) {
  return who == WhoConnects::others ? "others" : "me";
}

constexpr const char* sites_word(Sites sites) {
  return sites == Sites::several ? "several" : "one";
}

// wrong_type for a preset that is neither text nor null.
Result<std::optional<std::string>> preset_of(const Json* preset) {
  if (preset == nullptr || preset->is_null()) return std::optional<std::string>();
  if (const auto* id = preset->text()) {
    return std::optional<std::string>(*id);
  }
  return errors::wrong_type({.name = in_quotes("preset"), .type = words::a_string_or_null()})
      .at("draft.preset");
}

}  // namespace

Result<Draft> read_draft(const Json& object) {
  MemberReader read(object, "draft.");
  const Json* preset = read.optional_any("preset");
  Draft draft;
  draft.tools = read.texts("tools");
  draft.operations = read.texts("operations");
  draft.scopes = read.texts("scopes");
  draft.strategy = static_cast<Strategy>(read.word("strategy", {"least-privilege", "fewest"}));
  draft.offline_access = read.flag("offlineAccess");
  draft.app_name = read.text("appName");
  draft.callback_url = read.text("callbackUrl");
  draft.client_id = read.text("clientId");
  draft.auth_config_id = read.text("authConfigId");
  draft.user_id = read.text("userId");
  draft.site = read.text("site");
  draft.ticked = read.texts("ticked");
  draft.scope_text = read.optional_text("scopeText").value_or("");
  draft.tool_scopes = read.optional_text("toolScopes").value_or("");
  draft.registered_callback = read.optional_text("registeredCallback").value_or("");
  const auto who_connects = read.optional_word("whoConnects", {"me", "others"});
  const auto sites = read.optional_word("sites", {"one", "several"});
  draft.who_connects = static_cast<WhoConnects>(who_connects.value_or(0));
  draft.sites = static_cast<Sites>(sites.value_or(0));
  if (auto error = read.finish()) {
    if (error->field == "draft.") error->field = "draft";  // the draft as a whole
    return *error;
  }
  Result<std::optional<std::string>> id = preset_of(preset);
  if (!id) return id.error();
  draft.preset = *std::move(id);
  return draft;
}

Json encode(const Draft& draft) {
  return make_object({{"preset", draft.preset ? Json(*draft.preset) : Json(nullptr)},
                      {"tools", Json(draft.tools)},
                      {"operations", Json(draft.operations)},
                      {"scopes", Json(draft.scopes)},
                      {"strategy", strategy_word(draft.strategy)},
                      {"offlineAccess", draft.offline_access},
                      {"appName", draft.app_name},
                      {"callbackUrl", draft.callback_url},
                      {"clientId", draft.client_id},
                      {"authConfigId", draft.auth_config_id},
                      {"userId", draft.user_id},
                      {"site", draft.site},
                      {"ticked", Json(draft.ticked)},
                      {"scopeText", draft.scope_text},
                      {"toolScopes", draft.tool_scopes},
                      {"registeredCallback", draft.registered_callback},
                      {"whoConnects", who_connects_word(draft.who_connects)},
                      {"sites", sites_word(draft.sites)}});
}

Json encode(const DraftChange& change) {
  Json set = Json::object();
  if (change.is_own_choice) {
    set.set("preset", nullptr);
    set.set("scopeText", "");
  }
  if (change.tools) set.set("tools", *change.tools);
  if (change.operations) set.set("operations", *change.operations);
  if (change.scopes) set.set("scopes", *change.scopes);
  if (change.ticked) set.set("ticked", *change.ticked);
  if (change.strategy) set.set("strategy", strategy_word(*change.strategy));
  if (change.offline_access) set.set("offlineAccess", *change.offline_access);
  if (change.callback_url) set.set("callbackUrl", *change.callback_url);
  if (change.auth_config_id) set.set("authConfigId", *change.auth_config_id);
  if (change.site) set.set("site", *change.site);
  return make_object({{"label", change.label}, {"set", set}});
}

}  // namespace confluence_oauth
