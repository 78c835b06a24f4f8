#include "catalogue/findings.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/packed.hpp"

namespace confluence_oauth {
namespace {

struct FindingFacts {
  Severity severity;
  Joint joint;
  std::uint8_t source;
};

struct ErrorFacts {
  ErrorCode code;
};

#include "finding_tables.inc"

static_assert(kNoSource < 256);

struct FindingRow {
  std::string_view code, title, detail, fix, field;
};

struct ErrorRow {
  std::string_view field, message;
};

struct WordTables {
  FindingRow findings[kFindingCount];
  ErrorRow errors[kErrorCount];
  std::string_view words[kWordCount];
};

const WordTables& word_tables() {
  static const WordTables* const unpacked = [] {
    WordTables* made = new WordTables();
    PackedTexts findings(kFindingTexts);
    for (auto member : {&FindingRow::code, &FindingRow::title, &FindingRow::detail,
                        &FindingRow::fix, &FindingRow::field}) {
      findings.fill(made->findings, member);
    }
    PackedTexts errors(kErrorTexts);
    for (auto member : {&ErrorRow::field, &ErrorRow::message}) errors.fill(made->errors, member);
    PackedTexts words(kWordTexts);
    for (std::string_view& text : made->words) text = words.next();
    return made;
  }();
  return *unpacked;
}

std::string first_of(const std::vector<std::string>& names) {
  constexpr std::size_t kMostNamed = 5;
  const auto named = std::span(names).first(std::min(names.size(), kMostNamed));
  return join(named, ", ") + (named.size() < names.size() ? " and others" : "");
}

// `forms` is "|scope|scopes", or empty.
std::string in_words(const wording::Argument& argument, std::string_view forms) {
  if (argument.names != nullptr) return first_of(*argument.names);
  if (!argument.is_number) return std::string(argument.text);
  if (forms.empty()) return std::to_string(argument.number);
  const auto one_and_many = split(forms.substr(1), '|');
  return count_of(argument.number, one_and_many[0], one_and_many[1]);
}

}  // namespace

namespace wording {

std::string fill_in(std::string_view pattern, std::span<const Argument> arguments) {
  std::string text;
  for (;;) {
    const std::size_t brace = pattern.find_first_of("{}");
    text += pattern.substr(0, brace);
    if (brace == std::string_view::npos) return text;
    pattern.remove_prefix(brace + 1);
    const char next = pattern.front();
    if (is_digit(next)) {
      const std::size_t end = pattern.find('}');
      text += in_words(arguments[static_cast<std::size_t>(next - '0')], pattern.substr(1, end - 1));
      pattern.remove_prefix(end + 1);
    } else {  // "{{" or "}}"
      text += next;
      pattern.remove_prefix(1);
    }
  }
}

Finding make_finding(std::size_t entry, std::span<const Argument> arguments) {
  const FindingRow& row = word_tables().findings[entry];
  const FindingFacts& facts = kFindingFacts[entry];
  Finding finding{.severity = facts.severity,
                  .code = std::string(row.code),
                  .title = fill_in(row.title, arguments),
                  .detail = fill_in(row.detail, arguments),
                  .fix = fill_in(row.fix, arguments),
                  .joint = facts.joint,
                  .field = std::string(row.field)};
  if (facts.source != kNoSource) finding.source = all_sources()[facts.source].id;
  for (const Argument& argument : arguments) {
    if (argument.names != nullptr) finding.scopes = *argument.names;
  }
  return finding;
}

Error make_error(std::size_t entry, std::span<const Argument> arguments) {
  const ErrorRow& row = word_tables().errors[entry];
  return {.code = kErrorFacts[entry].code,
          .field = std::string(row.field),
          .message = fill_in(row.message, arguments)};
}

std::string_view words_at(std::size_t entry) { return word_tables().words[entry]; }

}  // namespace wording
}  // namespace confluence_oauth
