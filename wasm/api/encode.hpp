// What several operations answer with, as JSON.
#ifndef CONFLUENCE_OAUTH_API_ENCODE_HPP
#define CONFLUENCE_OAUTH_API_ENCODE_HPP

#include <span>
#include <vector>

#include "atlassian/budget.hpp"
#include "base/finding.hpp"
#include "base/json.hpp"
#include "base/request.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

Json encode(const Finding& finding);
Json encode(const Budget& budget);
Json encode(const Request& request);

Json findings_of(const std::vector<Finding>& findings);
Json names_of(std::span<const ScopeIndex> scopes);

// An array of what `encode_one` makes of each entry. (A template also on the JSON type, so that
// only sources need the whole type.)
template <class Entries, class Encode, class Value = Json>
Value list_of(const Entries& entries, Encode encode_one) {
  Value list = Value::array();
  for (const auto& entry : entries) list.push_back(encode_one(entry));
  return list;
}

}  // namespace confluence_oauth

#endif
