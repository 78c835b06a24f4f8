#include "atlassian/error_page.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

TEST(ExplainErrorPage, KnowsTheCallbackByBothWordings) {
  EXPECT_EQ(explain_error_page("https://id.atlassian.com/error?error=unauthorized_client&"
                               "error_description=Callback+URL+mismatch.")
                ->code,
            "error_page_callback");
  EXPECT_EQ(explain_error_page("https://id.atlassian.com/error?error=unauthorized_client&"
                               "error_description=redirect_uri+is+not+registered")
                ->code,
            "error_page_callback");
}

TEST(ExplainErrorPage, IsNothingForOtherAddresses) {
  for (const char* text :
       {"", "error", "http://id.atlassian.com/error", "https://id.atlassian.com/errors",
        "https://id.atlassian.com/login", "https://id.atlassian.com@evil.example/error",
        "https://evil.example/error?u=https://id.atlassian.com/error",
        "https://id.atlassian.com.evil.example/error"}) {
    EXPECT_FALSE(explain_error_page(text)) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
