// Object literals in code, as JSON values: what JavaScript, TypeScript, Python, PowerShell and
// shell commands write where HTTP has a body.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_CODE_LITERAL_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_CODE_LITERAL_HPP

#include <cstddef>
#include <string_view>

#include "base/json.hpp"

namespace confluence_oauth {

struct CodeLiteral {
  Json value;           // not valid where `text` begins with no literal
  std::size_t end = 0;  // behind it
};

// The object at the front of `text`, which begins with '{'. Names need no quotes, strings may have
// single ones, commas may be too many, True and None are true and null. A value that only running
// the code would tell (env("X"), $X, a sum) is a variable. At most 32 levels deep. Total, linear.
CodeLiteral read_code_literal(std::string_view text);

}  // namespace confluence_oauth

#endif
