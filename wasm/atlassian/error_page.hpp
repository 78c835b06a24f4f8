// Atlassian's own error page, id.atlassian.com/error: people land there instead of at the callback
// when the callback or the client is wrong (github/copilot-cli issue 4901, 2026-09-18).
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_ERROR_PAGE_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_ERROR_PAGE_HPP

#include <optional>
#include <string_view>

#include "base/finding.hpp"

namespace confluence_oauth {

// What the page at the pasted address means; nothing when it is another page. The page carries no
// state: nobody but the person who pasted it vouches for it. Codes: error_page_callback,
// error_page_client, error_page_other. Total; text over 64 KiB is never one.
std::optional<Finding> explain_error_page(std::string_view text);

}  // namespace confluence_oauth

#endif
