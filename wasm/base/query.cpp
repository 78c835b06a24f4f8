#include "base/query.hpp"

#include <algorithm>

#include "base/percent_encoding.hpp"

namespace confluence_oauth {

std::string decode_form(std::string_view text) {
  if (text.find_first_of("%+") == std::string_view::npos) return std::string(text);
  return decode_percent(text, Plus::space);
}

std::vector<QueryParameter> parse_query(std::string_view query) {
  std::vector<QueryParameter> parameters;
  for_each_parameter(query, [&](std::string_view name, std::string_view value) {
    parameters.push_back({decode_form(name), decode_form(value)});
  });
  return parameters;
}

std::size_t count_named(const std::vector<QueryParameter>& parameters, std::string_view name) {
  const auto is_named = [&](const QueryParameter& one) { return one.name == name; };
  return static_cast<std::size_t>(std::count_if(parameters.begin(), parameters.end(), is_named));
}

std::string_view value_named(const std::vector<QueryParameter>& parameters, std::string_view name) {
  for (const QueryParameter& one : parameters) {
    if (one.name == name) return one.value;
  }
  return "";
}

}  // namespace confluence_oauth
