#include "composio/auth_config_id.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "support/matchers.hpp"

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ParseAuthConfigId, TakesIdCharactersOnlyWhereverTheyStand) {
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at : {4u, 8u, 13u}) {
      std::string text = "ac_aaaaaaaaaaaa";
      text[at] = static_cast<char>(byte);
      const bool belongs = is_alnum(text[at]) || text[at] == '_' || text[at] == '-';
      EXPECT_EQ(static_cast<bool>(parse_auth_config_id(text)), belongs) << byte << " at " << at;
    }
  }
}

TEST(ParseAuthConfigId, TakesAtMost128CharactersBehindThePrefix) {
  EXPECT_THAT(parse_auth_config_id("ac_" + std::string(128, 'a')), IsOk());
  EXPECT_THAT(parse_auth_config_id("ac_" + std::string(129, 'a')),
              HasError(ErrorCode::auth_config_id_invalid, "authConfigId"));
}

TEST(ParseAuthConfigId, WarnsAboutAnUnusualLengthOnly) {
  EXPECT_TRUE(parse_auth_config_id("ac_aaaaaaaaaaaa")->warnings().empty());
  EXPECT_EQ(parse_auth_config_id("ac_a")->warnings().size(), 1u);
}

TEST(ParseAuthConfigId, NeverRepeatsAKey) {
  for (std::string_view key : {"ak_Zq9Zq9Zq9Zq9", "uak_Zq9Zq9Zq9Zq9"}) {
    const auto id = parse_auth_config_id(key);
    ASSERT_THAT(id, HasError(ErrorCode::auth_config_id_is_key, "authConfigId"));
    EXPECT_THAT(id.error().message, Not(HasSubstr("Zq9")));
  }
}

TEST(ParseConnectionId, TellsAnAuthConfigFromNonsense) {
  EXPECT_THAT(parse_connection_id("ca_-l3FzWqTw58L"), IsOk());
  EXPECT_THAT(parse_connection_id("ac_iOROGtpG6qVR"),
              HasError(ErrorCode::connection_id_is_auth_config, "connectionId"));
  EXPECT_THAT(parse_connection_id("ca_"),
              HasError(ErrorCode::connection_id_invalid, "connectionId"));
}

}  // namespace
}  // namespace confluence_oauth
