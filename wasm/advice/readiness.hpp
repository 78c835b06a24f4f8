// What to settle before anybody connects: faults in the draft, and the questions that nobody thinks
// of until it fails.
#ifndef CONFLUENCE_OAUTH_ADVICE_READINESS_HPP
#define CONFLUENCE_OAUTH_ADVICE_READINESS_HPP

#include <optional>
#include <vector>

#include "advice/advice.hpp"
#include "advice/draft.hpp"

namespace confluence_oauth {

// In the order of the steps; the questions last. Fields that are still empty are no fault: they are
// named together, in one note. Secrets that were typed into a field are not repeated.
//
// Codes of the draft: draft_incomplete; draft_name_unknown, draft_not_covered,
// draft_scopes_unneeded, draft_beyond_tools; those of scope_warnings(); ticks_missing, ticks_extra;
// callback_warning()'s and compare_callbacks()' of what is registered, or callback_retired alone
// while nothing was pasted there; callback_unknown_path, callback_is_page, callback_own_domain,
// callback_missing; secret_in_field,
// client_id_unusual, id_length_unusual, site_government and the site's own warnings; for a value
// that its parser refuses, the code of that error. Codes of the questions: ask_sharing,
// where others connect; ask_user_installed_apps, ask_callback_in_use, ask_access_level,
// ask_own_organisation.
//
// Of one part only, where one is asked for: `choice`, what the agent may do, the ticks and the
// questions; `fields`, the texts that a person types, which cost little to look at. Together they
// are all.
enum class ReadinessPart { choice, fields };
std::vector<Advice> check_readiness(const Draft& draft,
                                    std::optional<ReadinessPart> part = std::nullopt);

}  // namespace confluence_oauth

#endif
