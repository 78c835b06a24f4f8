// How the names of secrets are spelt, and how words look that are no secret.
#ifndef CONFLUENCE_OAUTH_ADVICE_SECRET_WORDS_HPP
#define CONFLUENCE_OAUTH_ADVICE_SECRET_WORDS_HPP

#include <cstddef>
#include <string_view>

namespace confluence_oauth {

// What the value behind a name is.
enum class NameMeans {
  nothing,       // the name says nothing about it
  not_secret,    // client_id, code_challenge, token_type: random as it may look
  maybe_secret,  // code, key, session: a secret unless it is made of plain words
  secret,        // secret, password, access_token: whatever it is made of
  state,         // a secret, unless it stands in one's own consent URL
};

// A name in any spelling: client_secret, Client-Secret, clientSecret, CLIENTSECRET. Names have at
// most 64 characters.
NameMeans meaning_of_name(std::string_view name);

// Bearer, Basic and the like: what stands before a credential without a sign between.
bool is_scheme(std::string_view word);

// Whether it reads like words or short numbers, with whatever between them: "invalid_grant",
// "read:page:confluence", "getPageDetails", "E-306".
bool is_plain(std::string_view text);

// Whether a word, or several, look drawn by lot: `least` characters or more, mixing letters and
// digits again and again, or letters that no language puts in such a row.
bool is_random(std::string_view word, std::size_t least = 12);

// A digest, or a UUID: nothing but hex digits and hyphens.
bool is_hex(std::string_view word);

// How many characters of `word` at least make it a secret by how it begins, as keys and tokens of
// Composio and Atlassian and JSON web tokens do; 0 when it begins otherwise.
std::size_t least_of_shape(std::string_view word);

}  // namespace confluence_oauth

#endif
