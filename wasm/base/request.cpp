#include "base/request.hpp"

#include <algorithm>

namespace confluence_oauth {
namespace {

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

void add_variables(std::vector<std::string>& names, const TextWithVariables& pieces) {
  for (const Piece& piece : pieces) {
    if (piece.is_variable) add_once(names, piece.text);
  }
}

void add_variables(std::vector<std::string>& names, const Json& value) {
  if (value.is_variable()) add_once(names, *value.text());
  for (const Json& entry : value) add_variables(names, entry);
}

}  // namespace

std::vector<std::string> variables_of(const Request& request) {
  std::vector<std::string> names;
  for (const Header& header : request.headers) add_variables(names, header.value);
  add_variables(names, request.url);
  add_variables(names, request.body);
  return names;
}

std::vector<std::string> variables_of(const Json& body) {
  std::vector<std::string> names;
  add_variables(names, body);
  return names;
}

std::string shown_text(const TextWithVariables& pieces) {
  return join_pieces(pieces, [](const std::string& name) { return name; });
}

}  // namespace confluence_oauth
