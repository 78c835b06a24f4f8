#include "advice/pasted.hpp"

#include "advice/pasted_text.hpp"
#include "base/text.hpp"

namespace confluence_oauth {

Pasted::Pasted(std::string_view pasted)
    : text(trim(pasted)),
      decoded(decode_pasted(text)),
      folded(fold(decoded)),
      hits(find_phrases(folded)) {}

bool Pasted::is_single_word() const {
  return !text.empty() && all_of(text, [](char c) { return !is_space(c); });
}

}  // namespace confluence_oauth
