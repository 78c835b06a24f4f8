#include "composio/body_in_text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "composio/code_literal.hpp"

namespace confluence_oauth {
namespace {

using Names = std::initializer_list<const char*>;

// An object in the text that is none of ours is passed over, a few times.
constexpr int kMostObjects = 20;

// Where the object that starts at the front of `text` ends, or npos.
std::size_t end_of_object(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

// A request that holds its body as a member, as this core makes them.
const Json& body_of(const Json& object) {
  const Json* body = object.find("body");
  return body != nullptr && body->is_object() ? *body : object;
}

BodyKind kind_of(const Json& body) {
  const std::string type = text_in(body.find("type"));
  if (body.find("auth_config_id") != nullptr) return BodyKind::connect_link;
  if (body.find("connection") != nullptr) return BodyKind::connection;
  if (type == "custom" || type == "default") return BodyKind::change_auth_config;
  const Names marks = {"toolkit",     "auth_config", "authScheme",         "auth_scheme",
                       "credentials", "client_id",   "oauth_redirect_uri", "client_secret"};
  return names_in(body, marks).empty() ? BodyKind::unknown : BodyKind::create_auth_config;
}

// Nothing in it is left open: what an expression is made of may be a body, as in
// {body: JSON.stringify({...})}.
bool is_closed(const Json& value) {
  return value.is_object() && std::none_of(value.begin(), value.end(),
                                           [](const Json& member) { return member.is_variable(); });
}

FoundBody found_in(const Json& object) {
  if (!object.is_object()) return {};
  const Json body = body_of(object);
  const BodyKind kind = kind_of(body);
  return {body, kind, true};
}

}  // namespace

FoundBody find_body(std::string_view text) {
  if (trim(text).starts_with('{')) {
    text = trim(text);
    return found_in(parse_json(text.substr(0, end_of_object(text))));
  }
  FoundBody found;
  for (int i = 0; i < kMostObjects && found.kind == BodyKind::unknown; ++i) {
    const std::size_t start = text.find('{');
    if (start == std::string_view::npos) break;
    text.remove_prefix(start);
    const CodeLiteral read = read_code_literal(text);
    if (read.value.is_object()) found = found_in(read.value);
    text.remove_prefix(is_closed(read.value) ? read.end : 1);
  }
  return found;
}

CodeCall code_call_in(std::string_view lowered) {
  struct Name {
    std::string_view words;
    CodeCall call;
  };
  constexpr Name kNames[] = {{"authconfigs.create(", CodeCall::create},
                             {"auth_configs.create(", CodeCall::create},
                             {"connectedaccounts.initiate(", CodeCall::initiate},
                             {"connected_accounts.initiate(", CodeCall::initiate},
                             {"connectedaccounts.link(", CodeCall::link},
                             {"connected_accounts.link(", CodeCall::link}};
  for (const Name& name : kNames) {
    if (lowered.find(name.words) != lowered.npos) return name.call;
  }
  return CodeCall::none;
}

std::string_view to_text(BodyKind kind) {
  constexpr std::string_view kNames[] = {"unknown", "create_auth_config", "change_auth_config",
                                         "create_connect_link", "create_connection"};
  return kNames[static_cast<unsigned>(kind)];
}

std::string text_in(const Json* value) {
  const auto* text = value == nullptr ? nullptr : value->text();
  return text == nullptr ? "" : *text;
}

std::string names_in(const Json& object, std::initializer_list<const char*> names) {
  std::vector<std::string> found;
  for (const char* name : names) {
    if (object.find(name) != nullptr) found.emplace_back(name);
  }
  return join(found, ", ");
}

}  // namespace confluence_oauth
