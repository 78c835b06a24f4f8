#include "advice/hand_over.hpp"

#include <string>
#include <string_view>

#include "advice/redact.hpp"
#include "catalogue/names.hpp"

namespace confluence_oauth {
namespace {

struct Text {
  const char* member;
  std::string Draft::*value;
  bool is_address;
};

constexpr Text kTexts[] = {
    {"appName", &Draft::app_name, false},   {"callbackUrl", &Draft::callback_url, true},
    {"clientId", &Draft::client_id, false}, {"authConfigId", &Draft::auth_config_id, false},
    {"userId", &Draft::user_id, false},     {"site", &Draft::site, true}};

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

}  // namespace

const char* find_secret(const Draft& draft) {
  for (const Text& text : kTexts) {
    if (holds_secret(draft.*text.value, text.is_address)) return text.member;
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

Draft take_over(Draft there, const Draft& handed) {
  if (has_choice(handed)) {
    there.preset = handed.preset;
    there.tools = handed.tools;
    there.operations = handed.operations;
    there.scopes = handed.scopes;
    there.strategy = handed.strategy;
    there.offline_access = handed.offline_access;
  }
  for (const Text& text : kTexts) {
    if (!(handed.*text.value).empty()) there.*text.value = handed.*text.value;
  }
  if (!handed.ticked.empty()) there.ticked = handed.ticked;
  return there;
}

}  // namespace confluence_oauth
