#include "composio/snippet_text.hpp"

#include "base/json.hpp"
#include "base/json_text.hpp"

namespace confluence_oauth {
namespace {

// RFC 6901 section 4.
std::string escape_step(std::string_view name) {
  std::string step;
  for (char c : name) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

class LiteralWriter {
 public:
  LiteralWriter(const SendableRequest& request, const LiteralStyle& style)
      : request_(request), style_(style) {}

  void write(const Json& value, const std::string& pointer, const std::string& margin) {
    const std::string_view variable = request_.variable_at(pointer);
    if (!variable.empty()) {
      pieces_.push_back({std::string(variable), true});
    } else if (!value.empty()) {
      write_members(value, pointer, margin);
    } else {
      add(scalar(value));
    }
  }

  Pieces take() { return std::move(pieces_); }

 private:
  void write_members(const Json& value, const std::string& pointer, const std::string& margin) {
    const std::string inner = margin + std::string(style_.indent);
    std::size_t index = 0;
    add(value.is_object() ? "{" : "[");
    for (const Json& member : value) {
      add(index == 0 ? "\n" : ",\n");
      add(inner);
      if (value.is_object()) add(key(member.name()) + ": ");
      std::string place = pointer + "/";
      place += value.is_object() ? escape_step(member.name()) : std::to_string(index);
      write(member, place, inner);
      ++index;
    }
    if (style_.trailing_commas) add(",");
    add("\n" + margin + (value.is_object() ? "}" : "]"));
  }

  std::string scalar(const Json& value) const {
    if (const auto* flag = value.flag()) {
      return std::string(*flag ? style_.true_word : style_.false_word);
    }
    if (const auto* text = value.text()) {
      return quote(*text, style_.ascii_only);
    }
    return value.is_null() ? std::string(style_.null_word) : write_json(value);
  }

  std::string key(const std::string& name) const {
    return style_.key != nullptr ? style_.key(name) : quote(name, style_.ascii_only);
  }

  void add(std::string_view text) {
    if (pieces_.empty() || pieces_.back().is_variable) pieces_.emplace_back();
    pieces_.back().text += text;
  }

  const SendableRequest& request_;
  const LiteralStyle& style_;
  Pieces pieces_;
};

}  // namespace

Pieces literal_pieces(const SendableRequest& request, const std::string& json,
                      const std::string& pointer, const LiteralStyle& style,
                      const std::string& margin) {
  LiteralWriter writer(request, style);
  writer.write(parse_json(json), pointer, margin);
  return writer.take();
}

Pieces body_pieces(const SendableRequest& request, const LiteralStyle& style,
                   const std::string& margin) {
  if (request->body.empty()) return {};
  return literal_pieces(request, request->body, "/body", style, margin);
}

std::vector<FormField> form_fields(const SendableRequest& request) {
  std::vector<FormField> fields;
  const Json body = parse_json(request->body);
  for (const Json& member : body) {
    const std::string_view variable = request.variable_at("/body/" + member.name());
    const std::string* text = member.text();
    if (text == nullptr) continue;
    const Piece value = variable.empty() ? Piece{*text} : Piece{std::string(variable), true};
    fields.push_back({member.name(), value});
  }
  return fields;
}

Pieces url_pieces(const SendableRequest& request) {
  const std::string_view variable = request.variable_at("/url");
  if (variable.empty()) return {{request->url}};
  const std::size_t at = request->url.find(variable);
  Pieces pieces = {{request->url.substr(0, at)}, {std::string(variable), true}};
  const std::string rest = request->url.substr(at + variable.size());
  if (!rest.empty()) pieces.push_back({rest});
  return pieces;
}

Pieces header_pieces(const SendableRequest& request, std::string_view name,
                     std::string_view value) {
  const std::string_view variable = request.variable_at("/headers/" + std::string(name));
  if (variable.empty()) return {{std::string(value)}};
  const std::string_view before = value.substr(0, value.size() - variable.size());
  if (before.empty()) return {{std::string(variable), true}};
  return {{std::string(before)}, {std::string(variable), true}};
}

}  // namespace confluence_oauth
