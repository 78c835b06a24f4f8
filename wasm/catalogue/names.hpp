// Tools and operations by the names people and programs send, with a suggestion for a near miss.
#ifndef CONFLUENCE_OAUTH_CATALOGUE_NAMES_HPP
#define CONFLUENCE_OAUTH_CATALOGUE_NAMES_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "catalogue/catalogue.hpp"

namespace confluence_oauth {

// The tools of Composio's slugs, each once, in the order given. tool_unknown names the first one
// that is not in the catalogue and what it may have meant; field `field`.
Result<std::vector<ToolIndex>> tools_of(const std::vector<std::string>& slugs,
                                        std::string_view field);

// The same for operation ids ("v2:getPageById"); operation_unknown.
Result<std::vector<OperationIndex>> operations_of(const std::vector<std::string>& ids,
                                                  std::string_view field);

// What a name was probably meant to be: the same letters in another case, without the prefix
// ("create_page", "getPageById"), or a few typing errors away. For names of at most 100 bytes.
std::optional<std::string_view> suggest_tool(std::string_view slug);
std::optional<std::string_view> suggest_operation(std::string_view id);

}  // namespace confluence_oauth

#endif
