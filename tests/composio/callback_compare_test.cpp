#include "composio/callback_compare.hpp"

#include <gmock/gmock.h>

#include "catalogue/catalogue.hpp"

namespace confluence_oauth {
namespace {

using testing::IsEmpty;
using testing::Not;

TEST(CompareCallbacks, IsContentWithAnyCallbackOfTheCatalogueAndItself) {
  for (const CallbackUrl& callback : all_callback_urls()) {
    EXPECT_THAT(compare_callbacks(callback.url, callback.url), IsEmpty()) << callback.id;
  }
}

TEST(CompareCallbacks, TellsEachPairOfTheCatalogueApart) {
  for (const CallbackUrl& one : all_callback_urls()) {
    for (const CallbackUrl& other : all_callback_urls()) {
      if (one.id == other.id) continue;
      const auto findings = compare_callbacks(one.url, other.url);
      ASSERT_EQ(findings.size(), 1u) << one.id << " and " << other.id;
      EXPECT_EQ(findings[0].code, "callback_version_differs");
    }
  }
}

// Whatever the one character is, and wherever: put in, left out or changed.
TEST(CompareCallbacks, NoticesEveryDifferenceOfOneCharacter) {
  const std::string chosen = "https://acme.example:8443/api/Redirect?a=1";
  for (std::size_t at = 0; at <= chosen.size(); ++at) {
    for (int byte = 1; byte < 128; ++byte) {
      const std::string one(1, static_cast<char>(byte));
      std::string longer = chosen;
      EXPECT_THAT(compare_callbacks(longer.insert(at, one), chosen), Not(IsEmpty())) << longer;
      if (at == chosen.size() || chosen[at] == one[0]) continue;
      std::string changed = chosen;
      EXPECT_THAT(compare_callbacks(changed.replace(at, 1, one), chosen), Not(IsEmpty()))
          << changed;
    }
    std::string shorter = chosen;
    if (at < chosen.size()) {
      EXPECT_THAT(compare_callbacks(shorter.erase(at, 1), chosen), Not(IsEmpty())) << shorter;
    }
  }
}

TEST(CompareCallbacks, TakesAnyText) {
  for (std::string_view text :
       {"", " ", "://", "https://", "acme", "?#", "\xff\xfe", "https://@:"}) {
    EXPECT_THAT(compare_callbacks(text, "https://acme.example/x"), Not(IsEmpty())) << text;
  }
}

}  // namespace
}  // namespace confluence_oauth
