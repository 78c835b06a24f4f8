#include "base/sha256.hpp"

#include <gtest/gtest.h>

#include <string>

namespace confluence_oauth {
namespace {

std::string hex(const Sha256Digest& digest) {
  std::string text;
  for (unsigned byte : digest) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

// NIST, "Descriptions of SHA-256" examples (one block, two blocks) and FIPS 180-2 appendix B.3.
TEST(Sha256, GivesTheDigestsOfTheNistExamples) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hex(sha256(std::string(1000000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// NIST CAVP SHA256ShortMsg.rsp, Len = 0 and Len = 8 (d3).
TEST(Sha256, GivesTheDigestsOfTheNistShortMessages) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("\xd3")),
            "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
}

// Made with coreutils' sha256sum: printf 'a%.0s' $(seq N) | sha256sum.
TEST(Sha256, PadsRightAroundTheEdgesOfABlock) {
  EXPECT_EQ(hex(sha256(std::string(55, 'a'))),
            "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  EXPECT_EQ(hex(sha256(std::string(56, 'a'))),
            "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  EXPECT_EQ(hex(sha256(std::string(63, 'a'))),
            "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34");
  EXPECT_EQ(hex(sha256(std::string(64, 'a'))),
            "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
  EXPECT_EQ(hex(sha256(std::string(65, 'a'))),
            "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0");
  EXPECT_EQ(hex(sha256(std::string(119, 'a'))),
            "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb");
  EXPECT_EQ(hex(sha256(std::string(120, 'a'))),
            "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c");
  EXPECT_EQ(hex(sha256(std::string(128, 'a'))),
            "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e");
}

// The digest of the digests, in order, of 'a' repeated 0 to 256 times: every length across four
// block edges. Expected value from python3's hashlib.
TEST(Sha256, AgreesWithAnotherImplementationOnEveryLengthUpTo256) {
  std::string all;
  for (std::size_t n = 0; n <= 256; ++n) all += hex(sha256(std::string(n, 'a')));
  EXPECT_EQ(hex(sha256(all)), "ffcd935ca0ec60f0e3a49016a9bb7773baf6d189670011130bf970f44336f5fe");
}

}  // namespace
}  // namespace confluence_oauth
