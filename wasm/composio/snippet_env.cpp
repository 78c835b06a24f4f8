#include "composio/snippet_env.hpp"

#include "base/text.hpp"

namespace confluence_oauth {
namespace {

bool is_plain(char c) {
  constexpr std::string_view kPlain = "_-./:@%+,=";
  return is_alnum(c) || kPlain.find(c) != std::string_view::npos;
}

std::string line_of(const Setting& setting) {
  const std::string name(setting.variable);
  const auto quoted = env_quote(setting.value);
  if (quoted) return name + "=" + *quoted + "\n";
  return "# " + name +
         " has characters that .env files are read differently for: set it in the environment.\n";
}

}  // namespace

std::optional<std::string> env_quote(std::string_view value) {
  if (all_of(value, is_plain)) return std::string(value);
  if (!all_of(value, is_printable)) return std::nullopt;
  if (value.find('\'') == std::string_view::npos) return "'" + std::string(value) + "'";
  if (value.find_first_of("\"\\$`!") != std::string_view::npos) return std::nullopt;
  return "\"" + std::string(value) + "\"";
}

std::string render_env(const Request& request) {
  std::string text;
  for (const std::string& name : variables_of(request)) text += name + "=\n";
  for (const Setting& setting : request.settings) text += line_of(setting);
  return text;
}

}  // namespace confluence_oauth
