#include "base/error_code.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <set>

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

TEST(ErrorCode, NamesAreUniqueLowerCaseWords) {
  std::set<std::string_view> seen;
  for (std::string_view name : kErrorCodeNames) {
    EXPECT_TRUE(seen.insert(name).second) << name;
    EXPECT_TRUE(all_of(name, [](char c) { return is_lower(c) || is_digit(c) || c == '_'; }))
        << name;
  }
}

TEST(ErrorCode, IsSpelledLikeItsEnumerator) {
  EXPECT_EQ(to_text(ErrorCode::internal), "internal");
  EXPECT_EQ(to_text(ErrorCode::site_lookalike_host), "site_lookalike_host");
}

}  // namespace
}  // namespace confluence_oauth
