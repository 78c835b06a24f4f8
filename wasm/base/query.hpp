// The parameters of an address's query, as HTML forms and RFC 6749 appendix B write them.
#ifndef CONFLUENCE_OAUTH_BASE_QUERY_HPP
#define CONFLUENCE_OAUTH_BASE_QUERY_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

struct QueryParameter {
  std::string name;   // decoded
  std::string value;  // decoded
};

// Calls visit(name, value) for each parameter in order; both are views and still encoded. Empty
// pieces are skipped; a piece without '=' has an empty value.
template <class Visit>
void for_each_parameter(std::string_view query, Visit visit) {
  while (!query.empty()) {
    const std::string_view piece = query.substr(0, query.find('&'));
    query.remove_prefix(piece.size() < query.size() ? piece.size() + 1 : query.size());
    const std::size_t equals = piece.find('=');
    if (piece.empty()) continue;
    const bool has_value = equals != std::string_view::npos;
    visit(piece.substr(0, equals), has_value ? piece.substr(equals + 1) : std::string_view());
  }
}

// '+' is a space, the rest percent-encoded.
std::string decode_form(std::string_view text);

// All of them, decoded.
std::vector<QueryParameter> parse_query(std::string_view query);

// How many parameters have this name, and the value of the first one or "".
std::size_t count_named(const std::vector<QueryParameter>& parameters, std::string_view name);
std::string_view value_named(const std::vector<QueryParameter>& parameters, std::string_view name);

}  // namespace confluence_oauth

#endif
