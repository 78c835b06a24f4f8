// What in a text is a secret: one list of rules, whoever asks.
//
// - a word that begins as keys and tokens do: ak_, uak_, oak_, lk_, ln_, ATOA, ATATT, ATCTT, eyJ;
// - what stands behind a name such as code, client_secret or X-Api-Key and a sign, behind Bearer
//   and Basic, behind Cookie up to the line's end, and behind curl's -u;
// - a word that looks drawn by lot and stands beside such a name, or has 40 characters or more and
//   is no digest, as Atlassian's older secrets of 64 characters;
// - the user and password of an address, and a PEM block.
//
// A line break or a tab within such a word does not end it. What stands behind a name of something
// public (client_id, code_challenge, scope; state in one's own consent URL) is not taken for a
// secret by its looks.
#ifndef CONFLUENCE_OAUTH_ADVICE_SECRETS_HPP
#define CONFLUENCE_OAUTH_ADVICE_SECRETS_HPP

#include <cstddef>
#include <string_view>
#include <vector>

namespace confluence_oauth {

inline constexpr std::size_t kShortestSecret = 6;

// A secret's place in a bare text. One made of plain words is a secret as a whole only.
struct SecretSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_plain = false;
};

// The secrets in a text as bare_text() gives it. They may overlap; together they have no more than
// three times its length. Total, linear.
std::vector<SecretSpan> find_secrets(std::string_view bare);

// Whether there is one in a text as typed or pasted. Total, linear.
bool holds_secret(std::string_view text);

// Whether a single word is a secret by how it begins.
bool looks_secret(std::string_view word);

}  // namespace confluence_oauth

#endif
