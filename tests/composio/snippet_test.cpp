#include "composio/snippet.hpp"

#include <gmock/gmock.h>

#include "composio/connect_link_request.hpp"
#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::EndsWith;

TEST(RenderSnippet, EndsWithALineBreakInEveryLanguage) {
  for (std::size_t i = 0; i < kSnippetLanguages.size(); ++i) {
    EXPECT_THAT(render_snippet(sendable(secret_request()), static_cast<SnippetLanguage>(i)),
                EndsWith("\n"))
        << kSnippetLanguages[i];
  }
}

TEST(RenderSnippet, GivesTheBodyAloneAsJson) {
  EXPECT_EQ(render_snippet(sendable(small_request(R"({"a":[]})")), SnippetLanguage::json),
            "{\n  \"a\": []\n}\n");
  const auto read = sendable(build_read_connection_request(*parse_connection_id("ca_x")));
  EXPECT_EQ(render_snippet(read, SnippetLanguage::json), "");
}

}  // namespace
}  // namespace confluence_oauth
