// Something worth telling a person that does not stop the work. An operation that notices several
// things returns all of them. The words stand in catalogue/findings.json.
#ifndef CONFLUENCE_OAUTH_BASE_FINDING_HPP
#define CONFLUENCE_OAUTH_BASE_FINDING_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

enum class Severity : std::uint8_t { error, warning, note };

// What has to be equal at Atlassian and at Composio.
enum class Joint : std::uint8_t { none, callback, scopes, client };

struct Finding {
  Severity severity = Severity::note;
  std::string code = {};    // stable, for programs
  std::string title = {};   // one line
  std::string detail = {};  // what is the matter
  std::string fix = {};     // what to do, or empty
  std::string source = {};  // id of the catalogue's source behind it, or empty
  Joint joint = Joint::none;
  std::string field = {};                // the draft's or request's member it is about, or empty
  std::vector<std::string> scopes = {};  // those that it lists
};

constexpr std::string_view to_text(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

// Empty for none.
constexpr std::string_view to_text(Joint joint) {
  constexpr std::string_view kNames[] = {"", "callback", "scopes", "client"};
  return kNames[static_cast<unsigned>(joint)];
}

}  // namespace confluence_oauth

#endif
