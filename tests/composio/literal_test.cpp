#include "composio/literal.hpp"

#include <gtest/gtest.h>

#include "base/json_text.hpp"

namespace confluence_oauth {
namespace {

const char kNested[] = R"({"a":{"b":["x",true],"c":[],"d":{}},"e":false})";

TEST(JsonLiteral, IndentsWhatHasMembers) {
  EXPECT_EQ(json_literal(parse_json(kNested)),
            "{\n"
            "  \"a\": {\n"
            "    \"b\": [\n"
            "      \"x\",\n"
            "      true\n"
            "    ],\n"
            "    \"c\": [],\n"
            "    \"d\": {}\n"
            "  },\n"
            "  \"e\": false\n"
            "}");
}

TEST(JsonLiteral, ShowsTheNameOfAVariableOrAsksHowToPutIt) {
  const Json secret = make_object({{"s", Json::variable("SECRET")}, {"t", "SECRET"}});
  EXPECT_EQ(json_literal(secret), "{\n  \"s\": \"SECRET\",\n  \"t\": \"SECRET\"\n}");
  const auto in_brackets = [](const std::string& name) { return "<" + name + ">"; };
  EXPECT_EQ(json_literal(secret, in_brackets, "  "),
            "{\n    \"s\": <SECRET>,\n    \"t\": \"SECRET\"\n  }");
}

TEST(ScriptLiteral, HasNamesWithoutQuotesAndVariables) {
  EXPECT_EQ(script_literal(parse_json(R"({"a_b":true,"x-y":"\u00e9"})")),
            "{\n  a_b: true,\n  \"x-y\": \"\\u00e9\",\n}");
  EXPECT_EQ(script_literal(Json::variable("SECRET")), "env(\"SECRET\")");
}

TEST(PythonLiteral, SpellsWordsItsOwnWay) {
  EXPECT_EQ(python_literal(parse_json(R"({"a":[true,false]})")),
            "{\n    \"a\": [\n        True,\n        False,\n    ],\n}");
  EXPECT_EQ(python_literal(Json("\U0001f389")), "\"\\U0001f389\"");
  EXPECT_EQ(python_literal(Json::variable("SECRET")), "os.environ[\"SECRET\"]");
}

TEST(Sums, PutAPlusBetween) {
  const TextWithVariables pieces = {{"Bearer "}, {"TOKEN", true}};
  EXPECT_EQ(script_sum(pieces), "\"Bearer \" + env(\"TOKEN\")");
  EXPECT_EQ(python_sum(pieces), "\"Bearer \" + os.environ[\"TOKEN\"]");
}

}  // namespace
}  // namespace confluence_oauth
