#include "composio/auth_config_request.hpp"

#include <gmock/gmock.h>

#include "base/json_text.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

OwnApp app() {
  ScopeList scopes;
  scopes.add(index_of(*find_scope("read:page:confluence")));
  scopes.add(index_of(offline_access()));
  return {*parse_client_id("id"), std::nullopt, *parse_redirect_uri("https://acme.example/cb"),
          scopes};
}

AuthConfigOptions options() { return {*parse_auth_config_name("My app")}; }

TEST(ParseAuthConfigName, Takes1To256Bytes) {
  EXPECT_THAT(parse_auth_config_name(""), HasError(ErrorCode::name_empty, "name"));
  EXPECT_THAT(parse_auth_config_name("\xe2\x80\x8b"), HasError(ErrorCode::name_empty, "name"));
  EXPECT_THAT(parse_auth_config_name("n"), IsOk());
  EXPECT_THAT(parse_auth_config_name(std::string(256, 'n')), IsOk());
  EXPECT_THAT(parse_auth_config_name(std::string(257, 'n')),
              HasError(ErrorCode::name_too_long, "name"));
}

TEST(BuildAuthConfigRequest, WritesTheMembersInTheOrderOfTheDocuments) {
  AuthConfigOptions all = options();
  all.tool_access = {0};
  all.router_enabled = true;
  EXPECT_EQ(write_json(build_auth_config_request(all, app()).body),
            R"({"toolkit":{"slug":"confluence"},"auth_config":{"type":"use_custom_auth",)"
            R"("authScheme":"OAUTH2","name":"My app","credentials":{"client_id":"id",)"
            R"("client_secret":"ATLASSIAN_CLIENT_SECRET",)"
            R"("oauth_redirect_uri":"https://acme.example/cb",)"
            R"("scopes":"read:page:confluence,offline_access"},)"
            R"("tool_access_config":{"tools_for_connected_account_creation":[")" +
                std::string(all_tools()[0].slug) + R"("]},"is_enabled_for_tool_router":true}})");
}

TEST(BuildAuthConfigRequest, HasVariablesForTheSecretsThatAreMissing) {
  EXPECT_THAT(variables_of(build_auth_config_request(options(), app())),
              ElementsAre("COMPOSIO_API_KEY", "ATLASSIAN_CLIENT_SECRET"));
}

TEST(BuildAuthConfigRequest, TakesASecretThatLooksLikeTheVariableForASecret) {
  OwnApp typed = app();
  typed.client_secret = "ATLASSIAN_CLIENT_SECRET";
  EXPECT_THAT(variables_of(build_auth_config_request(options(), typed)),
              ElementsAre("COMPOSIO_API_KEY"));
}

TEST(BuildAuthConfigRequest, NamesTheKeyAndTheContentType) {
  const Request request = build_auth_config_request(options(), app());
  ASSERT_EQ(request.headers.size(), 2u);
  EXPECT_EQ(request.headers[0].name, "x-api-key");
  EXPECT_EQ(shown_text(request.headers[0].value), "COMPOSIO_API_KEY");
  EXPECT_EQ(request.headers[1].name, "content-type");
  EXPECT_EQ(shown_text(request.headers[1].value), "application/json");
}

TEST(BuildAuthConfigRequest, NamesMembersAsEachSdkDoes) {
  AuthConfigOptions all = options();
  all.tool_access = {0};
  all.router_enabled = true;
  const std::string slug(all_tools()[0].slug);
  const Request request = build_auth_config_request(all, app());
  EXPECT_EQ(request.sdk().typescript,
            "const authConfig = await composio.authConfigs.create(\"confluence\", {\n"
            "  type: \"use_custom_auth\",\n"
            "  authScheme: \"OAUTH2\",\n"
            "  name: \"My app\",\n"
            "  credentials: {\n"
            "    client_id: \"id\",\n"
            "    client_secret: env(\"ATLASSIAN_CLIENT_SECRET\"),\n"
            "    oauth_redirect_uri: \"https://acme.example/cb\",\n"
            "    scopes: \"read:page:confluence,offline_access\",\n"
            "  },\n"
            "  toolAccessConfig: {\n"
            "    toolsForConnectedAccountCreation: [\n"
            "      \"" +
                slug +
                "\",\n"
                "    ],\n"
                "  },\n"
                "  isEnabledForToolRouter: true,\n"
                "})\n"
                "console.log(authConfig.id)\n");
  EXPECT_THAT(request.sdk().python, HasSubstr("        \"auth_scheme\": \"OAUTH2\",\n"));
  EXPECT_THAT(request.sdk().python, HasSubstr("        \"is_enabled_for_tool_router\": True,\n"));
  EXPECT_THAT(request.sdk().python,
              HasSubstr("            \"tools_for_connected_account_creation\""));
}

TEST(BuildManagedAuthConfigRequest, LeavesOutWhatIsNotGiven) {
  EXPECT_EQ(write_json(build_managed_auth_config_request(options(), ScopeList()).body),
            R"({"toolkit":{"slug":"confluence"},)"
            R"("auth_config":{"type":"use_composio_managed_auth","name":"My app"}})");
}

}  // namespace
}  // namespace confluence_oauth
