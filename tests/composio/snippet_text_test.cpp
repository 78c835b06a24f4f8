#include "composio/snippet_text.hpp"

#include <gmock/gmock.h>

#include "base/json_text.hpp"
#include "composio/requests.hpp"

namespace confluence_oauth {
namespace {

std::string bracketed(const Pieces& pieces) {
  return join_pieces(pieces, [](const std::string& name) { return "<" + name + ">"; });
}

std::string literal(const std::string& json, const LiteralStyle& style = {}) {
  return bracketed(body_pieces(sendable(small_request(json)), style));
}

TEST(BodyPieces, IndentWhatHasMembers) {
  EXPECT_EQ(literal(R"({"a":{"b":[1,"x"],"c":[],"d":{}},"e":null})"),
            "{\n"
            "  \"a\": {\n"
            "    \"b\": [\n"
            "      1,\n"
            "      \"x\"\n"
            "    ],\n"
            "    \"c\": [],\n"
            "    \"d\": {}\n"
            "  },\n"
            "  \"e\": null\n"
            "}");
}

TEST(BodyPieces, PutVariablesWhereThePlaceholdersPoint) {
  EXPECT_EQ(bracketed(body_pieces(sendable(secret_request()), {})),
            "{\n  \"s\": <SECRET_S>,\n  \"t\": \"x\"\n}");
}

TEST(BodyPieces, DoNotTakeAVariablesNameForTheVariable) {
  EXPECT_EQ(literal(R"({"s":"SECRET_S"})"), "{\n  \"s\": \"SECRET_S\"\n}");
}

TEST(BodyPieces, FollowTheStyle) {
  LiteralStyle style;
  style.true_word = "True";
  style.null_word = "None";
  style.trailing_commas = true;
  style.ascii_only = true;
  EXPECT_EQ(literal(R"({"a":true,"b":null,"c":"é🎉"})", style),
            "{\n  \"a\": True,\n  \"b\": None,\n  \"c\": \"\\u00e9\\ud83c\\udf89\",\n}");
}

TEST(Quote, EscapesWhatJsonEscapes) {
  EXPECT_EQ(quote("a\"b\\c\n\x01'é"), "\"a\\\"b\\\\c\\n\\u0001'é\"");
}

TEST(HeaderPieces, KeepTheTextBeforeAVariable) {
  Request request = small_request("{}");
  request.headers = {{"authorization", "Bearer TOKEN"}};
  request.placeholders = {{"/headers/authorization", "TOKEN"}};
  EXPECT_EQ(bracketed(header_pieces(sendable(request), "authorization", "Bearer TOKEN")),
            "Bearer <TOKEN>");
}

TEST(UrlPieces, KeepWhatStandsAroundAVariable) {
  Request request = small_request("{}");
  request.url = "https://h.example/a/ID/b?c=1";
  request.placeholders = {{"/url", "ID"}};
  EXPECT_EQ(bracketed(url_pieces(sendable(request))), "https://h.example/a/<ID>/b?c=1");
}

TEST(AddPieces, PutsAPlusBetween) {
  const auto same = [](const std::string& text) { return text; };
  EXPECT_EQ(add_pieces(Pieces{{"a"}, {"B", true}, {"c"}}, same, same), "a + B + c");
  EXPECT_EQ(add_pieces(Pieces{}, same, same), "");
}

}  // namespace
}  // namespace confluence_oauth
