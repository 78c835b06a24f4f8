#include "composio/code_literal.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/json_text.hpp"

namespace confluence_oauth {
namespace {

std::string read(std::string_view text) {
  const CodeLiteral literal = read_code_literal(text);
  return literal.value.is_valid() ? write_json(literal.value) : "nothing";
}

TEST(ReadCodeLiteral, ReadsEachLanguage) {
  EXPECT_EQ(read("{a: 'b', \"c\": [`d`, \"e\",], f: {g: true},}"),
            R"({"a":"b","c":["d","e"],"f":{"g":true}})");
  EXPECT_EQ(read("{'a': True, 'b': None, 'c': 7}"), R"({"a":true,"b":"","c":7})");
  EXPECT_EQ(read(R"({"a": "\u0027x\"y"})"), R"({"a":"'x\"y"})");
}

TEST(ReadCodeLiteral, LeavesOpenWhatOnlyRunningTells) {
  for (const char* value : {"env(\"A\")", "process.env.A", "os.environ[\"A\"]", "a + b(1, 2)",
                            "'\"$(json_string \"$A\")\"'", "' + (ConvertTo-Json $env:A) + '"}) {
    const CodeLiteral literal =
        read_code_literal("{\"a\": " + std::string(value) + ", \"b\": \"c\"}");
    ASSERT_TRUE(literal.value.is_object()) << value;
    ASSERT_NE(literal.value.find("b"), nullptr) << value;
    EXPECT_EQ(*literal.value.find("b")->text(), "c") << value;
  }
}

TEST(ReadCodeLiteral, EndsBehindTheObject) {
  EXPECT_EQ(read_code_literal("{a: 1} and {b: 2}").end, 6u);
}

TEST(ReadCodeLiteral, GivesUp) {
  for (const std::string& text :
       {std::string("{"), std::string("{a"), std::string("{a:"), std::string("{const a = 1}"),
        std::string("a"), std::string(""), std::string(100000, '{'),
        "{a: " + std::string(100000, '['), std::string("{'")}) {
    EXPECT_EQ(read(text), "nothing");
  }
}

}  // namespace
}  // namespace confluence_oauth
