#include "base/json_text.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace confluence_oauth {
namespace {

using testing::IsNull;

std::string rewritten(std::string_view text) { return write_json(parse_json(text)); }

TEST(ParseJson, KeepsOrderAndDigits) {
  EXPECT_EQ(rewritten(" {\"b\" : 1.50, \"a\" : [ -0.0, 1e400x ] } "), "null");
  EXPECT_EQ(rewritten(" {\"b\" : 1.50, \"a\" : [ 18446744073709551616, -7, true, null ] } "),
            "{\"b\":1.50,\"a\":[18446744073709551616,-7,true,null]}");
}

TEST(ParseJson, TakesTheLastOfMembersThatShareAName) {
  EXPECT_EQ(rewritten("{\"a\":1,\"b\":2,\"a\":{\"c\":3,\"c\":4}}"), "{\"b\":2,\"a\":{\"c\":4}}");
}

TEST(ParseJson, RefusesWhatIsNotOneValueInUtf8) {
  for (std::string_view text : {"", "{", "[1,]", "{\"a\":1,}", "'a'", "01", "1 2", "nul", "\"\n\"",
                                "\"\xff\"", "\"\xed\xa0\x80\"", "\"\\ud800\"", "// a\n1"}) {
    EXPECT_FALSE(parse_json(text).is_valid()) << text;
  }
}

TEST(ParseJson, RefusesNulWhereverItStands) {
  const std::string json = "{\"a\": [1, \"b\"]} ";
  EXPECT_TRUE(parse_json(json).is_valid());
  for (std::size_t at = 0; at <= json.size(); ++at) {
    std::string text = json;
    text.insert(at, 1, '\0');
    EXPECT_FALSE(parse_json(text).is_valid()) << at;
  }
  EXPECT_TRUE(parse_json("\"\\u0000\"").is_valid());
}

TEST(ParseJson, RefusesMoreThan32Levels) {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
  };
  EXPECT_TRUE(parse_json(nested(32)).is_valid());
  EXPECT_FALSE(parse_json(nested(33)).is_valid());
  EXPECT_FALSE(parse_json(nested(100'000)).is_valid());
}

TEST(Json, AnswersForItsOwnKindOnly) {
  const Json value = parse_json("{\"text\":\"a\",\"flag\":false,\"count\":12,\"list\":[1]}");
  EXPECT_EQ(*value.find("text")->text(), "a");
  EXPECT_FALSE(*value.find("flag")->flag());
  EXPECT_EQ(value.find("count")->natural(), 12U);
  EXPECT_EQ(value.find("count")->digits(), "12");
  EXPECT_THAT(value.find("count")->text(), IsNull());
  EXPECT_THAT(value.find("text")->flag(), IsNull());
  EXPECT_EQ(value.find("text")->natural(), std::nullopt);
  EXPECT_THAT(value.find("list")->find("0"), IsNull());
  EXPECT_THAT(value.find("other"), IsNull());
}

TEST(Json, SetPutsAMemberInThePlaceOfItsNamesake) {
  Json object = make_object({{"a", true}, {"b", "x"}});
  object.set("a", Json::array());
  object.set("c", nullptr);
  EXPECT_EQ(write_json(object), "{\"a\":[],\"b\":\"x\",\"c\":null}");
}

TEST(Json, LosesItsNameAsAnEntryOfAnArray) {
  const Json object = make_object({{"a", true}});
  Json list = Json::array();
  list.add(*object.find("a"));
  EXPECT_EQ(list.begin()->name(), "");
}

TEST(WriteJson, WritesOverLinesWithTwoSpacesALevel) {
  EXPECT_EQ(write_json_lines(parse_json("{\"a\":[1,{}],\"b\":{\"c\":\"d\"}}")),
            "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {\n    \"c\": \"d\"\n  }\n}");
}

// RFC 8259 section 7, and its own example of a surrogate pair, the G clef.
TEST(WriteJson, EscapesAsRfc8259) {
  EXPECT_EQ(write_json("\"\\/\b\f\n\r\t"), "\"\\\"\\\\/\\b\\f\\n\\r\\t\"");
  EXPECT_EQ(write_json(std::string_view("\0\x1f\x7f", 3)), "\"\\u0000\\u001f\x7f\"");
  EXPECT_EQ(write_json("\xf0\x9d\x84\x9e"), "\"\xf0\x9d\x84\x9e\"");
  EXPECT_EQ(quote_inert("\xf0\x9d\x84\x9e\x7f"), "\"\\ud834\\udd1e\\u007f\"");
}

TEST(WriteJson, ShowsBytesThatAreNotUtf8AsReplacements) {
  EXPECT_EQ(write_json("a\xff"
                       "b\xe2\x82"),
            "\"a\xef\xbf\xbd"
            "b\xef\xbf\xbd\xef\xbf\xbd\"");
  EXPECT_EQ(quote_inert("\xc0\xaf"), "\"\\ufffd\\ufffd\"");
}

// Every character reads back as itself through nlohmann_json, which writing does not use.
TEST(WriteJson, ReadsBackAsItself) {
  for (std::uint32_t code = 0; code <= 0x10ffff; code += code < 0x900 ? 1 : 97) {
    if (code >= 0xd800 && code < 0xe000) continue;
    std::string text;
    if (code < 0x80) {
      text = {static_cast<char>(code)};
    } else if (code < 0x800) {
      text = {static_cast<char>(0xc0 | code >> 6), static_cast<char>(0x80 | (code & 0x3f))};
    } else if (code < 0x10000) {
      text = {static_cast<char>(0xe0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3f)),
              static_cast<char>(0x80 | (code & 0x3f))};
    } else {
      text = {static_cast<char>(0xf0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3f)),
              static_cast<char>(0x80 | (code >> 6 & 0x3f)),
              static_cast<char>(0x80 | (code & 0x3f))};
    }
    ASSERT_EQ(nlohmann::json::parse(write_json(text)).get<std::string>(), text) << code;
    ASSERT_EQ(nlohmann::json::parse(quote_inert(text)).get<std::string>(), text) << code;
  }
}

TEST(QuoteInert, LeavesNoMarkThatAShellActsOnWithinQuotes) {
  EXPECT_EQ(quote_inert("Anna's (app) & more; #1"), "\"Anna\\u0027s (app) & more; #1\"");
  EXPECT_EQ(quote_inert("\"`$(id)!\\"), "\"\\u0022\\u0060\\u0024(id)\\u0021\\u005c\"");
}

TEST(QuoteInert, EscapesControlsAndWhatIsNotAscii) {
  EXPECT_EQ(quote_inert(std::string_view("\0\n\x1b\x7f", 4)), "\"\\u0000\\u000a\\u001b\\u007f\"");
  EXPECT_EQ(quote_inert("\u00e9\u2028\u202e"), "\"\\u00e9\\u2028\\u202e\"");
  EXPECT_EQ(quote_inert("\xff"), "\"\\ufffd\"");
}

// RFC 8259 section 7 and the Python language reference, section 2.4.1.
TEST(QuoteInert, WritesWhatIsBeyondTheBasicPlaneAsTheLanguageDoes) {
  EXPECT_EQ(quote_inert("\U0001f389"), "\"\\ud83c\\udf89\"");
  EXPECT_EQ(quote_inert("\U0001f389", Escapes::python), "\"\\U0001f389\"");
}

TEST(QuoteInert, IsJsonForEveryByte) {
  std::string all;
  for (char c = 0; c < 0x7f; ++c) all += c;
  all += '\x7f';
  EXPECT_EQ(*parse_json(quote_inert(all)).text(), all);
}

TEST(Json, KnowsAVariableFromTheTextOfItsName) {
  EXPECT_TRUE(Json::variable("NAME").is_variable());
  EXPECT_FALSE(Json("NAME").is_variable());
  EXPECT_FALSE(Json(true).is_variable());
  EXPECT_EQ(write_json(Json::variable("NAME")), "\"NAME\"");
}

}  // namespace
}  // namespace confluence_oauth
