#include "advice/mask.hpp"

#include <gtest/gtest.h>

namespace confluence_oauth {
namespace {

std::string masked(std::string_view text, std::string shown) {
  Mask mask;
  mask.add(text);
  return mask.apply(std::move(shown));
}

constexpr const char* kKey = "ak_CANARY12x9Kq7vZ2";

TEST(Mask, HidesASecretHoweverItIsWritten) {
  for (const char* shown : {"is ak_CANARY12x9Kq7vZ2.", "is AK_canary12x9kq7vz2.",
                            "is %61k_CANARY12x9Kq7vZ2.", "is \\u0061k_CANARY12x9Kq7vZ2.",
                            "is ak_CANARY\xe2\x80\x8b"
                            "12x9Kq7vZ2.",
                            "is ak_CANARY1\n2x9Kq7vZ2.", "is ak_CANARY12x.", "is 12x9Kq7vZ2.",
                            "is ak_CAN&#65;RY12x9Kq7vZ2."}) {
    EXPECT_EQ(masked(kKey, shown), "is ….") << shown;
  }
}

TEST(Mask, HidesTheValueAndNotItsName) {
  EXPECT_EQ(masked("code=CANARY1", "it is CANARY1, code=CANARY1"), "it is …, code=…");
  EXPECT_EQ(masked("client_secret=hunterhunter", "hunterhunter, not hunterhunters"),
            "…, not hunterhunters");
  EXPECT_EQ(
      masked("https://bob:password@a.example", "a password in https://bob:password@a.example"),
      "a password in https:…a.example");
}

TEST(Mask, LeavesEverythingElse) {
  EXPECT_EQ(masked("nothing", "nothing of it"), "nothing of it");
  EXPECT_EQ(masked("code=CANARY1", "nothing of it"), "nothing of it");
  EXPECT_EQ(masked("token=x9.read:page:confluence", "read:page:confluence"),
            "read:page:confluence");
  EXPECT_EQ(masked("ak_0123456789", "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"),
            "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345");
}

TEST(Mask, RemembersTheSecretsOfSeveralTexts) {
  Mask mask;
  EXPECT_TRUE(mask.is_empty());
  mask.add("ak_CANARY12x9");
  EXPECT_EQ(mask.apply("ak_CANARY12x9 uak_CANARY34y8"), "… uak_CANARY34y8");
  mask.add("uak_CANARY34y8");
  EXPECT_EQ(mask.apply("ak_CANARY12x9 uak_CANARY34y8"), "… …");
}

}  // namespace
}  // namespace confluence_oauth
