// Every sentence that a person may read from the core: findings.json as functions. C++ names the
// entry and gives its arguments; severity, source, joint, field and all words stand in the file.
//
//   findings::callback_duplicate({.name = in_quotes(name)})       a Finding
//   errors::verifier_length({.count = text.size()})               an Error
//   words::drop_scopes({.count = cuts.size()})                    a std::string
//   words::the_site()                                             a std::string_view
//
// An argument that is unknown, or forgotten, does not compile. What somebody else wrote is given
// in_quotes(), which bounds it.
#ifndef CONFLUENCE_OAUTH_CATALOGUE_FINDINGS_HPP
#define CONFLUENCE_OAUTH_CATALOGUE_FINDINGS_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/result.hpp"

namespace confluence_oauth {
namespace wording {

// What a text is told: another text, a number, or names of scopes, of which the first five are
// written out. It refers to what it was made from, so it lives as long as a call.
struct Argument {
  Argument(std::string_view words) : text(words) {}
  Argument(std::size_t count) : number(count), is_number(true) {}
  Argument(const std::vector<std::string>& scopes) : names(&scopes) {}

  std::string_view text;
  std::size_t number = 0;
  bool is_number = false;
  const std::vector<std::string>* names = nullptr;
};

// Without a default, so that none can be left out.
struct Text : Argument {
  Text(const char* words) : Argument(std::string_view(words)) {}
  Text(const std::string& words) : Argument(std::string_view(words)) {}
  Text(std::string_view words) : Argument(words) {}
  Text(std::size_t count) : Argument(count) {}
};
struct Count : Argument {
  Count(std::size_t count) : Argument(count) {}
};
struct Names : Argument {
  Names(const std::vector<std::string>& scopes) : Argument(scopes) {}
};

struct Nothing {};

// `pattern` as findings.mjs leaves it: {0}, {1|scope|scopes}, {{ and }}.
std::string fill_in(std::string_view pattern, std::span<const Argument> arguments);

Finding make_finding(std::size_t entry, std::span<const Argument> arguments);
Error make_error(std::size_t entry, std::span<const Argument> arguments);
std::string_view words_at(std::size_t entry);

}  // namespace wording

// An entry of findings.json. Those with the same arguments have the same type.
template <class Made, Made (*make)(std::size_t, std::span<const wording::Argument>), class Given>
struct TextWith {
  std::uint16_t entry;
  Made operator()(const Given& given) const { return make(entry, list_of(given)); }
};
template <class Made, Made (*make)(std::size_t, std::span<const wording::Argument>)>
struct TextWith<Made, make, wording::Nothing> {
  std::uint16_t entry;
  Made operator()() const { return make(entry, {}); }
};

template <class Given>
using FindingText = TextWith<Finding, wording::make_finding, Given>;
template <class Given>
using ErrorText = TextWith<Error, wording::make_error, Given>;

// Words without arguments are there already.
template <class Given>
struct WordText {
  std::uint16_t entry;
  std::string operator()(const Given& given) const {
    return wording::fill_in(wording::words_at(entry), list_of(given));
  }
};
template <>
struct WordText<wording::Nothing> {
  std::uint16_t entry;
  std::string_view operator()() const { return wording::words_at(entry); }
};

#include "findings_declared.inc"

}  // namespace confluence_oauth

#endif
