#include "advice/secrets.hpp"

#include <gtest/gtest.h>

#include <string>

#include "advice/text_layers.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {
namespace {

constexpr const char* kOld = "Kq7vZ2mXw9LpR4tYb8NcJ3hGf6DsA1eUiO5kTzVxQmBnWyHrPgCdLaSjF0E_-u2M";

// What each span holds, one in brackets behind the other.
std::string found_in(std::string_view text) {
  const BareText bare = bare_text(text);
  std::string found;
  for (const SecretSpan& span : find_secrets(bare.text)) {
    found += "[" + bare.text.substr(span.begin, span.end - span.begin) + "]";
  }
  return found;
}

TEST(FindSecrets, KnowsWordsByHowTheyBegin) {
  for (const char* word : {"ak_CANARY12", "uak_CANARY12", "oak_CANARY12", "ln_CANARY12",
                           "lk_CANARY12", "ATOAxxxxCANARYxxxxCANARYxxxx",
                           "ATATT3xCANARYxxxxCANARYxx=1A2B3C4D", "eyJhbGciOi.CANARYCANARYCANARY"}) {
    EXPECT_EQ(found_in(std::string("see ") + word + " there"), std::string("[") + word + "]");
    EXPECT_EQ(found_in(std::string("https://") + word + "/"), std::string("[") + word + "]");
    EXPECT_EQ(found_in(std::string("?") + word + "&"), std::string("[") + word + "]");
  }
  EXPECT_EQ(found_in("ac_ATOAxxxxCANARYxxxxCANARYxxxx"), "[ATOAxxxxCANARYxxxxCANARYxxxx]");
}

TEST(FindSecrets, LooksBehindNames) {
  for (const char* before : {"code=",
                             "?state=x&code=",
                             "client_secret: ",
                             "Client_Secret=",
                             "\"client_secret\": \"",
                             "{'refresh_token' : '",
                             "x-api-key: ",
                             "X-API-KEY=",
                             "Authorization: Bearer ",
                             "bearer ",
                             "Basic ",
                             "\\\"access_token\\\":\\\"",
                             "COMPOSIO_API_KEY=\"",
                             "password = ",
                             "<token>",
                             "--client-secret ",
                             "https://a.example/?next=https://b.example/?token=",
                             "state%3D",
                             "curl -u id:x%3A",
                             "api_key:\n"}) {
    EXPECT_TRUE(holds_secret(std::string(before) + "CANARY1")) << before;
  }
  EXPECT_EQ(found_in("client_secret=hunterhunter"), "[hunterhunter]");
  EXPECT_EQ(found_in("client_secret=missing client_secret=ATLASSIAN_CLIENT_SECRET"), "");
}

TEST(FindSecrets, KnowsLongRandomWords) {
  EXPECT_TRUE(holds_secret(kOld));
  EXPECT_TRUE(holds_secret(std::string("https://a.example/cb/") + kOld + "/x"));
  EXPECT_TRUE(holds_secret("the token is sQmKbVzrTplX"));
  EXPECT_TRUE(holds_secret("sQmKbVzrTplX4 is my client secret"));
  EXPECT_FALSE(holds_secret("sQmKbVzrTplX4 is my client"));
}

TEST(FindSecrets, GoesOnBehindALineBreak) {
  const std::string old(kOld);
  for (const char* breaks : {"\n", "\r\n", "\t", "\\n", "%0A"}) {
    EXPECT_TRUE(holds_secret(old.substr(0, 31) + breaks + old.substr(31))) << breaks;
    EXPECT_TRUE(
        found_in(std::string("ak_CANARYxx1") + breaks + "yy2CANARY").ends_with("yy2CANARY]"));
  }
  EXPECT_EQ(found_in("ak_CANARYxx1\nread:page:confluence"), "[ak_CANARYxx1]");
  EXPECT_EQ(found_in("ak_CANARYxx1\nCLIENT_ID2=x"), "[ak_CANARYxx1]");
}

TEST(FindSecrets, KnowsUsersOfAddresses) {
  EXPECT_EQ(found_in("https://bob:password@acme.example/"), "[//bob:password@][bob:password]");
  EXPECT_EQ(found_in("https://a:b@acme.example"), "[//a:b@]");
  EXPECT_TRUE(holds_secret("https://4f9Kd02mZq1x@acme.example"));
  EXPECT_FALSE(holds_secret("https://bob@acme.example"));
  EXPECT_FALSE(holds_secret("https://acme.example/a:b@c"));
}

TEST(FindSecrets, KnowsBlocksAndCookies) {
  EXPECT_TRUE(holds_secret("-----BEGIN PRIVATE KEY-----\nabc\ndef\n-----END PRIVATE KEY-----"));
  EXPECT_TRUE(holds_secret("-----BEGIN RSA PRIVATE KEY----- abc def"));
  EXPECT_FALSE(holds_secret("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----"));
  EXPECT_EQ(found_in("Set-Cookie: a=b1c2; Path=/\nx"), "[a=b1c2; Path=/][a=b1c2]");
}

TEST(FindSecrets, LeavesWhatIsPublic) {
  const std::string challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  for (const std::string& text :
       {std::string("aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"),
        std::string("client_id=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"),
        "https://auth.atlassian.com/authorize?client_id=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345&state=" +
            challenge + "&code_challenge=" + challenge +
            "&code_challenge_method=S256&response_type=code",
        std::string("{\"client_id\":\"aBcDeFgHiJkLmNoPqRsTuVwXyZ012345\",\"client_secret\":\"\"}"),
        std::string("ac_iOROGtpG6qVR"), std::string("ca_4CkFF_cKATwg"),
        std::string("1324a887-45db-1bf4-1e99-ef0ff456d421"),
        std::string("https://backend.composio.dev/api/v3/toolkits/auth/callback"),
        std::string("https://acme.atlassian.net/wiki/spaces/"
                    "DEV?atlOrigin=eyJpIjoiMTIzNDU2Nzg5MCIsInAiOiJjIn0"),
        std::string("setup=eyJzZXR1cCI6MSwic2l0ZSI6ImFjbWUifQ"),
        std::string("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        std::string("Basic reader: token budget"), std::string("the code of conduct"),
        std::string("{\"error\":{\"message\":\"scope does not match\",\"code\":401}}"),
        std::string("error=access_denied&error_description=Unauthorized"),
        std::string("read:page:confluence,write:page:confluence offline_access"),
        std::string("state:berlin, anna@example.com"),
        std::string("Passwort vergessen? E-Mail: anna@example.com"),
        std::string("token_type: Bearer, expires_in: 3600")}) {
    EXPECT_EQ(found_in(text), "") << text;
  }
}

TEST(FindSecrets, LeavesTheNamesOfTheCatalogue) {
  for (const Scope& scope : all_scopes()) EXPECT_FALSE(holds_secret(scope.name)) << scope.name;
  for (const Tool& tool : all_tools()) EXPECT_FALSE(holds_secret(tool.slug)) << tool.slug;
  for (const Operation& one : all_operations()) EXPECT_FALSE(holds_secret(one.id)) << one.id;
  for (const CallbackUrl& one : all_callback_urls()) EXPECT_FALSE(holds_secret(one.url)) << one.url;
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
