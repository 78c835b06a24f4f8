#include "composio/snippet_env.hpp"

#include <gmock/gmock.h>

#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::Optional;

TEST(EnvQuote, QuotesNoMoreThanNeeded) {
  EXPECT_THAT(env_quote(""), Optional(std::string("")));
  EXPECT_THAT(env_quote("ac_x-1"), Optional(std::string("ac_x-1")));
  EXPECT_THAT(env_quote("a $b \"c\" #d!"), Optional(std::string("'a $b \"c\" #d!'")));
  EXPECT_THAT(env_quote("it's"), Optional(std::string("\"it's\"")));
}

TEST(EnvQuote, GivesUpWhereReadersDisagree) {
  for (std::string_view value : {"it's \"x\"", "it's $5", "it's `x`", "it's \\", "it's !1", "a\nb",
                                 "a\rb", "a\tb", "a\x7f", "\u00e9", "a\u2028"}) {
    EXPECT_EQ(env_quote(value), std::nullopt) << value;
  }
}

TEST(RenderEnv, ListsSecretsEmptyAndKnownValuesFilled) {
  Request request = secret_request();
  request.settings = {{"KNOWN", "id"}, {"STRANGE", "a\nb"}};
  EXPECT_EQ(render_env(request),
            "SECRET_A=\n"
            "SECRET_S=\n"
            "KNOWN=id\n"
            "# STRANGE has characters that .env files are read differently for: set it in the "
            "environment.\n");
}

}  // namespace
}  // namespace confluence_oauth
