#include "advice/secret_words.hpp"

#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

TEST(MeaningOfName, KnowsSecretsInAnySpelling) {
  for (const char* name : {"secret",          "client_secret",  "Client_Secret",
                           "clientSecret",    "CLIENTSECRET",   "client-secret",
                           "token",           "access_token",   "accessToken",
                           "refresh_token",   "id_token",       "link_token",
                           "api_key",         "apikey",         "apiKey",
                           "X-Api-Key",       "x-user-api-key", "COMPOSIO_API_KEY",
                           "generic_api_key", "password",       "Passwd",
                           "passphrase",      "code_verifier",  "codeVerifier",
                           "session_uri",     "session_id",     "proxy_private_key",
                           "token_1",         "--client-secret"}) {
    EXPECT_EQ(meaning_of_name(name), NameMeans::secret) << name;
  }
}

TEST(MeaningOfName, KnowsWhatMayBeOne) {
  for (const char* name : {"code", "authorization", "Authorization", "auth_code", "proxy_auth_key",
                           "key", "cookie", "jwt", "sig", "client_assertion"}) {
    EXPECT_EQ(meaning_of_name(name), NameMeans::maybe_secret) << name;
  }
}

TEST(MeaningOfName, KnowsWhatIsPublic) {
  for (const char* name :
       {"client_id", "clientId", "code_challenge", "code_challenge_method", "scope", "scopes",
        "redirect_uri", "token_type", "grant_type", "token_url", "id", "cloudId", "expires_in",
        "setup", "atlOrigin", "prompt", "audience"}) {
    EXPECT_EQ(meaning_of_name(name), NameMeans::not_secret) << name;
  }
}

TEST(MeaningOfName, SaysNothingOfOthers) {
  for (const char* name : {"", "_", "monkey", "encode", "postcode", "reader", "author", "basic",
                           "compass", "keyboard"}) {
    EXPECT_EQ(meaning_of_name(name), NameMeans::nothing) << name;
  }
  EXPECT_EQ(meaning_of_name(std::string(65, 'a') + "_secret"), NameMeans::nothing);
  EXPECT_EQ(meaning_of_name("state"), NameMeans::state);
}

TEST(IsPlain, TakesWordsAndShortNumbers) {
  for (const char* text :
       {"", "unauthorized", "invalid_grant", "read:page:confluence", "offline_access", "Confluence",
        "CONFLUENCE_CREATE_PAGE", "getPageDetails", "APIKey_InvalidAPIKey", "E-306", "bob:password",
        "me@example.com", "12345", "user-123"}) {
    EXPECT_TRUE(is_plain(text)) << text;
  }
  for (const char* text :
       {"hunter2", "CANARY1", "123456", "sQmKbVz", "aB3", "c2VjcmV0", "abcdefghijklmnopqrstu"}) {
    EXPECT_FALSE(is_plain(text)) << text;
  }
}

TEST(IsRandom, TellsLotsFromWords) {
  for (const char* word : {"sQmKbVzrTplX", "4f9Kd02mZq1x", "0f1e2d3c4b5a", "Kq7vZ-2mXw_9LpR"}) {
    EXPECT_TRUE(is_random(word)) << word;
  }
  for (const char* word :
       {"a1b2", "Confluence", "CONFLUENCE_CREATE_PAGE", "123456789012", "getContentById",
        "page12345678", "aaaaaaaaaaaaaaaaaaaaaaaa", "strengthsandweaknesses",
        "9166806792093-set-up-the-atlassian-application",
        "getIndividualGroupRestrictionStatusByGroupId"}) {
    EXPECT_FALSE(is_random(word)) << word;
  }
}

}  // namespace
}  // namespace confluence_oauth
