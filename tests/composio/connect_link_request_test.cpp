#include "composio/connect_link_request.hpp"

#include <gmock/gmock.h>

#include "base/json_text.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::SizeIs;

ConnectionInput input() {
  return {*parse_auth_config_id("ac_iOROGtpG6qVR"), *parse_user_id("user-123"),
          *parse_site("acme.atlassian.net")};
}

TEST(ParseUserId, Takes1To4096BytesAsTheyAre) {
  EXPECT_THAT(parse_user_id(" \n"), HasError(ErrorCode::user_id_empty, "userId"));
  EXPECT_EQ(parse_user_id(" u ")->text(), " u ");
  EXPECT_THAT(parse_user_id(std::string(4096, 'u')), IsOk());
  EXPECT_THAT(parse_user_id(std::string(4097, 'u')),
              HasError(ErrorCode::user_id_too_long, "userId"));
}

TEST(BuildConnectLinkRequest, GivesTheSubdomainInConnectionData) {
  EXPECT_EQ(write_json(build_connect_link_request(input()).body),
            R"({"auth_config_id":"ac_iOROGtpG6qVR","user_id":"user-123",)"
            R"("connection_data":{"subdomain":"acme"}})");
}

TEST(BuildConnectLinkRequest, WritesALandingPageBeforeTheData) {
  ConnectionInput landing = input();
  landing.callback_url = *parse_redirect_uri("https://example.com/done");
  EXPECT_EQ(write_json(build_connect_link_request(landing).body),
            R"({"auth_config_id":"ac_iOROGtpG6qVR","user_id":"user-123",)"
            R"("callback_url":"https://example.com/done","connection_data":{"subdomain":"acme"}})");
}

TEST(BuildDirectConnectionRequest, GivesTheSubdomainInTheState) {
  EXPECT_EQ(write_json(build_direct_connection_request(input()).body),
            R"({"auth_config":{"id":"ac_iOROGtpG6qVR"},"connection":{"user_id":"user-123",)"
            R"("state":{"authScheme":"OAUTH2",)"
            R"("val":{"status":"INITIALIZING","subdomain":"acme"}}}})");
}

// link() of the SDKs has no place for the subdomain, so both requests are made by initiate().
TEST(BuildConnectionRequests, AreCallsOfInitiate) {
  ConnectionInput landing = input();
  landing.callback_url = *parse_redirect_uri("https://example.com/done");
  for (const Request& request :
       {build_connect_link_request(landing), build_direct_connection_request(landing)}) {
    EXPECT_EQ(
        request.sdk().typescript,
        "// link() cannot be given the subdomain, initiate() works for your own auth configs.\n"
        "const request = await composio.connectedAccounts.initiate(\n"
        "  \"user-123\",\n"
        "  \"ac_iOROGtpG6qVR\",\n"
        "  {\n"
        "    callbackUrl: \"https://example.com/done\",\n"
        "    config: AuthScheme.OAuth2({ subdomain: \"acme\" }),\n"
        "  },\n"
        ")\n"
        "console.log(request.redirectUrl)\n");
    EXPECT_EQ(request.sdk().typescript_imports, "AuthScheme, Composio");
  }
}

TEST(BuildReadRequests, HaveAKeyAndNoBody) {
  for (const Request& request : {build_read_auth_config_request(input().auth_config_id),
                                 build_read_connection_request(*parse_connection_id("ca_x"))}) {
    EXPECT_EQ(request.method, "GET");
    EXPECT_TRUE(request.body.is_null());
    EXPECT_THAT(request.headers, SizeIs(1));
  }
}

}  // namespace
}  // namespace confluence_oauth
