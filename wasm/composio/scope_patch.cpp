#include "composio/scope_patch.hpp"

#include "composio/composio_api.hpp"
#include "composio/literal.hpp"

namespace confluence_oauth {
namespace {

SdkCall update_call(const TextWithVariables& id, const Json& body) {
  return {
      "await composio.authConfigs.update(" + script_sum(id) + ", " + script_literal(body) + ")\n",
      "composio.auth_configs.update(\n    " + python_sum(id) +
          ",\n    options=" + python_literal(body, "    ") + ",\n)\n",
      "Composio"};
}

}  // namespace

Request build_scope_patch(const ScopeList& scopes, const std::optional<AuthConfigId>& id) {
  const Json body = make_object(
      {{"type", "custom"},
       {"credentials", make_object({{"scopes", format_scopes(scopes, ScopeStyle::composio)}})}});
  const Piece place = id ? Piece{id->text()} : Piece{kAuthConfigIdVariable, true};
  const std::string path = "/auth_configs/" + (id ? id->text() : "");
  Request request = composio_request("change_scopes", "PATCH", path, body);
  if (id) request.settings = {{kAuthConfigIdVariable, id->text()}};
  if (!id) request.url.push_back(place);
  request.sdk = [place, body] { return update_call({place}, body); };
  return request;
}

}  // namespace confluence_oauth
