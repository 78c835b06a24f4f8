#include "composio/snippet.hpp"

#include <gmock/gmock.h>

#include <iterator>

#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

using testing::EndsWith;

TEST(RenderSnippet, EndsWithALineBreakInEveryLanguage) {
  for (std::size_t i = 0; i < std::size(kSnippetLanguages); ++i) {
    EXPECT_THAT(render_snippet(secret_request(), static_cast<SnippetLanguage>(i)), EndsWith("\n"))
        << kSnippetLanguages[i];
  }
}

TEST(RenderSnippet, GivesTheBodyAloneAsJson) {
  EXPECT_EQ(render_snippet(small_request(make_object({{"a", "b"}})), SnippetLanguage::json),
            "{\n  \"a\": \"b\"\n}\n");
  EXPECT_EQ(render_snippet(address_request(), SnippetLanguage::json), "");
}

}  // namespace
}  // namespace confluence_oauth
