#include "composio/snippet_env.hpp"

#include <array>

#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "composio/scope_patch.hpp"

namespace confluence_oauth {
namespace {

using Way = std::array<std::string_view, 3>;  // to a value in the body; empty steps lead no further

struct Entry {
  std::string_view variable;
  Way way;
};

constexpr Entry kEntries[] = {
    {"ATLASSIAN_CLIENT_ID", {"auth_config", "credentials", "client_id"}},
    {"ATLASSIAN_CLIENT_ID", {"client_id"}},
    {kClientSecretVariable, {"auth_config", "credentials", "client_secret"}},
    {kClientSecretVariable, {"client_secret"}},
    {kAuthConfigIdVariable, {"auth_config_id"}},
    {kAuthConfigIdVariable, {"auth_config", "id"}},
    {"COMPOSIO_USER_ID", {"user_id"}},
    {"COMPOSIO_USER_ID", {"connection", "user_id"}},
};

std::optional<std::string> text_at(const Json& body, const Way& way) {
  const Json* value = &body;
  for (std::string_view name : way) {
    if (name.empty()) break;
    value = value->find(name);
    if (value == nullptr) return std::nullopt;
  }
  const auto* text = value->text();
  return text == nullptr ? std::nullopt : std::optional(*text);
}

std::string line(std::string_view variable, std::string_view value) {
  const auto quoted = env_quote(value);
  if (quoted) return std::string(variable) + "=" + *quoted + "\n";
  return "# " + std::string(variable) +
         " has characters that .env files are read differently for: set it in the environment.\n";
}

bool is_placeholder(const SendableRequest& request, std::string_view value) {
  for (const Placeholder& placeholder : request->placeholders) {
    if (placeholder.variable == value) return true;
  }
  return false;
}

bool is_plain(char c) {
  constexpr std::string_view kPlain = "_-./:@%+,=";
  return is_alnum(c) || kPlain.find(c) != std::string_view::npos;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }

}  // namespace

std::optional<std::string> env_quote(std::string_view value) {
  if (all_of(value, is_plain)) return std::string(value);
  if (!all_of(value, [](char c) { return !is_control(c); })) return std::nullopt;
  if (value.find('\'') == std::string_view::npos) return "'" + std::string(value) + "'";
  if (value.find_first_of("\"\\$`") != std::string_view::npos) return std::nullopt;
  return "\"" + std::string(value) + "\"";
}

std::string render_env(const SendableRequest& request) {
  std::string text;
  for (const std::string& variable : request.variables()) text += variable + "=\n";
  for (const auto& [name, value] : request->headers) {
    if (name == "x-api-key" && !is_placeholder(request, value)) {
      text += line(kComposioKeyVariable, value);
    }
  }
  const Json body = parse_json(request->body);
  for (const Entry& entry : kEntries) {
    const auto value = text_at(body, entry.way);
    if (value && !is_placeholder(request, *value)) text += line(entry.variable, *value);
  }
  return text;
}

}  // namespace confluence_oauth
