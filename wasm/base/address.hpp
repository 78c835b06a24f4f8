// The parts of an address that somebody pasted, and the parameters of its query. Nothing is refused
// here: this takes text apart, and whoever reads the parts decides what to believe.
#ifndef CONFLUENCE_OAUTH_BASE_ADDRESS_HPP
#define CONFLUENCE_OAUTH_BASE_ADDRESS_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace confluence_oauth {

// Views into the text that was split (RFC 3986 appendix B). A part that is not there is empty.
struct Address {
  std::string_view scheme;     // "https", without ':'; empty when the text has no "://"
  std::string_view authority;  // between "//" and the next '/', '?' or '#'
  std::string_view path;
  std::string_view query;     // without '?'
  std::string_view fragment;  // without '#'
};

// Total, linear. Text without a scheme whose first '=' stands before any '?' is taken for a bare
// query.
Address split_address(std::string_view text);

// Host of an authority in lower case: no user information, no port, no final dot.
std::string host_of(std::string_view authority);

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

// As HTML forms and RFC 6749 appendix B write it: '+' for a space, percent-encoded.
std::string decode_form(std::string_view text);

// All of them, decoded.
std::vector<QueryParameter> parse_query(std::string_view query);

// How many parameters have this name, and the value of the first one or "".
std::size_t count_named(const std::vector<QueryParameter>& parameters, std::string_view name);
std::string_view value_named(const std::vector<QueryParameter>& parameters, std::string_view name);

// What copying does to an address, undone: white space, quotes and angle brackets around it are
// dropped, line breaks with the indentation behind them are joined, "&amp;" is '&' again.
std::string unwrap_pasted(std::string_view text);

}  // namespace confluence_oauth

#endif
