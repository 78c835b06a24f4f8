// Something worth telling a person that does not stop the work. An operation that notices several
// things returns all of them.
#ifndef CONFLUENCE_OAUTH_BASE_FINDING_HPP
#define CONFLUENCE_OAUTH_BASE_FINDING_HPP

#include <string>
#include <string_view>

namespace confluence_oauth {

enum class Severity { error, warning, note };

// Its special members are functions, not inlined: six strings, made in some hundred places.
struct Finding {
  Finding();
  Finding(Severity how_bad, const std::string_view& of, const std::string_view& line,
          const std::string_view& what, const std::string_view& remedy,
          const std::string_view& from);
  // The same from literals: six words on the stack instead of eleven.
  Finding(Severity how_bad, const char* of, const char* line, const char* what, const char* remedy,
          const char* from);
  Finding(const Finding& other);
  Finding(Finding&& other) noexcept;
  Finding& operator=(const Finding& other);
  Finding& operator=(Finding&& other) noexcept;
  ~Finding();

  Severity severity = Severity::note;
  std::string code;    // stable, for programs
  std::string title;   // one line
  std::string detail;  // what is the matter
  std::string fix;     // what to do, or empty
  std::string source;  // id of the catalogue's source behind it, or empty
};

constexpr std::string_view to_text(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

}  // namespace confluence_oauth

#endif
