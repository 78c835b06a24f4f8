#include "composio/scope_patch.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/percent_encoding.hpp"
#include "composio/composio_api.hpp"

namespace confluence_oauth {

Request build_scope_patch(const ScopeList& scopes, std::string_view auth_config_id) {
  const Json body = make_object(
      {{"type", "custom"},
       {"credentials", make_object({{"scopes", format_scopes(scopes, ScopeStyle::composio)}})}});
  const bool is_known = !auth_config_id.empty();
  const std::string id = is_known ? encode_component(auth_config_id) : kAuthConfigIdVariable;
  Request request =
      composio_request("change_scopes", "PATCH", "/auth_configs/" + id, write_json(body));
  if (!is_known) request.placeholders.push_back({"/url", kAuthConfigIdVariable});
  return request;
}

}  // namespace confluence_oauth
