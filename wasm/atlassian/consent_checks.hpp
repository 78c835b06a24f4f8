// What is wrong with single parameters of a pasted consent URL (RFC 6749 section 4.1.1, RFC 7636
// section 4.3, Atlassian's 3LO pages, 2026-07-31).
#ifndef CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_CHECKS_HPP
#define CONFLUENCE_OAUTH_ATLASSIAN_CONSENT_CHECKS_HPP

#include <string>
#include <string_view>
#include <vector>

#include "atlassian/cloud.hpp"
#include "base/finding.hpp"
#include "base/query.hpp"

namespace confluence_oauth {

using QueryParameters = std::vector<QueryParameter>;

// Whether a parameter's value must not be shown: client_secret, code, code_verifier and tokens.
bool is_secret_parameter(std::string_view name);

// Each adds its findings, in the order of their names: none when all is well.
void check_names(const QueryParameters& parameters, std::vector<Finding>& findings);
void check_audience(const QueryParameters& parameters, Cloud cloud, std::vector<Finding>& findings);
void check_client(const QueryParameters& parameters, std::vector<Finding>& findings);
void check_callback(const QueryParameters& parameters, std::vector<Finding>& findings);
void check_fixed_values(const QueryParameters& parameters, std::vector<Finding>& findings);
void check_state(const QueryParameters& parameters, std::vector<Finding>& findings);
void check_challenge(const QueryParameters& parameters, std::vector<Finding>& findings);

}  // namespace confluence_oauth

#endif
