// A value, or the reason there is none. Nothing in the core throws.
//
//   Result<Site> site = parse_site(text);
//   if (!site) return site.error();
//   use(*site);
#ifndef CONFLUENCE_OAUTH_BASE_RESULT_HPP
#define CONFLUENCE_OAUTH_BASE_RESULT_HPP

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/error_code.hpp"

namespace confluence_oauth {

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string field = {};    // for the form: the member at fault, or empty
  std::string message = {};  // for people: what is wrong, then what to do

  // The same about another member than the usual one.
  Error at(std::string_view member) && {
    field = member;
    return std::move(*this);
  }
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}      // NOLINT: `return value;` is the point
  Result(Error error) : held_(std::move(error)) {}  // NOLINT: and so is `return error;`

  explicit operator bool() const { return held_.index() == 0; }

  // Only for a Result that holds a value.
  const T& operator*() const& { return *std::get_if<0>(&held_); }
  T&& operator*() && { return std::move(*std::get_if<0>(&held_)); }
  const T* operator->() const { return std::get_if<0>(&held_); }

  // Only for a Result that holds an error.
  const Error& error() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Error> held_;
};

}  // namespace confluence_oauth

#endif
