// Invoke-RestMethod, for Windows PowerShell 5.1 and PowerShell 7.
#ifndef CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_POWERSHELL_HPP
#define CONFLUENCE_OAUTH_COMPOSIO_SNIPPET_POWERSHELL_HPP

#include <string>

#include "base/request.hpp"

namespace confluence_oauth {

// One script block, so that a missing variable stops all of it where the text is pasted into a
// prompt. All values stand in single quotes and hold none: JSON and percent-encoding have spelled
// them otherwise, those of typography included, which PowerShell takes for quotes as well
// (about_Quoting_Rules). The body is sent as bytes, since 5.1 would encode text as Latin-1.
std::string render_powershell(const Request& request);

}  // namespace confluence_oauth

#endif
