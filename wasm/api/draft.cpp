#include "api/draft.hpp"

#include <optional>
#include <string>
#include <utility>

#include "api/request_reader.hpp"
#include "base/json.hpp"

namespace confluence_oauth {
namespace {

constexpr const char* strategy_word(Strategy strategy) {
  return strategy == Strategy::fewest ? "fewest" : "least-privilege";
}

// wrong_type for a preset that is neither text nor null.
Result<std::optional<std::string>> preset_of(const Json* preset) {
  if (preset == nullptr || preset->is_null()) return std::optional<std::string>();
  if (const auto* id = preset->text()) {
    return std::optional<std::string>(*id);
  }
  return Error{ErrorCode::wrong_type, "draft.preset",
               "The member \"preset\" must be a string or null."};
}

}  // namespace

Result<Draft> read_draft(const Json& object) {
  RequestReader read(object, "draft.");
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
                      {"ticked", Json(draft.ticked)}});
}

Json encode(const DraftChange& change) {
  Json set = Json::object();
  if (change.is_own_choice) set.set("preset", nullptr);
  if (change.tools) set.set("tools", *change.tools);
  if (change.operations) set.set("operations", *change.operations);
  if (change.scopes) set.set("scopes", *change.scopes);
  if (change.ticked) set.set("ticked", *change.ticked);
  if (change.offline_access) set.set("offlineAccess", *change.offline_access);
  if (change.callback_url) set.set("callbackUrl", *change.callback_url);
  if (change.auth_config_id) set.set("authConfigId", *change.auth_config_id);
  if (change.site) set.set("site", *change.site);
  return make_object({{"label", change.label}, {"set", set}});
}

}  // namespace confluence_oauth
