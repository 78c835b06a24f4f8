// Matchers that explain themselves when they fail.
#ifndef CONFLUENCE_OAUTH_TESTS_SUPPORT_MATCHERS_HPP
#define CONFLUENCE_OAUTH_TESTS_SUPPORT_MATCHERS_HPP

#include <gmock/gmock.h>

#include <ostream>

#include "base/result.hpp"

namespace confluence_oauth {

inline std::ostream& operator<<(std::ostream& out, ErrorCode code) { return out << to_text(code); }

inline std::ostream& operator<<(std::ostream& out, const Error& error) {
  return out << to_text(error.code) << " at " << (error.field.empty() ? "-" : error.field) << ": "
             << error.message;
}

template <class T>
std::ostream& operator<<(std::ostream& out, const Result<T>& result) {
  return result ? out << "a value" : out << "the error " << result.error();
}

MATCHER(IsOk, "holds a value") {
  if (!arg) *result_listener << arg.error();
  return static_cast<bool>(arg);
}

MATCHER_P2(HasError, code, field, "holds an error") {
  if (arg) return false;
  *result_listener << arg.error();
  return arg.error().code == code && arg.error().field == field;
}

}  // namespace confluence_oauth

#endif
