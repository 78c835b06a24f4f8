// What several operations answer with, as JSON.
#ifndef CONFLUENCE_OAUTH_API_ENCODE_HPP
#define CONFLUENCE_OAUTH_API_ENCODE_HPP

#include <span>
#include <string_view>
#include <vector>

#include "atlassian/budget.hpp"
#include "base/finding.hpp"
#include "base/json.hpp"
#include "base/request.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

// Null for an empty one.
Json text_or_null(std::string_view text);

Json encode(const Finding& finding);
Json encode(const Budget& budget);
Json encode(const Request& request);

// Those on how a value was taken come first; `field` is theirs.
Json notes_and_warnings(std::vector<Finding> notes, const std::vector<Finding>& warnings,
                        std::string_view field);
Json findings_of(const std::vector<Finding>& findings);
Json names_of(std::span<const ScopeIndex> scopes);

// An array of what `encode_one` makes of each entry.
template <class Entries, class Encode>
Json list_of(const Entries& entries, Encode encode_one) {
  Json list = Json::array();
  list.reserve(entries.size());
  for (const auto& entry : entries) list.add(encode_one(entry));
  return list;
}

}  // namespace confluence_oauth

#endif
