#include "oauth/error_description.hpp"

#include <gmock/gmock.h>

namespace confluence_oauth {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(QuoteErrorDescription, IsEmptyForNothing) {
  EXPECT_EQ(quote_error_description(""), "");
  EXPECT_EQ(quote_error_description(" \n "), "");
}

TEST(QuoteErrorDescription, HidesWordsThatMayBeSecrets) {
  EXPECT_EQ(quote_error_description("bad a1234567890123456789 here"),
            " The server adds: \"bad … here\"");
  EXPECT_EQ(quote_error_description("bad a123456789012345678 here"),
            " The server adds: \"bad a123456789012345678 here\"");
}

TEST(QuoteErrorDescription, NeverCutsASecretIntoAHarmlessLength) {
  const std::string token = "tokentokentokentokentoken12345";
  for (std::size_t before = 250; before <= 320; ++before) {
    const std::string shown =
        quote_error_description(std::string(before, 'x') + " " + token + " end");
    EXPECT_THAT(shown, Not(HasSubstr("token"))) << before;
  }
}

TEST(QuoteErrorName, TakesRegisteredNamesOnly) {
  EXPECT_EQ(quote_error_name("login_required"), " \"login_required\"");
  EXPECT_EQ(quote_error_name(std::string(40, 'a')), " \"" + std::string(40, 'a') + "\"");
  EXPECT_EQ(quote_error_name(std::string(41, 'a')), "");
  EXPECT_EQ(quote_error_name("<b>"), "");
  EXPECT_EQ(quote_error_name(""), "");
}

}  // namespace
}  // namespace confluence_oauth
