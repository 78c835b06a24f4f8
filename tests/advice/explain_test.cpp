#include "advice/explain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "advice/draft_json.hpp"
#include "api/json_api.hpp"
#include "base/json_text.hpp"
#include "base/percent_encoding.hpp"
#include "support/vectors.hpp"

namespace confluence_oauth {
namespace {

using nlohmann::json;

Draft labelling_draft() {
  Draft draft;
  draft.tools = {"CONFLUENCE_ADD_CONTENT_LABEL"};
  draft.callback_url = "https://backend.composio.dev/api/v3/toolkits/auth/callback";
  draft.site = "acme";
  return draft;
}

// A new message is one entry and one vector.
TEST(Explain, HasAVectorForEachMessage) {
  std::set<std::string> kinds;
  for (const Vector& vector : load_vectors()) {
    if (vector.operation != "explain") continue;
    const json expect = json::parse(vector.expect);
    if (expect.contains("value")) kinds.insert(expect["value"].value("kind", ""));
  }
  for (const Message& message : all_messages()) {
    EXPECT_TRUE(kinds.contains(std::string(message.id))) << message.id;
  }
}

TEST(Explain, AlwaysHasAFinding) {
  for (const char* text : {"", " ", "\n", "x", "\xff\xfe", "{", "https://", "%", "&#", "\\u", "<",
                           "ac_", "add the following scopes to the app", "code=&state=",
                           "https://x/?code=&state=", "{\"auth_config\":[]}", "[[[[[["}) {
    const Explanation explanation = explain(text, nullptr);
    EXPECT_FALSE(explanation.findings.empty()) << text;
    EXPECT_FALSE(explanation.kind.empty()) << text;
  }
}

TEST(Explain, TakesEveryByteEverywhere) {
  const std::string text = "add the following scopes to the app: read:page:confluence and x";
  for (int c = 0; c < 256; ++c) {
    for (std::size_t at = 0; at <= text.size(); at += 7) {
      std::string changed = text;
      changed.insert(at, 1, static_cast<char>(c));
      EXPECT_FALSE(explain(changed, nullptr).findings.empty());
    }
  }
}

TEST(Explain, NeverTellsTwoConfidencesForCertainKinds) {
  const Explanation explanation =
      explain("{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}", nullptr);
  EXPECT_EQ(explanation.confidence, explanation.findings.front().confidence);
}

// ---- secrets

constexpr std::string_view kCanary = "CANARY7f3aQ9zX";

std::string with(std::string_view before, std::string_view behind = "") {
  return std::string(before) + std::string(kCanary) + std::string(behind);
}

std::vector<std::string> texts_with_secrets() {
  const std::string scopes = "&scope=read%3Apage%3Aconfluence&response_type=code&prompt=consent";
  return {
      with("https://backend.composio.dev/api/v3/toolkits/auth/callback?state=", "&code=abc"),
      with("https://backend.composio.dev/api/v3/toolkits/auth/callback?state=abc&code="),
      with("https://portal.example.com/cb?state=abc&code="),
      with("https://portal.example.com/cb?error=access_denied&state="),
      with("https://portal.example.com/cb?error=server_error&state=abc&error_description="),
      with("https://auth.atlassian.com/authorize?client_id=abc&state=", scopes),
      with("https://auth.atlassian.com/authorize?client_id=abc&state=abc&client_secret=", scopes),
      with("https://auth.atlassian.com/authorize?client_id=abc&state=abc&code_verifier=", scopes),
      with("https://auth.atlassian.com/authorize?client_id=abc&state=abc&access_token=", scopes),
      with("https://id.atlassian.com/error?error=unauthorized_client&error_description="),
      with("https://id.atlassian.com/"
           "login?continue=https%3A%2F%2Fauth.atlassian.com%2Fauthorize%3Fstate%3D"),
      with("{\"access_token\":\"",
           "\",\"scope\":\"read:page:confluence\",\"refresh_token\":\"x\"}"),
      with("{\"access_token\":\"x\",\"scope\":\"read:page:confluence\",\"refresh_token\":\"",
           "\"}"),
      with("{\"access_token\":\"x\",\"scope\":\"", "\",\"token_type\":\"Bearer\"} atlassian"),
      with("{\"error\":\"access_denied\",\"error_description\":\"Unauthorized\",\"secret\":\"",
           "\"}"),
      with("{\"error\":{\"message\":\"Invalid API key: ak_",
           "\",\"code\":801,\"slug\":\"APIKey_InvalidAPIKey\"}}"),
      with("{\"toolkit\":{\"slug\":\"confluence\"},\"auth_config\":{\"type\":\"use_custom_auth\","
           "\"client_secret\":\"",
           "\"}}"),
      with("{\"toolkit\":{\"slug\":\"", "\"},\"auth_config\":{\"type\":\"use_custom_auth\"}}"),
      with("curl -H 'x-api-key: ak_",
           "' https://backend.composio.dev/api/v3.1/auth_configs -d "
           "'{\"toolkit\":{\"slug\":\"confluence\"}}'"),
      with("{\"link_token\":\"ln_",
           "\",\"redirect_url\":\"https://connect.composio.dev/link/ln_x\"}"),
      with("https://connect.composio.dev/link/ln_"),
      with("ak_"),
      with("uak_"),
      with("ln_"),
      with("ATOA", "xxxxxxxxxxxxxxxx"),
      with("eyJhbGciOiJIUzI1NiJ9.", ".abcdefghijkl"),
      with("https://user:", "@acme.atlassian.net/wiki"),
      with("https://acme.atlassian.net/wiki?token="),
      with("Authorization: Bearer ", "\nUnauthorized; scope does not match"),
      with("Authorization: Basic ", "\nFailed to parse Connect Session Auth Token"),
      with("add the following scopes to the app: read:page:confluence, "),
      with("add the following scopes to the app: read:"),
      with("redirect_uri is not registered for client: https://portal.example.com/cb?code="),
      with("Error: No connected account found for user "),
      with("read:page:confluence write:page:confluence "),
      with("[{\"id\":\"",
           "\",\"url\":\"https://"
           "acme.atlassian.net\",\"scopes\":[\"read:page:confluence\"],\"avatarUrl\":\"x\"}]"),
      with(""),
      with("client_secret="),
  };
}

void expect_no_canary(const std::string& text) {
  const json draft = json::parse(write_json(encode(labelling_draft())));
  for (const json& request : {json{{"text", text}}, json{{"text", text}, {"draft", draft}}}) {
    const std::string answer = api::call("explain", request.dump());
    EXPECT_EQ(answer.find(kCanary), std::string::npos) << text << "\n" << answer;
    EXPECT_EQ(answer.find(kCanary.substr(6)), std::string::npos) << text << "\n" << answer;
  }
}

TEST(Explain, NeverRepeatsASecret) {
  for (const std::string& text : texts_with_secrets()) {
    expect_no_canary(text);
    expect_no_canary("2026-05-08 ERROR something\n" + text + "\nmore");
    expect_no_canary(encode_component(text));
    expect_no_canary("<p>" + text + "</p>");
  }
}

// ---- long texts

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

constexpr std::size_t kMegabyte = 1024 * 1024;

TEST(Explain, FindsAMessageAtTheEndOfAMegabyte) {
  const std::string text =
      repeat("2026-05-08 INFO all is well with this line of the log\n", kMegabyte) +
      "{\"message\":\"Current user not permitted to use Confluence\",\"statusCode\":403}";
  EXPECT_EQ(explain(text, nullptr).kind, "not_permitted_to_use_confluence");
}

TEST(Explain, TakesALotOfAnything) {
  for (const char* piece : {"a",
                            " ",
                            "<",
                            "<a",
                            "<a ",
                            "&",
                            "&#",
                            "&amp;",
                            "%",
                            "%25",
                            "%2",
                            "\\",
                            "\\u00",
                            "\"",
                            "{",
                            "[",
                            "code:",
                            "code=a&",
                            "token=abcdefg ",
                            "something went wron ",
                            "read:page:confluence ",
                            "add the following scopes to the app: ",
                            "https://",
                            "ac_",
                            "\xe2\x80",
                            "\xe2\x80\x99",
                            "\n",
                            "scope does not matc",
                            "error=access_denied&",
                            "eyJ",
                            "unauthorized; scope does not matc "}) {
    EXPECT_FALSE(explain(repeat(piece, kMegabyte / 8), nullptr).findings.empty()) << piece;
  }
}

}  // namespace
}  // namespace confluence_oauth
