#include "advice/field_values.hpp"

#include <gtest/gtest.h>

#include <string>

namespace confluence_oauth {
namespace {

// What was taken and, behind a space, the codes of the notes; or the code of the error.
template <class Value, class Text>
std::string outcome(const Result<Taken<Value>>& taken, Text text) {
  if (!taken) return std::string(to_text(taken.error().code));
  std::string shown = text(taken->value);
  for (const Finding& note : taken->notes) shown += " " + note.code;
  return shown;
}

std::string site(std::string_view text) {
  return outcome(take_site(text), [](const Site& site) { return site.subdomain(); });
}
std::string client_id(std::string_view text) {
  return outcome(take_client_id(text), [](const ClientId& id) { return id.text(); });
}
std::string callback(std::string_view text) {
  return outcome(take_callback_url(text), [](const RedirectUri& url) { return url.text(); });
}

TEST(TakeSite, TakesAPlainOneWithoutANote) {
  EXPECT_EQ(site("acme"), "acme");
  EXPECT_EQ(site(" https://acme.atlassian.net/wiki "), "acme");
}

TEST(TakeSite, UnwrapsIt) {
  for (const char* text :
       {"CONFLUENCE_URL=https://acme.atlassian.net", "subdomain: acme", "\"subdomain\": \"acme\",",
        "[our wiki](https://acme.atlassian.net/wiki)", "site = 'acme.atlassian.net'",
        "Our Confluence is at https://acme.atlassian.net/wiki.", "--site acme.atlassian.net",
        "&quot;https://acme.atlassian.net&quot; is it"}) {
    EXPECT_EQ(site(text), "acme value_unwrapped") << text;
  }
}

TEST(TakeSite, GuessesNoName) {
  EXPECT_EQ(site("acme corp.atlassian.net"), "site_invalid_character");
  EXPECT_FALSE(take_site("name: acme"));
  EXPECT_EQ(site("<b>acme</b>"), "site_invalid_character");
}

TEST(TakeSite, TakesNoneBesideALookAlike) {
  EXPECT_EQ(site("SITE=https://acme.atlassian.net.evil.example"), "site_lookalike_host");
  EXPECT_EQ(site("<a href=\"https://acme.atlassian.net@evil.example\">acme.atlassian.net</a>"),
            "site_lookalike_userinfo");
  EXPECT_EQ(site("https://acme.atlassian.net or https://acme.atlassian.net.evil.example"),
            "site_lookalike_host");
}

TEST(TakeSite, SaysThatThereWereSeveral) {
  const auto taken = take_site("https://a-one.atlassian.net and https://b-two.atlassian.net");
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->value.subdomain(), "a-one");
  EXPECT_EQ(taken->notes.at(0).severity, Severity::warning);
}

TEST(TakeSite, SaysWhichNameWasLeftOut) {
  const auto taken = take_site("CONFLUENCE_URL=https://acme.atlassian.net");
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->notes.at(0).detail,
            "It stood behind the name \"CONFLUENCE_URL\", which was left out.");
}

TEST(TakeClientId, UnwrapsIt) {
  const std::string id = "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345";
  EXPECT_EQ(client_id(id), id);
  for (const std::string& text :
       {"ATLASSIAN_CLIENT_ID=" + id, "\"client_id\": \"" + id + "\",", "Client ID: " + id,
        "clientId: '" + id + "'",
        "https://auth.atlassian.com/authorize?client_id=" + id + "&scope=read:me"}) {
    EXPECT_EQ(client_id(text), id + " value_unwrapped") << text;
  }
}

TEST(TakeClientId, KnowsTheAppsOtherName) {
  EXPECT_EQ(client_id("ari:cloud:ecosystem::app/3f1c"), "client_id_invalid");
  EXPECT_EQ(client_id("CLIENT_ID=ari:cloud:ecosystem::app/3f1c"), "client_id_invalid");
}

TEST(TakeClientId, LeavesOthersAsTheyAre) {
  EXPECT_EQ(client_id("https://client.example/metadata.json"),
            "https://client.example/metadata.json");
  EXPECT_EQ(client_id("two words"), "client_id_invalid");
  EXPECT_EQ(client_id(""), "client_id_empty");
}

TEST(TakeCallbackUrl, UnwrapsIt) {
  const std::string url = "https://backend.composio.dev/api/v3/toolkits/auth/callback";
  EXPECT_EQ(callback(url), url);
  for (const std::string& text :
       {"CALLBACK=" + url, "\"oauth_redirect_uri\": \"" + url + "\",", "`" + url + "`",
        std::string("https://auth.atlassian.com/authorize?client_id=a&redirect_uri=") +
            "https%3A%2F%2Fbackend.composio.dev%2Fapi%2Fv3%2Ftoolkits%2Fauth%2Fcallback"}) {
    EXPECT_EQ(callback(text), url + " value_unwrapped") << text;
  }
  EXPECT_EQ(callback("callback: /cb"), "callback_invalid");
}

TEST(TakeIds, UnwrapThem) {
  const auto auth_config = [](std::string_view text) {
    return outcome(take_auth_config_id(text), [](const AuthConfigId& id) { return id.text(); });
  };
  EXPECT_EQ(auth_config("ac_iOROGtpG6qVR"), "ac_iOROGtpG6qVR");
  EXPECT_EQ(auth_config("COMPOSIO_AUTH_CONFIG: \"ac_iOROGtpG6qVR\""),
            "ac_iOROGtpG6qVR value_unwrapped");
  EXPECT_EQ(auth_config("AUTH_CONFIG=ca_iOROGtpG6qVR"), "auth_config_id_is_connection");
  EXPECT_EQ(auth_config("AUTH_CONFIG=other"), "auth_config_id_invalid");
  const auto connection = take_connection_id("id: ca_4CkFF_cKATwg");
  ASSERT_TRUE(connection);
  EXPECT_EQ(connection->value.text(), "ca_4CkFF_cKATwg");
}

}  // namespace
}  // namespace confluence_oauth
