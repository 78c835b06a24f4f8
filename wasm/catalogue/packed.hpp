// Reads tables as packed.mjs writes them. A table of string_views costs eight bytes of data for
// each text beside the text, and addresses do not compress (decision 0012). The tables are unpacked
// once, when they are first asked for.
#ifndef CONFLUENCE_OAUTH_CATALOGUE_PACKED_HPP
#define CONFLUENCE_OAUTH_CATALOGUE_PACKED_HPP

#include <span>
#include <string_view>

namespace confluence_oauth {

// Texts, each ended by a NUL.
class PackedTexts {
 public:
  constexpr explicit PackedTexts(const char* texts) : at_(texts) {}

  // The next column of a table: one text for each entry.
  template <class Entry, std::size_t count>
  constexpr void fill(Entry (&table)[count], std::string_view Entry::*member) {
    for (Entry& entry : table) entry.*member = next();
  }

  constexpr std::string_view next() {
    const std::string_view text(at_);
    at_ += text.size() + 1;
    return text;
  }

 private:
  const char* at_;
};

// Lists end to end, each behind its length.
template <class Index>
class PackedLists {
 public:
  constexpr explicit PackedLists(const Index* lists) : at_(lists) {}

  constexpr std::span<const Index> next() {
    const std::span<const Index> list(at_ + 1, *at_);
    at_ += 1 + list.size();
    return list;
  }

 private:
  const Index* at_;
};

}  // namespace confluence_oauth

#endif
