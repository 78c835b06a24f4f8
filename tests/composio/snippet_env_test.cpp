#include "composio/snippet_env.hpp"

#include <gmock/gmock.h>

#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::Optional;

TEST(EnvQuote, QuotesNoMoreThanNeeded) {
  EXPECT_THAT(env_quote(""), Optional(std::string("")));
  EXPECT_THAT(env_quote("ac_x-1"), Optional(std::string("ac_x-1")));
  EXPECT_THAT(env_quote("a $b \"c\" #d"), Optional(std::string("'a $b \"c\" #d'")));
  EXPECT_THAT(env_quote("it's"), Optional(std::string("\"it's\"")));
}

TEST(EnvQuote, GivesUpWhereReadersDisagree) {
  for (std::string_view value : {"it's \"x\"", "it's $5", "it's `x`", "it's \\", "a\nb", "a\rb"}) {
    EXPECT_EQ(env_quote(value), std::nullopt) << value;
  }
}

TEST(RenderEnv, ListsSecretsEmptyAndKnownValuesFilled) {
  Request request = secret_request();
  request.body = R"({"s":"SECRET_S","client_id":"id","client_secret":"a\nb"})";
  EXPECT_EQ(
      render_env(sendable(request)),
      "SECRET_A=\n"
      "SECRET_S=\n"
      "ATLASSIAN_CLIENT_ID=id\n"
      "# ATLASSIAN_CLIENT_SECRET has characters that .env files are read differently for: set "
      "it in the environment.\n");
}

TEST(RenderEnv, HoldsATypedKey) {
  Request request = small_request("{}");
  request.headers = {{"x-api-key", "ak_x"}};
  EXPECT_EQ(render_env(sendable(request)), "COMPOSIO_API_KEY=ak_x\n");
}

}  // namespace
}  // namespace confluence_oauth
