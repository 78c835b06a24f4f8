// What a token endpoint answered, as somebody pasted it. Errors as RFC 6749 section 5.2 defines
// them, and as Atlassian was seen to use them, which differs (confluence.js guide, 2026-07).
#ifndef CONFLUENCE_OAUTH_ADVICE_TOKEN_ANSWER_HPP
#define CONFLUENCE_OAUTH_ADVICE_TOKEN_ANSWER_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace confluence_oauth {

enum class TokenAnswerKind {
  tokens,   // RFC 6749 section 5.1
  error,    // section 5.2, or Atlassian's own form of it
  unknown,  // neither
};

constexpr std::string_view to_text(TokenAnswerKind kind) {
  return kind == TokenAnswerKind::tokens  ? "tokens"
         : kind == TokenAnswerKind::error ? "error"
                                          : "unknown";
}

struct TokenAnswer {
  TokenAnswerKind kind = TokenAnswerKind::unknown;
  std::optional<std::uint64_t> expires_in;  // seconds
  std::vector<std::string> scopes;          // granted, in the answer's order; only names of scopes
  bool has_refresh_token = false;
  std::vector<Finding> findings;
};

// Takes the JSON body, with or without status line, headers and other words around it. What is
// given back never holds a token. Total; time grows linearly with the text.
TokenAnswer explain_token_answer(std::string_view text);

}  // namespace confluence_oauth

#endif
