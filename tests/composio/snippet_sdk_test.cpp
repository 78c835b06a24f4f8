#include "composio/snippet_sdk.hpp"

#include <gmock/gmock.h>

#include "composio/connect_link_request.hpp"
#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

Request link() {
  return build_connect_link_request(
      {*parse_auth_config_id("ac_x"), *parse_user_id("u"), *parse_site("acme")});
}

std::optional<SdkCall> call_of(Request request) {
  return find_sdk_call(sendable(std::move(request)), SdkCasing::typescript);
}

TEST(FindSdkCall, KnowsAConnectLink) {
  const auto call = call_of(link());
  ASSERT_TRUE(call);
  EXPECT_EQ(call->kind, SdkCallKind::initiate);
  EXPECT_EQ(call->base_url, "");
  EXPECT_EQ(call->subdomain.json, "\"acme\"");
  EXPECT_FALSE(call->callback_url);
}

TEST(FindSdkCall, KeepsAnotherHostAsTheBaseUrl) {
  Request elsewhere = link();
  elsewhere.url = "http://127.0.0.1:8080/api/v3.1/connected_accounts/link";
  EXPECT_EQ(call_of(elsewhere)->base_url, "http://127.0.0.1:8080");
}

TEST(FindSdkCall, KnowsNothingThatTheSdkWouldSendDifferently) {
  Request other_path = link();
  other_path.url = "https://backend.composio.dev/api/v3/connected_accounts/link";
  Request other_header = link();
  other_header.headers.emplace_back("x-org-api-key", "k");
  Request no_key = link();
  no_key.headers.erase(no_key.headers.begin());
  no_key.placeholders.clear();
  Request other_member = link();
  other_member.body = R"({"auth_config_id":"ac_x","user_id":"u","alias":"a"})";
  Request other_type = link();
  other_type.body = R"({"auth_config_id":"ac_x","user_id":1,"connection_data":{"subdomain":"a"}})";
  Request no_data = link();
  no_data.body = R"({"auth_config_id":"ac_x","user_id":"u"})";
  Request other_kind = link();
  other_kind.kind = "create_connection";
  for (const Request& request :
       {other_path, other_header, no_key, other_member, other_type, no_data, other_kind}) {
    EXPECT_FALSE(call_of(request)) << request.body << request.url;
  }
}

TEST(FindSdkCall, RenamesMembersForEachSdk) {
  Request create = link();
  create.kind = "create_auth_config";
  create.url = "https://backend.composio.dev/api/v3.1/auth_configs";
  create.body = R"({"toolkit":{"slug":"confluence"},"auth_config":{"type":"use_custom_auth",)"
                R"("authScheme":"OAUTH2","is_enabled_for_tool_router":true,)"
                R"("tool_access_config":{"tools_for_connected_account_creation":["T"]}}})";
  EXPECT_EQ(find_sdk_call(sendable(create), SdkCasing::typescript)->options.json,
            R"({"type":"use_custom_auth","authScheme":"OAUTH2","isEnabledForToolRouter":true,)"
            R"("toolAccessConfig":{"toolsForConnectedAccountCreation":["T"]}})");
  EXPECT_EQ(find_sdk_call(sendable(create), SdkCasing::python)->options.json,
            R"({"type":"use_custom_auth","auth_scheme":"OAUTH2","is_enabled_for_tool_router":true,)"
            R"("tool_access_config":{"tools_for_connected_account_creation":["T"]}})");
}

}  // namespace
}  // namespace confluence_oauth
