// Lists of scopes: read from whatever people paste, written as Atlassian and Composio want them.
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_LIST_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_SCOPE_LIST_HPP

#include <bitset>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

// Scopes by their index in the catalogue.
using ScopeSet = std::bitset<128>;

const ScopeSet& classic_scopes();

// Scopes of the catalogue, each once, in the order they were added. May be empty.
class ScopeList {
 public:
  ScopeList() = default;

  // Adds a scope of the catalogue; false, and nothing happens, when it is there already.
  bool add(ScopeIndex scope);

  bool contains(ScopeIndex scope) const { return set_[scope]; }
  bool empty() const { return order_.empty(); }
  std::size_t size() const { return order_.size(); }
  const std::vector<ScopeIndex>& indices() const { return order_; }
  const ScopeSet& set() const { return set_; }

  // How many of them Atlassian's console has a tick box for: all but offline_access.
  std::size_t console_count() const;

 private:
  std::vector<ScopeIndex> order_;
  ScopeSet set_;
};

// Suggestions are made for the first 100 unknown names; the rest are only counted.
inline constexpr std::size_t kMaxUnknown = 100;

struct UnknownScope {
  std::string text;  // cut after 60 bytes
  std::optional<std::string_view> suggestion;
};

// What stands between the names of a pasted list. One bit each, in this order.
enum class Separator : unsigned { space, comma, newline, tab, semicolon };
using Separators = std::bitset<5>;
std::string_view to_text(Separator separator);

struct ParsedScopes {
  ScopeList scopes;                    // the known ones, in the order found
  std::vector<UnknownScope> unknown;   // at most kMaxUnknown
  std::size_t unknown_count = 0;       // all of them
  std::vector<ScopeIndex> duplicates;  // known ones that stand more than once, each once
  Separators separators;
};

// Finds the scopes in a list with any separators, quotes, brackets and bullets, and in prose: a
// line or comma-separated item with more plain words than names is prose, and its words are
// skipped. Only what has the form of a scope is an unknown one; other words are noise. Total; time
// grows linearly with the text.
ParsedScopes parse_scopes(std::string_view text);

// The scope that `name` was probably meant to be. For names of at most 100 bytes.
std::optional<std::string_view> suggest_scope(std::string_view name);

// Names as they are, in order; repeats are dropped. scope_unknown (the message names the first one
// and what it may have meant); field `field`.
Result<ScopeList> scope_list_of(const std::vector<std::string>& names, std::string_view field);

// The same for the member `scopes` of a request that needs one at least: scopes_empty.
Result<ScopeList> chosen_scopes(const std::vector<std::string>& names);

ScopeList scope_list_of(std::span<const ScopeIndex> scopes);

// Atlassian separates by a space (3LO pages, 2026-07-31), Composio by a comma (controlling-scopes).
enum class ScopeStyle { atlassian, composio };
std::string format_scopes(const ScopeList& scopes, ScopeStyle style);

}  // namespace confluence_oauth

#endif
