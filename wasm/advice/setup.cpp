#include "advice/setup.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include "advice/draft_json.hpp"
#include "advice/secrets.hpp"
#include "base/base64url.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/percent_encoding.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/tool_scopes.hpp"

namespace confluence_oauth {
namespace {

constexpr const char* kMark = "setup";
constexpr std::size_t kVersion = 1;
constexpr std::string_view kInLink = "setup=";
// The whole catalogue chosen and ticked makes 21 kB.
constexpr std::size_t kMostBytes = 32 * 1024;

struct Text {
  const char* member;
  std::string Draft::*value;
};

constexpr Text kTexts[] = {{"appName", &Draft::app_name},
                           {"callbackUrl", &Draft::callback_url},
                           {"clientId", &Draft::client_id},
                           {"authConfigId", &Draft::auth_config_id},
                           {"userId", &Draft::user_id},
                           {"site", &Draft::site},
                           {"registeredCallback", &Draft::registered_callback}};

std::size_t keep_known(std::vector<std::string>& names, bool (*is_known)(std::string_view)) {
  return std::erase_if(names, [&](const std::string& name) { return !is_known(name); });
}

bool is_tool(std::string_view slug) { return find_tool(slug) != nullptr; }
bool is_operation(std::string_view id) { return find_operation(id) != nullptr; }
bool is_scope(std::string_view name) { return find_scope(name) != nullptr; }

bool is_preset(std::string_view id) {
  for (const Preset& preset : all_presets()) {
    if (preset.id == id) return true;
  }
  return false;
}

bool has_choice(const Draft& draft) {
  return draft.preset || !draft.tools.empty() || !draft.operations.empty() || !draft.scopes.empty();
}

// What each known tool needs, and nothing else that stands in the pasted answer.
std::string known_tool_scopes(const std::string& answer) {
  if (is_blank(answer)) return {};
  const Result<ToolScopesAnswer> told = read_tool_scopes(answer);
  return told ? write_tool_scopes(told->rows) : "";
}

// The names in pasted texts, in place of the texts. A list is part of the own choice only.
Draft without_pasted_texts(Draft draft) {
  if (!draft.preset) draft.scopes = own_scopes(draft);
  draft.scope_text.clear();
  draft.tool_scopes = known_tool_scopes(draft.tool_scopes);
  return draft;
}

std::optional<Error> refuse_secret(const Draft& draft) {
  const char* member = find_secret(draft);
  if (member == nullptr) return std::nullopt;
  return errors::setup_secret().at(std::string("draft.") + member);
}

bool are_equal(const Json& a, const Json& b) { return write_json(a) == write_json(b); }

// The JSON text in a link or a file; empty when there is none.
std::string setup_text(std::string_view text) {
  text = trim(text);
  if (text.starts_with('{')) return std::string(text);
  // Some mail programs encode the "=".
  const std::string plain = decode_percent(text);
  text = plain;
  const std::size_t at = text.find(kInLink);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + kInLink.size());
  std::size_t end = 0;
  while (end < text.size() && is_base64url(text[end])) ++end;
  return decode_base64url(text.substr(0, end)).value_or("");
}

// A link that a mail program wrapped, or quoted.
std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::erase_if(line, [](char c) { return is_space(c) || c == '>'; });
  return line;
}

// A whole draft: what the setup leaves out is empty.
Result<Draft> draft_in(std::string_view text) {
  if (text.size() > kMostBytes) return errors::setup_too_large();
  Json setup = parse_json(setup_text(text));
  if (setup.find(kMark) == nullptr) setup = parse_json(setup_text(in_one_line(text)));
  const Json* version = setup.find(kMark);
  if (version == nullptr || !version->is_number()) return errors::setup_unreadable();
  if (!are_equal(*version, Json(kVersion))) {
    return errors::setup_version({.version = in_quotes(write_json(*version))});
  }
  Json whole = encode(Draft());
  for (const Json& member : setup) {
    if (member.name() != kMark) whole.set(member.name(), member);
  }
  return read_draft(whole);
}

// The choice with the list that was pasted into it, so that the same choice in other words is none.
bool is_same_choice(const Draft& a, const Draft& b) {
  return a.preset == b.preset && a.tools == b.tools && a.operations == b.operations &&
         own_scopes(a) == own_scopes(b) && a.strategy == b.strategy &&
         a.offline_access == b.offline_access;
}

void take_choice(Draft& there, const Draft& setup) {
  there.who_connects = setup.who_connects;
  there.sites = setup.sites;
  there.tool_scopes = setup.tool_scopes;
  if (is_same_choice(there, setup)) return;
  there.preset = setup.preset;
  there.tools = setup.tools;
  there.operations = setup.operations;
  there.scopes = setup.scopes;
  there.scope_text.clear();
  there.strategy = setup.strategy;
  there.offline_access = setup.offline_access;
}

}  // namespace

Result<WrittenSetup> write_setup(const Draft& draft) {
  Draft shared = without_pasted_texts(draft);
  if (shared.preset) shared.tools = shared.operations = shared.scopes = {};
  drop_unknown_names(shared);
  if (auto error = refuse_secret(shared)) return *error;
  Json setup = make_object({{kMark, kVersion}});
  const Json members = encode(shared);
  const Json empty = encode(Draft());
  for (const Json& member : members) {
    if (!are_equal(member, *empty.find(member.name()))) setup.add(member.name(), member);
  }
  const std::string text = write_json(setup);
  const std::string fragment =
      std::string(kInLink) +
      encode_base64url({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  const std::string file = write_json_lines(setup) + "\n";
  if (fragment.size() > kMostBytes || file.size() > kMostBytes) {
    return errors::setup_too_large_to_share().at("draft.toolScopes");
  }
  return WrittenSetup{fragment, file};
}

Result<OpenedSetup> read_setup(std::string_view text, const Draft& there) {
  Result<Draft> written = draft_in(text);
  if (!written) return written.error();
  Draft setup = *std::move(written);
  const std::size_t unknown = drop_unknown_names(setup);
  setup = without_pasted_texts(std::move(setup));
  if (auto error = refuse_secret(setup)) return *error;
  return OpenedSetup{take_over(there, setup), unknown};
}

const char* find_secret(const Draft& draft) {
  for (const Text& text : kTexts) {
    if (holds_secret(draft.*text.value)) return text.member;
  }
  return nullptr;
}

std::size_t drop_unknown_names(Draft& draft) {
  std::size_t dropped = keep_known(draft.tools, is_tool) +
                        keep_known(draft.operations, is_operation) +
                        keep_known(draft.scopes, is_scope) + keep_known(draft.ticked, is_scope);
  if (draft.preset && !is_preset(*draft.preset)) {
    draft.preset.reset();
    ++dropped;
  }
  return dropped;
}

Draft take_over(Draft there, const Draft& setup) {
  if (has_choice(setup)) take_choice(there, setup);
  if (setup.who_connects != WhoConnects::me) there.who_connects = setup.who_connects;
  if (setup.sites != Sites::one) there.sites = setup.sites;
  if (!setup.tool_scopes.empty()) there.tool_scopes = setup.tool_scopes;
  for (const Text& text : kTexts) {
    if (!(setup.*text.value).empty()) there.*text.value = setup.*text.value;
  }
  if (!setup.ticked.empty()) there.ticked = setup.ticked;
  return there;
}

}  // namespace confluence_oauth
