#include "advice/pasted_value.hpp"

#include <gtest/gtest.h>

#include <string>

namespace confluence_oauth {
namespace {

std::string kind_of(const std::string& text) {
  const Pasted pasted(text);
  if (Reading reading = read_value(pasted, nullptr)) return reading.kind;
  for (const Candidate& candidate : pasted.candidates) {
    if (Reading reading = read_wrapped_value(candidate, nullptr)) return reading.kind;
  }
  return {};
}

TEST(ReadValue, KnowsIdsByTheirPrefix) {
  EXPECT_EQ(kind_of("ac_iOROGtpG6qVR"), "auth_config_id");
  EXPECT_EQ(kind_of(" \"ac_iOROGtpG6qVR\", "), "auth_config_id");
  EXPECT_EQ(kind_of("ca_-l3FzWqTw58L"), "connection_id");
  EXPECT_EQ(kind_of("ak_0123456789"), "secret");
  EXPECT_EQ(kind_of("ac_"), "");
  EXPECT_EQ(kind_of("ac_1 ac_2"), "");
  EXPECT_EQ(kind_of("backend"), "");
  EXPECT_EQ(kind_of("ca_cert is a file"), "");
}

TEST(ReadValue, KnowsTheCallsOfComposiosSdks) {
  EXPECT_EQ(kind_of("composio.connectedAccounts.initiate('u', 'ac_1', {})"), "create_connection");
  EXPECT_EQ(kind_of("composio.connected_accounts.link(user_id='u')"), "create_connect_link");
  EXPECT_EQ(kind_of("graph.initiate('u', 'ac_1', {})"), "");
}

TEST(ReadValue, TellsAnAnswerFromARequest) {
  EXPECT_EQ(kind_of("{\"auth_config\":{\"id\":\"ac_1\",\"auth_scheme\":\"OAUTH2\","
                    "\"is_composio_managed\":false}}"),
            "auth_config_answer");
  EXPECT_EQ(kind_of("{\"toolkit\":{\"slug\":\"confluence\"},\"auth_config\":{\"type\":"
                    "\"use_custom_auth\"}}"),
            "create_auth_config");
  EXPECT_EQ(kind_of("{\"auth_config_id\":\"ac_1\",\"user_id\":\"u\"}"), "create_connect_link");
}

TEST(ReadValue, LeavesOtherProgramsRequestsAlone) {
  EXPECT_EQ(kind_of("{\"client_id\":\"a\",\"client_secret\":\"b\"}"), "");
  EXPECT_EQ(kind_of("{\"credentials\":{\"user\":\"a\"}}"), "");
  EXPECT_EQ(kind_of("{\"toolkit\":\"gtk\"}"), "");
}

TEST(ReadValue, TakesOnlyAtlassiansTokens) {
  EXPECT_EQ(kind_of("{\"access_token\":\"x\",\"scope\":\"read:page:confluence\"}"), "token_answer");
  EXPECT_EQ(kind_of("{\"access_token\":\"x\",\"scope\":\"drive.readonly\"}"), "");
}

}  // namespace
}  // namespace confluence_oauth
