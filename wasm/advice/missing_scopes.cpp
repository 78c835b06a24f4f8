#include "advice/missing_scopes.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr std::string_view kMarker = "add the following scopes to the app";
constexpr std::size_t kMostScopes = 10;
constexpr std::size_t kMostOthers = 20;
constexpr std::size_t kMostToolsNamed = 4;

constexpr bool separates(char c) { return is_space(c) || c == ',' || c == ';'; }

bool joins(std::string_view word) { return word == "and" || word == "or" || word == "&"; }

// "write:all:twg": nothing else is repeated, so that nothing secret is.
bool is_like_a_scope(std::string_view word) {
  constexpr std::string_view kVerbs[] = {
      "read:", "write:", "delete:", "manage:", "search:", "readonly:", "moderate:", "send:"};
  const bool has_verb = std::any_of(std::begin(kVerbs), std::end(kVerbs),
                                    [&](std::string_view verb) { return word.starts_with(verb); });
  return has_verb && word.size() <= 60 && is_lower(word.back()) && all_of(word, [](char c) {
           return is_lower(c) || c == ':' || c == '.' || c == '-' || c == '_';
         });
}

class ListReader {
 public:
  explicit ListReader(std::string_view rest) : rest_(rest) {}

  MissingScopes read() {
    while (!rest_.empty() && read_word(next_word())) {
    }
    return std::move(missing_);
  }

 private:
  std::string_view next_word() {
    const auto end = std::find_if(rest_.begin(), rest_.end(), separates);
    const auto length = static_cast<std::size_t>(end - rest_.begin());
    const std::string_view word = rest_.substr(0, length);
    rest_.remove_prefix(std::min(length + 1, rest_.size()));
    return word;
  }

  // False behind the last one. A word without letters is a bullet.
  bool read_word(std::string_view word) {
    while (!word.empty() && !is_alnum(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_alnum(word.back())) word.remove_suffix(1);
    if (word.empty() || joins(word)) return true;
    if (add(word)) return true;
    const std::size_t sentence = word.rfind('.');  // "…:confluence.Terms of use"
    if (sentence != std::string_view::npos) add(word.substr(0, sentence));
    return false;
  }

  bool add(std::string_view name) {
    if (const Scope* scope = find_scope(name)) {
      missing_.scopes.add(index_of(*scope));
      return true;
    }
    if (!is_like_a_scope(name)) return false;
    if (name.find('.') != std::string_view::npos && is_known_before_a_dot(name)) return false;
    if (missing_.others.size() < kMostOthers) missing_.others.emplace_back(name);
    return true;
  }

  static bool is_known_before_a_dot(std::string_view name) {
    return find_scope(name.substr(0, name.rfind('.'))) != nullptr;
  }

  std::string_view rest_;
  MissingScopes missing_;
};

std::string_view where_to_tick(const Scope& scope) {
  switch (scope.family) {
    case Family::classic:
      return "tick it under Permissions, Confluence API, Configure, Classic scopes";
    case Family::granular:
      return "tick it under Permissions, Confluence API, Configure, Granular scopes";
    case Family::identity:
      return "tick it under Permissions, User identity API, Configure";
    case Family::oauth:
      return "there is no box for it: ask for it again as it is";
  }
  return "";
}

std::string loss(const DroppedScopes& dropped) {
  if (dropped.tools.empty() && dropped.operations == 0) return "no tool you chose needs it";
  std::string text = "dropping it loses ";
  if (!dropped.tools.empty()) {
    std::vector<std::string_view> named;
    for (ToolIndex tool : dropped.tools) {
      if (named.size() < kMostToolsNamed) named.push_back(all_tools()[tool].slug);
    }
    text += count_of(dropped.tools.size(), "tool", "tools") + ": " + join(named, ", ");
    if (named.size() < dropped.tools.size()) text += " and others";
  }
  if (dropped.operations == 0) return text;
  return text + (dropped.tools.empty() ? "" : "; ") +
         count_of(dropped.operations, "operation", "operations");
}

std::string sentence(std::string text) {
  if (!text.empty() && is_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ".";
}

Advice plain(const Advice& message, const Scope& scope) {
  Advice advice = message;
  advice.finding.code = "scope_missing_in_app";
  advice.finding.title = std::string(scope.name) + " is not in the app";
  advice.finding.detail = "The error says that your app does not have it.";
  advice.finding.fix =
      sentence(std::string(where_to_tick(scope)) + ", or drop it from the request");
  return advice;
}

void mention_tick(Advice& advice, const Scope& scope, const Draft& draft) {
  const auto at = std::find(draft.ticked.begin(), draft.ticked.end(), scope.name);
  if (at == draft.ticked.end()) return;
  advice.finding.detail +=
      " Your list here has it as ticked: perhaps it was not saved, or in another app.";
  DraftChange change;
  change.label = "Mark " + std::string(scope.name) + " as not ticked";
  change.ticked = draft.ticked;
  change.ticked->erase(change.ticked->begin() + (at - draft.ticked.begin()));
  advice.changes.push_back(std::move(change));
}

Advice asked_for(const Advice& message, const Scope& scope, const Draft& draft) {
  Advice advice = plain(message, scope);
  ScopeList one;
  one.add(index_of(scope));
  DroppedScopes dropped = drop_scopes(draft, one);
  advice.finding.detail = "You asked for " + std::string(scope.name) +
                          ", which this error says your app does not have.";
  advice.finding.fix =
      sentence(std::string(where_to_tick(scope)) + ", or drop it; " + loss(dropped));
  dropped.change.label = "Drop " + std::string(scope.name);
  advice.changes = {std::move(dropped.change)};
  mention_tick(advice, scope, draft);
  return advice;
}

Advice not_asked_for(const Advice& message, const Scope& scope) {
  Advice advice = plain(message, scope);
  advice.step = 4;
  advice.finding.detail =
      "The request that failed asks for it, but your list here does not: the auth config still has "
      "an older list, or another app was used.";
  advice.finding.fix = "Put the scope list of step 4 into the auth config, then connect again.";
  return advice;
}

Advice of_other_product(const Advice& message, const std::string& name) {
  Advice advice = message;
  advice.finding.code = "scope_of_other_product";
  advice.finding.title = name + " is no Confluence scope for such an app";
  advice.finding.detail =
      "Atlassian names it as missing; it is not among the scopes that the Confluence API offers to "
      "OAuth 2.0 apps.";
  advice.finding.fix =
      "Remove it from the request, unless you add the product's API under Permissions.";
  return advice;
}

std::string names_in(const MissingScopes& missing) {
  std::vector<std::string_view> names;
  for (ScopeIndex scope : missing.scopes.indices()) names.push_back(all_scopes()[scope].name);
  names.insert(names.end(), missing.others.begin(), missing.others.end());
  return join(names, ", ");
}

// Those of them that the draft asks for can be dropped at once.
Advice all_together(const Advice& message, const MissingScopes& missing, const ScopeList& wanted,
                    const Draft* draft) {
  Advice advice = message;
  const std::size_t count = missing.scopes.size() + missing.others.size();
  advice.finding.detail +=
      " It names " + count_of(count, "scope", "scopes") + ": " + names_in(missing) + ".";
  ScopeList asked;
  for (ScopeIndex index : missing.scopes.indices()) {
    if (wanted.contains(index)) asked.add(index);
  }
  if (draft == nullptr || asked.size() < 2) return advice;
  DroppedScopes dropped = drop_scopes(*draft, asked);
  dropped.change.label = asked.size() == missing.scopes.size()
                             ? "Drop all of them"
                             : "Drop the " + std::to_string(asked.size()) + " that you asked for";
  advice.changes = {std::move(dropped.change)};
  return advice;
}

}  // namespace

MissingScopes missing_scopes_in(std::string_view folded) {
  const std::size_t at = folded.find(kMarker);
  if (at == std::string_view::npos) return {};
  std::string_view rest = folded.substr(at + kMarker.size());
  while (!rest.empty() && (rest.front() == ':' || separates(rest.front()))) rest.remove_prefix(1);
  return ListReader(rest).read();
}

std::vector<Advice> advise_on_missing_scopes(const Advice& message, const MissingScopes& missing,
                                             const Draft* draft) {
  if (missing.scopes.empty() && missing.others.empty()) return {message};
  const ScopeList wanted = draft ? plan_scopes(plan_request_of(*draft)).list() : ScopeList();
  std::vector<Advice> all = {all_together(message, missing, wanted, draft)};
  for (ScopeIndex index : missing.scopes.indices()) {
    if (all.size() > kMostScopes) break;
    const Scope& scope = all_scopes()[index];
    all.push_back(draft == nullptr         ? plain(message, scope)
                  : wanted.contains(index) ? asked_for(message, scope, *draft)
                                           : not_asked_for(message, scope));
  }
  for (const std::string& name : missing.others) {
    if (all.size() > kMostScopes) break;
    all.push_back(of_other_product(message, name));
  }
  return all;
}

}  // namespace confluence_oauth
