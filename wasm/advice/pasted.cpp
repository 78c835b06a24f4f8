#include "advice/pasted.hpp"

#include <utility>

#include "advice/fold.hpp"
#include "advice/pasted_text.hpp"
#include "base/address.hpp"
#include "base/copied_address.hpp"
#include "base/text.hpp"

namespace confluence_oauth {

Pasted::Pasted(std::string_view pasted)
    : text(trim(pasted)),
      unescaped(unescape_pasted(text)),
      decoded(decode_unescaped(unescaped)),
      folded(fold(decoded)),
      hits(find_phrases(folded)) {
  if (is_short()) candidates = candidates_in(unescaped);
}

bool Pasted::is_single_word() const {
  return !text.empty() && all_of(text, [](char c) { return !is_space(c); });
}

std::string_view Pasted::addresses() const {
  const auto as_written = parse_address(first_address(text));
  const auto as_unescaped = parse_address(first_address(unescaped));
  const bool is_other =
      as_written && (!as_unescaped || as_written->origin() != as_unescaped->origin());
  const bool has_escapes = text.find('\\') != std::string_view::npos;
  return is_other || !has_escapes ? text : std::string_view(unescaped);
}

std::string_view first_address(std::string_view text) {
  const std::string_view found = find_address(text);
  return found.substr(0, found.find_first_of(" \t\r\n\"'<>`|"));
}

Advice certain(Finding finding, std::string_view evidence) {
  Advice advice = certain(std::move(finding));
  advice.evidence = {std::string(evidence)};
  return advice;
}

}  // namespace confluence_oauth
