// Invoke-RestMethod, for Windows PowerShell 5.1 and PowerShell 7.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_POWERSHELL_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_POWERSHELL_HPP

#include <string>
#include <string_view>

#include "composio/sendable_request.hpp"

namespace confluence_oauth {

// One script block, so that a missing variable stops all of it where the text is pasted into a
// prompt. ASCII only: 5.1 reads a script without a byte order mark in the system's code page, and
// both take the quotation marks of typography for quotes (about_Quoting_Rules). The body is sent as
// bytes, since 5.1 would encode text as Latin-1.
std::string render_powershell(const SendableRequest& request);

// `text`, ASCII, in single quotes, where only a single quote means something, and is doubled.
std::string powershell_quote(std::string_view text);

}  // namespace confluence_oauth

#endif
