#include "advice/redact.hpp"

#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

std::string redacted(std::string_view pasted, std::string shown) {
  return Redactor(pasted).redact(std::move(shown));
}

TEST(Redactor, HidesValuesBehindSecretNames) {
  for (const char* text :
       {"code=CANARY1", "?state=x&code=CANARY1&a=b", "client_secret: CANARY1",
        "\"client_secret\": \"CANARY1\"", "{'refresh_token' : 'CANARY1'}", "x-api-key: CANARY1",
        "X-API-KEY=CANARY1", "Authorization: Bearer CANARY1", "bearer CANARY1", "Basic CANARY1",
        "\\\"access_token\\\":\\\"CANARY1\\\"", "COMPOSIO_API_KEY=\"CANARY1\"",
        "password = CANARY1"}) {
    EXPECT_EQ(redacted(text, "it is CANARY1, xCANARY1y"), "it is …, x…y") << text;
  }
}

TEST(Redactor, HidesWordsThatAreSecretsByTheirShape) {
  for (const char* word : {"ak_CANARY12", "uak_CANARY12", "ln_CANARY12",
                           "ATOACANARYCANARYCANARYCANARY", "eyJhbGciOi.CANARYCANARYCANARY"}) {
    EXPECT_EQ(redacted(std::string("see ") + word + " there", std::string("is ") + word), "is …")
        << word;
  }
}

TEST(Redactor, LeavesEverythingElse) {
  EXPECT_EQ(redacted("code=CANARY1", "nothing of it"), "nothing of it");
  EXPECT_EQ(
      redacted("scope=read:page:confluence client_id=abcdefgh", "read:page:confluence abcdefgh"),
      "read:page:confluence abcdefgh");
  EXPECT_EQ(redacted("the code of conduct", "the code of conduct"), "the code of conduct");
}

TEST(LooksSecret, KnowsKeysAndTokens) {
  EXPECT_TRUE(looks_secret("ak_12345678"));
  EXPECT_FALSE(looks_secret("ac_iOROGtpG6qVR"));
  EXPECT_FALSE(looks_secret("ca_4CkFF_cKATwg"));
  EXPECT_FALSE(looks_secret("ak_"));
  EXPECT_FALSE(looks_secret(""));
}

}  // namespace
}  // namespace confluence_oauth
