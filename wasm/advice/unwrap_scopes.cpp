#include "advice/unwrap_scopes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "atlassian/consent_unwrap.hpp"
#include "atlassian/scope_list.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"
#include "base/percent_encoding.hpp"
#include "base/text.hpp"

namespace confluence_oauth {
namespace {

constexpr int kMaxEncodings = 3;
// No server takes a longer address.
constexpr std::size_t kLongestUrl = 64 * 1024;

bool is_scopes_member(const std::string& name) {
  return name == "scope" || name == "scopes" || name == "user_scopes" || name == "scopes_required";
}

// Strings of the members that hold scopes, each text once: sites of one grant repeat the same list.
class Collector {
 public:
  void visit(const Json& value) {
    if (value.is_array()) {
      for (const Json& entry : value) visit(entry);
    } else if (value.is_object()) {
      for (const Json& member : value) {
        if (is_scopes_member(member.name())) take(member);
        visit(member);
      }
    }
  }

  void take(const Json& value) {
    std::vector<std::string> names;
    if (const auto* text = value.text()) names.push_back(*text);
    if (value.is_array()) {
      for (const Json& entry : value) {
        if (const auto* text = entry.text()) names.push_back(*text);
      }
    }
    const std::string list = join(names, ",");
    if (!list.empty() && seen_.insert(list).second) lists_.push_back(list);
  }

  std::optional<std::string> text() const {
    if (lists_.empty()) return std::nullopt;
    return join(lists_, "\n");
  }

 private:
  std::set<std::string> seen_;
  std::vector<std::string> lists_;
};

std::optional<std::string> from_json(std::string_view text) {
  const std::size_t begin = text.find_first_of("[{");
  const std::size_t end = text.find_last_of("]}");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) {
    return std::nullopt;
  }
  text = text.substr(begin, end - begin + 1);
  if (depth_of(text) > kMaxDepth) return std::nullopt;
  const Json parsed = parse_json(text);
  Collector collector;
  if (parsed.is_array()) collector.take(parsed);
  collector.visit(parsed);
  return collector.text();
}

constexpr bool ends_url(char c) {
  return is_space(c) || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`';
}

// The value of a scope parameter of a URL or of a bare query string, still encoded.
std::optional<std::string_view> scope_parameter(std::string_view url) {
  constexpr std::string_view kName = "scope=";
  const bool is_query = url.find('&') != std::string_view::npos;
  for (std::size_t at = url.find(kName); at != std::string_view::npos;
       at = url.find(kName, at + 1)) {
    const bool begins = at == 0 ? is_query : url[at - 1] == '?' || url[at - 1] == '&';
    if (!begins) continue;
    const std::string_view rest = url.substr(at + kName.size());
    return rest.substr(0, rest.find_first_of("&#"));
  }
  return std::nullopt;
}

std::optional<std::string> scopes_in_url(std::string_view url) {
  std::string layer(url);
  for (int decoded = 0; decoded <= kMaxEncodings; ++decoded) {
    if (const auto value = scope_parameter(layer); value && !value->empty()) {
      std::string scopes(*value);
      for (int i = decoded; i <= kMaxEncodings; ++i) scopes = decode_percent(scopes, Plus::space);
      return scopes;
    }
    layer = decode_percent(layer);
  }
  return std::nullopt;
}

std::optional<std::string> from_url(std::string_view text) {
  const UnwrappedConsent consent = unwrap_consent(text);
  if (consent.cloud) {
    if (auto found = scopes_in_url(consent.url)) return found;
  }
  while (!text.empty()) {
    const auto end = std::find_if(text.begin(), text.end(), ends_url);
    const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (word.size() <= kLongestUrl && word.find("scope") != std::string_view::npos) {
      if (auto found = scopes_in_url(word)) return found;
    }
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return std::nullopt;
}

struct Line {
  std::string_view name;
  std::string_view value;
};

constexpr bool belongs_to_name(char c) { return is_alnum(c) || c == '_' || c == '-' || c == '.'; }

// "export NAME=value", "name: value", "- name: value", with or without quotes around the name.
std::optional<Line> read_line(std::string_view line) {
  const auto skip = [&line](std::string_view prefix) {
    if (line.starts_with(prefix)) line.remove_prefix(prefix.size());
    line = trim(line);
  };
  line = trim(line);
  skip("- ");
  skip("export ");
  skip("\"");
  const auto end = std::find_if_not(line.begin(), line.end(), belongs_to_name);
  Line found{line.substr(0, static_cast<std::size_t>(end - line.begin())), {}};
  line.remove_prefix(found.name.size());
  skip("\"");
  if (line.empty() || (line.front() != '=' && line.front() != ':')) return std::nullopt;
  // "read:page:confluence" is no "name: value".
  if (line.front() == ':' && line.size() > 1 && !is_space(line[1])) return std::nullopt;
  found.value = trim(line.substr(1));
  return found;
}

bool names_scopes(std::string_view name) {
  const std::string lower = to_lower(name);
  return lower.ends_with("scope") || lower.ends_with("scopes");
}

// What stands behind "scope:" or "scopes=" further on in a line, or nothing.
std::string_view behind_name(std::string_view line) {
  for (std::size_t at = line.find("scope"); at != line.npos; at = line.find("scope", at + 1)) {
    if (at == 0 || belongs_to_name(line[at - 1])) continue;
    std::string_view rest = line.substr(at + 5);
    for (char mark : {'s', '"', '\''}) {
      if (rest.starts_with(mark)) rest.remove_prefix(1);
    }
    if (rest.starts_with(':') || rest.starts_with('=')) return rest.substr(1);
  }
  return {};
}

bool continues_list(std::string_view line) {
  return line.empty() || is_space(line.front()) || line.front() == '-';
}

std::optional<std::string> from_lines(std::string_view text) {
  std::string found;
  bool is_inside = false;
  for (std::string_view line : split(text, '\n')) {
    const std::optional<Line> read = read_line(line);
    if (read && names_scopes(read->name)) {
      is_inside = true;
      found += std::string(read->value) + '\n';
    } else if (is_inside && !read && continues_list(line)) {
      found += std::string(line) + '\n';
    } else {
      is_inside = false;
      found += std::string(behind_name(line)) + '\n';
    }
  }
  if (is_blank(found)) return std::nullopt;
  const bool is_all = (parse_scopes(text).scopes.set() & ~parse_scopes(found).scopes.set()).none();
  return is_all ? std::optional(found) : std::nullopt;
}

// A list without any wrapping, which may be encoded as in an address.
std::string plain_list(std::string_view text) {
  const bool is_encoded = text.find("%3A") != text.npos || text.find("%3a") != text.npos;
  return is_encoded ? decode_percent(text, Plus::space) : std::string(text);
}

}  // namespace

std::string unwrap_scopes(std::string_view text) {
  if (auto found = from_json(text)) return *found;
  // Every other wrapping says "scope" somewhere; most lists do not.
  if (text.find("cope") == std::string_view::npos && text.find("COPE") == std::string_view::npos) {
    return plain_list(text);
  }
  if (auto found = from_url(text)) return *found;
  if (auto found = from_lines(text)) return *found;
  return plain_list(text);
}

}  // namespace confluence_oauth
