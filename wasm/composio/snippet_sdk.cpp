#include "composio/snippet_sdk.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/address.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "composio/composio_api.hpp"

namespace confluence_oauth {
namespace {

using Names = std::initializer_list<std::string_view>;

bool has_only(const Json& object, Names names) {
  if (!object.is_object()) return false;
  return std::all_of(object.begin(), object.end(), [&](const Json& member) {
    return std::find(names.begin(), names.end(), member.name()) != names.end();
  });
}

// A member of an object, or null.
Json at(const Json& object, const char* name) {
  const Json* found = object.find(name);
  return found == nullptr ? Json() : *found;
}

bool is_text(const Json& value) { return value.text() != nullptr; }

SdkArgument argument(const Json& value, std::string pointer) {
  return {write_json(value), std::move(pointer)};
}

// The members of the HTTP body under the names of the SDK, in their order.
Json rename_members(const Json& object, SdkCasing casing) {
  Json renamed = Json::object();
  for (const Json& member : object) {
    const std::string& name = member.name();
    if (casing == SdkCasing::python) {
      renamed.set(name == "authScheme" ? "auth_scheme" : name, member);
    } else if (name == "tool_access_config") {
      renamed.set("toolAccessConfig",
                  make_object({{"toolsForConnectedAccountCreation",
                                at(member, "tools_for_connected_account_creation")}}));
    } else {
      renamed.set(name == "is_enabled_for_tool_router" ? "isEnabledForToolRouter" : name, member);
    }
  }
  return renamed;
}

bool is_confluence(const Json& toolkit) {
  return has_only(toolkit, {"slug"}) && write_json(at(toolkit, "slug")) == "\"confluence\"";
}

struct Parts {
  std::string path;  // behind /api/v3.1
  Json body;
  SdkCasing casing;
};

std::optional<SdkCall> create_auth_config(const Parts& parts) {
  const Json config = at(parts.body, "auth_config");
  const bool is_known =
      parts.path == "/auth_configs" && has_only(parts.body, {"toolkit", "auth_config"}) &&
      is_confluence(at(parts.body, "toolkit")) &&
      has_only(config, {"type", "authScheme", "name", "credentials", "tool_access_config",
                        "is_enabled_for_tool_router"}) &&
      (config.find("tool_access_config") == nullptr ||
       has_only(at(config, "tool_access_config"), {"tools_for_connected_account_creation"}));
  if (!is_known) return std::nullopt;
  SdkCall call;
  call.options = argument(rename_members(config, parts.casing), "/body/auth_config");
  return call;
}

// The last step of the path, behind `prefix`.
std::optional<SdkArgument> id_behind(std::string_view prefix, const Parts& parts) {
  std::string_view id = parts.path;
  if (!id.starts_with(prefix)) return std::nullopt;
  id.remove_prefix(prefix.size());
  const bool is_id =
      !id.empty() && all_of(id, [](char c) { return is_alnum(c) || c == '_' || c == '-'; });
  if (!is_id) return std::nullopt;
  return argument(Json(id), "/url");
}

std::optional<SdkCall> update_auth_config(const Parts& parts) {
  const auto id = id_behind("/auth_configs/", parts);
  if (!id || !has_only(parts.body, {"type", "credentials"})) return std::nullopt;
  SdkCall call;
  call.kind = SdkCallKind::update_auth_config;
  call.id = *id;
  call.options = argument(parts.body, "/body");
  return call;
}

std::optional<SdkCall> read_one(const Parts& parts, SdkCallKind kind, std::string_view prefix) {
  const auto id = id_behind(prefix, parts);
  if (!id) return std::nullopt;
  SdkCall call;
  call.kind = kind;
  call.id = *id;
  return call;
}

std::optional<SdkCall> initiate_with(const Json& values, const Json& user,
                                     const std::string& where) {
  if (!has_only(values, {"status", "subdomain"}) || !is_text(at(values, "subdomain"))) {
    return std::nullopt;
  }
  if (!is_text(at(user, "user_id"))) return std::nullopt;
  SdkCall call;
  call.kind = SdkCallKind::initiate;
  call.user_id = argument(at(user, "user_id"), where + "/user_id");
  call.subdomain = argument(at(values, "subdomain"), "");
  const Json callback = at(user, "callback_url");
  if (is_text(callback)) call.callback_url = argument(callback, where + "/callback_url");
  return call;
}

std::optional<SdkCall> link(const Parts& parts) {
  const Json& body = parts.body;
  if (parts.path != "/connected_accounts/link" || !is_text(at(body, "auth_config_id")) ||
      !has_only(body, {"auth_config_id", "user_id", "callback_url", "connection_data"})) {
    return std::nullopt;
  }
  auto call = initiate_with(at(body, "connection_data"), body, "/body");
  if (call) call->id = argument(at(body, "auth_config_id"), "/body/auth_config_id");
  return call;
}

std::optional<SdkCall> connection(const Parts& parts) {
  const Json config = at(parts.body, "auth_config");
  const Json inner = at(parts.body, "connection");
  const Json state = at(inner, "state");
  if (parts.path != "/connected_accounts" || !has_only(config, {"id"}) ||
      !is_text(at(config, "id")) || !has_only(inner, {"user_id", "callback_url", "state"}) ||
      !has_only(state, {"authScheme", "val"})) {
    return std::nullopt;
  }
  auto call = initiate_with(at(state, "val"), inner, "/body/connection");
  if (call) call->id = argument(at(config, "id"), "/body/auth_config/id");
  return call;
}

std::optional<SdkCall> find_call(const std::string& kind, const Parts& parts) {
  if (kind == "create_auth_config") return create_auth_config(parts);
  if (kind == "change_scopes") return update_auth_config(parts);
  if (kind == "create_connect_link") return link(parts);
  if (kind == "create_connection") return connection(parts);
  if (kind == "read_auth_config") {
    return read_one(parts, SdkCallKind::read_auth_config, "/auth_configs/");
  }
  if (kind == "read_connection") {
    return read_one(parts, SdkCallKind::read_connection, "/connected_accounts/");
  }
  return std::nullopt;
}

// Elsewhere the SDK's casing may have moved what the pointer leads to.
bool is_known_place(const Placeholder& placeholder) {
  const std::string_view pointer = placeholder.pointer;
  return pointer == "/url" || pointer == "/headers/x-api-key" ||
         pointer.starts_with("/body/auth_config/credentials/") ||
         pointer.starts_with("/body/credentials/") || pointer == "/body/auth_config_id" ||
         pointer == "/body/auth_config/id" || pointer == "/body/user_id" ||
         pointer == "/body/connection/user_id";
}

bool has_only_the_key(const SendableRequest& request) {
  bool has_key = false;
  for (const auto& [name, value] : request->headers) {
    if (name != "x-api-key" && name != "content-type") return false;
    has_key = has_key || name == "x-api-key";
  }
  return has_key;
}

}  // namespace

std::optional<SdkCall> find_sdk_call(const SendableRequest& request, SdkCasing casing) {
  const Address address = split_address(request->url);
  const std::string base = std::string(address.scheme) + "://" + std::string(address.authority);
  if (!address.path.starts_with(kComposioApiPath) || !address.query.empty() ||
      !has_only_the_key(request) ||
      !std::all_of(request->placeholders.begin(), request->placeholders.end(), is_known_place)) {
    return std::nullopt;
  }
  const Json body = request->body.empty() ? Json::object() : parse_json(request->body);
  const std::string path(address.path.substr(std::string_view(kComposioApiPath).size()));
  auto call = find_call(request->kind, {path, body, casing});
  if (call && base != kComposioHost) call->base_url = base;
  return call;
}

}  // namespace confluence_oauth
