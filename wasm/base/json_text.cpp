#include "base/json_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

namespace confluence_oauth {
namespace {

// Puts together what nlohmann_json's parser reports. Arrays and objects that are still open stand
// on a stack, with the name under which each goes into the one below it.
class Builder {
 public:
  Json take() { return std::move(done_); }

  bool null() { return put({}); }
  bool boolean(bool flag) { return put(flag); }
  bool number_integer(std::int64_t whole) { return put(Json::number(std::to_string(whole))); }
  bool number_unsigned(std::uint64_t whole) { return put(Json::number(std::to_string(whole))); }
  bool number_float(double, const std::string& digits) { return put(Json::number(digits)); }
  bool string(const std::string& text) { return put(text); }
  bool binary(const nlohmann::json::binary_t&) { return false; }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool start_object(std::size_t) { return open(Json::object()); }
  bool end_array() { return close(); }
  bool end_object() { return close(); }
  bool key(const std::string& name) {
    name_ = name;
    return true;
  }
  template <class Error>
  bool parse_error(std::size_t, const std::string&, const Error&) {
    return false;
  }

 private:
  struct Open {
    Json value;
    std::string name;
  };

  bool open(Json value) {
    open_.push_back({std::move(value), std::move(name_)});
    return open_.size() <= kMaxDepth;
  }

  bool close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    name_ = std::move(closed.name);
    closed.value.drop_repeated();
    return put(std::move(closed.value));
  }

  bool put(Json value) {
    if (open_.empty()) {
      done_ = std::move(value);
    } else if (open_.back().value.is_object()) {
      open_.back().value.add(name_, std::move(value));
    } else {
      open_.back().value.add(std::move(value));
    }
    return true;
  }

  std::vector<Open> open_;
  std::string name_;
  Json done_;
};

// The character at the front of `text`, and its bytes. One byte that begins no character of UTF-8
// (RFC 3629 section 4) is U+FFFD.
struct Character {
  std::uint32_t code;
  std::size_t bytes;
};

Character first_character(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  constexpr Character kBroken{0xfffd, 1};
  if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return kBroken;
  std::uint32_t code = lead & (0x7fU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xc0U) != 0x80) return kBroken;
    code = code << 6U | (byte(i) & 0x3fU);
  }
  constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = code >= 0xd800 && code < 0xe000;
  return code < kSmallest[bytes] || code > 0x10ffff || is_surrogate ? kBroken
                                                                    : Character{code, bytes};
}

void append_number(std::string& text, std::string_view mark, std::uint32_t number, int digits) {
  constexpr char kHex[] = "0123456789abcdef";
  text += mark;
  for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) text += kHex[number >> shift & 0xfU];
}

void append_escape(std::string& text, std::uint32_t unit) { append_number(text, "\\u", unit, 4); }

void append_code(std::string& text, std::uint32_t code, Escapes escapes) {
  if (code < 0x10000) return append_escape(text, code);
  if (escapes == Escapes::python) return append_number(text, "\\U", code, 8);
  append_escape(text, 0xd7c0 + (code >> 10U));
  append_escape(text, 0xdc00 + (code & 0x3ffU));
}

void append_ascii(std::string& text, char c) {
  constexpr std::string_view kPlain = "\"\\\b\f\n\r\t";
  constexpr std::string_view kEscaped = "\"\\bfnrt";
  const std::size_t at = kPlain.find(c);
  if (at != std::string_view::npos) {
    text += '\\';
    text += kEscaped[at];
  } else if (c < ' ') {
    append_escape(text, static_cast<unsigned char>(c));
  } else {
    text += c;
  }
}

constexpr bool is_plain(char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; }

constexpr bool is_inert(char c) {
  constexpr std::string_view kActive = "\"'`$!\\";
  return is_plain(c) && kActive.find(c) == std::string_view::npos;
}

// The first character of `text`, which is not plain.
void append_character(std::string& to, std::string_view text, Character character) {
  if (character.code < 0x80) {
    append_ascii(to, text.front());
  } else if (character.code == 0xfffd) {
    to += "\xef\xbf\xbd";
  } else {
    to += text.substr(0, character.bytes);
  }
}

void append_quoted(std::string& to, std::string_view text) {
  to += '"';
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_plain);
    const auto plain = static_cast<std::size_t>(end - text.begin());
    to.append(text.data(), plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const Character character = first_character(text);
    append_character(to, text, character);
    text.remove_prefix(character.bytes);
  }
  to += '"';
}

class Writer {
 public:
  explicit Writer(bool over_lines) : over_lines_(over_lines) {}

  void write(const Json& value) {
    switch (value.kind()) {
      case Json::Kind::boolean:
        text_ += *value.flag() ? "true" : "false";
        break;
      case Json::Kind::number:
        text_ += value.digits();
        break;
      case Json::Kind::string:
        append_quoted(text_, *value.text());
        break;
      case Json::Kind::array:
      case Json::Kind::object:
        write_entries(value);
        break;
      default:
        text_ += "null";
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void write_entries(const Json& value) {
    const bool is_object = value.is_object();
    text_ += is_object ? '{' : '[';
    ++depth_;
    for (const Json& entry : value) {
      if (&entry != value.begin()) text_ += ',';
      break_line();
      if (is_object) write_name(entry.name());
      write(entry);
    }
    --depth_;
    if (!value.empty()) break_line();
    text_ += is_object ? '}' : ']';
  }

  void write_name(const std::string& name) {
    append_quoted(text_, name);
    text_ += over_lines_ ? ": " : ":";
  }

  void break_line() {
    if (!over_lines_) return;
    text_ += '\n';
    text_.append(2 * depth_, ' ');
  }

  const bool over_lines_;
  std::size_t depth_ = 0;
  std::string text_;
};

}  // namespace

int depth_of(std::string_view json) {
  int depth = 0;
  int deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

Json parse_json(std::string_view text) {
  // nlohmann takes NUL for the end and does not look behind it.
  if (text.find('\0') != std::string_view::npos) return Json::invalid();
  Builder builder;
  const bool is_read = nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder);
  return is_read ? builder.take() : Json::invalid();
}

std::string write_json(const Json& value) {
  Writer writer(false);
  writer.write(value);
  return writer.take();
}

std::string write_json_lines(const Json& value) {
  Writer writer(true);
  writer.write(value);
  return writer.take();
}

std::string quote_inert(std::string_view text, Escapes escapes) {
  std::string quoted = "\"";
  while (!text.empty()) {
    const Character character = first_character(text);
    if (is_inert(text.front())) {
      quoted += text.front();
    } else {
      append_code(quoted, character.code, escapes);
    }
    text.remove_prefix(character.bytes);
  }
  return quoted + '"';
}

}  // namespace confluence_oauth
