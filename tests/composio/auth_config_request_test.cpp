#include "composio/auth_config_request.hpp"

#include <gmock/gmock.h>

#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::Pair;

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
  EXPECT_EQ(build_auth_config_request(all, app()).body,
            R"({"toolkit":{"slug":"confluence"},"auth_config":{"type":"use_custom_auth",)"
            R"("authScheme":"OAUTH2","name":"My app","credentials":{"client_id":"id",)"
            R"("client_secret":"ATLASSIAN_CLIENT_SECRET",)"
            R"("oauth_redirect_uri":"https://acme.example/cb",)"
            R"("scopes":"read:page:confluence,offline_access"},)"
            R"("tool_access_config":{"tools_for_connected_account_creation":[")" +
                std::string(all_tools()[0].slug) + R"("]},"is_enabled_for_tool_router":true}})");
}

TEST(BuildAuthConfigRequest, SaysWhichSecretsAreMissing) {
  EXPECT_THAT(
      build_auth_config_request(options(), app()).placeholders,
      ElementsAre(Field(&Placeholder::pointer, "/headers/x-api-key"),
                  Field(&Placeholder::pointer, "/body/auth_config/credentials/client_secret")));
}

TEST(BuildAuthConfigRequest, TakesASecretThatLooksLikeThePlaceholderForASecret) {
  OwnApp typed = app();
  typed.client_secret = "ATLASSIAN_CLIENT_SECRET";
  EXPECT_EQ(build_auth_config_request(options(), typed).placeholders.size(), 1u);
}

TEST(BuildAuthConfigRequest, NamesTheKeyAndTheContentType) {
  EXPECT_THAT(
      build_auth_config_request(options(), app()).headers,
      ElementsAre(Pair("x-api-key", "COMPOSIO_API_KEY"), Pair("content-type", "application/json")));
}

TEST(BuildManagedAuthConfigRequest, LeavesOutWhatIsNotGiven) {
  EXPECT_EQ(build_managed_auth_config_request(options(), ScopeList()).body,
            R"({"toolkit":{"slug":"confluence"},)"
            R"("auth_config":{"type":"use_composio_managed_auth","name":"My app"}})");
}

}  // namespace
}  // namespace confluence_oauth
