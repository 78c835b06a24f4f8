// Texts that are made to be dear to read, in any size.
#pragma once

#include <string>
#include <string_view>

namespace confluence_oauth {

struct Shape {
  const char* name;
  std::string_view begin;
  // Repeated to the size that is wanted; "$" is a number that differs each time.
  std::string_view piece;
};

inline constexpr Shape kTextShapes[] = {
    {"repeated-key", "https://a.example/?", "code="},
    {"bare-parameters", "", "code=a&"},
    {"requested-scopes", "", "requested scopes "},
    {"prose", "", "please add the page that was read, thanks. "},
    {"repeated-parameter", "https://a.example/?", "code=aaaaaaaa&"},
    {"distinct-values", "https://auth.atlassian.com/authorize?client_id=a&scope=b", "&code=$"},
    {"distinct-names", "https://auth.atlassian.com/authorize?client_id=a&scope=b", "&p$=1"},
    {"nested-continue", "", "https://id.atlassian.com/login?continue="},
    {"nested-encoding", "https://id.atlassian.com/login?continue=https", "%25"},
    {"ampersands", "https://a.example/?", "&"},
    {"percents", "https://a.example/?a=", "%"},
    {"dot-segments", "https://a.example/", "a/../"},
    {"ats", "https://", "a@"},
    {"spaces", "https://auth.atlassian.com/authorize?scope=", "a: "},
    {"keys-in-keys", "", "ak_aaaaaa/eyJ."},
    {"distinct-words", "", "read:x$ "},
    {"json", "", "{\"code\":\"$\"},"},
    {"lines", "", "state: $\nhttps://a.example/$\n"},
    {"letters", "", "a"},
};

// Beginnings and halves of what a mask looks for.
inline constexpr Shape kSecretShapes[] = {
    {"codes", "", "code="},
    {"short-codes", "", "code=a&"},
    {"distinct-codes", "", "code=$&"},
    {"client-ids", "", "client_id="},
    {"setups", "", "setup=eyJ"},
    {"jwt-begins", "", "eyJ"},
    {"jwt-parts", "", "eyJ."},
    {"api-keys", "", "ak_"},
    {"api-keys-in-words", "", "ak_a-"},
    {"atlassian-tokens", "", "ATOA-"},
    {"distinct-atlassian-tokens", "", "ATOA$\n"},
    {"encoded-percents", "", "%25"},
    {"percents", "", "%"},
    {"backslashes", "", "\\"},
    {"escaped-backslashes", "", "\\\\u005c"},
    {"entities", "", "&amp;"},
    {"ampersands", "", "&"},
    {"numbered-entities", "", "&#38;"},
    {"schemes", "", "://"},
    {"user-infos", "", "://a:b@"},
    {"user-infos-without-scheme", "", "a:b@"},
    {"pem-begins", "", "-----BEGIN"},
    {"pem-lines", "", "-----BEGIN-----"},
    {"cookies", "", "cookie:"},
    {"distinct-cookies", "", "cookie:a=$\n"},
    {"random-lines", "", "a1b2c3d4e5f6\n"},
    {"mixed-random-lines", "", "Kq7vZ2mXw9LpR4\n"},
    {"random-words-with-dots", "", "Kq7vZ2mXw9LpR4."},
    {"token-words", "", "token "},
    {"distinct-tokens", "", "token $x "},
    {"bearers", "", "Bearer "},
    {"user-options", "", "-u "},
    {"user-options-in-values", "", "-u="},
    {"distinct-user-options", "", "-u a:b$ "},
    {"distinct-secrets", "", "secret: $x\n"},
    {"lower-case", "", "a"},
    {"upper-case", "", "A"},
    {"digits", "", "9"},
    {"line-breaks", "", "\n"},
    {"dots", "", "a."},
    {"underscores", "", "_"},
};

// What a search from each beginning would run over again and again.
inline constexpr std::string_view kSecretTails[] = {"", "\n", "./", "a", " "};

std::string filled(const Shape& shape, std::size_t bytes);

// Half of it the shape, half the tail; the shape alone before an empty tail.
std::string filled(const Shape& shape, std::string_view tail, std::size_t bytes);

}  // namespace confluence_oauth
