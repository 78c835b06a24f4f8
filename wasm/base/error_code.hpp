// Every reason the core can refuse an input: one closed list, spelled the same in C++, in JSON, in
// TypeScript and in the vectors. The line beside a code says when it is returned and what to do.
#ifndef CONFLUENCE_OAUTH_BASE_ERROR_CODE_HPP
#define CONFLUENCE_OAUTH_BASE_ERROR_CODE_HPP

#include <string_view>

// clang-format off
#define CONFLUENCE_OAUTH_ERROR_CODES(X)                                                           \
  /* The boundary. */                                                                             \
  X(internal)                  /* The core itself failed. Reload the page; report it. */          \
  X(no_secure_random)          /* No crypto.getRandomValues here. Use another browser. */         \
  X(unknown_operation)         /* No such operation. Check its name against core.d.ts. */         \
  X(too_large)                 /* More text than is taken: 4 MiB a request. Send less. */         \
  X(too_deep)                  /* The request nests over 32 levels. Flatten it. */                \
  X(malformed_json)            /* The request is not one JSON object. */                          \
  X(unpaired_surrogate)        /* The text holds half a character. Remove it or type it again. */ \
  X(unknown_member)            /* The request has a member the operation does not know. */        \
  X(missing_member)            /* A required member is not there. Add it. */                      \
  X(wrong_type)                /* A member has another JSON type than required. */                \
  X(unknown_value)             /* A member must be one of a few words and is none of them. */     \
  X(secret_in_field)           /* A member that is no place for a secret has one. Take it out. */ \
  /* Scopes. */                                                                                   \
  X(scope_unknown)             /* Not a scope of the catalogue. Use the suggested name. */        \
  X(scopes_empty)              /* No scope is left. Choose at least one. */                       \
  X(tool_unknown)              /* Not a Composio tool of the catalogue. */                        \
  X(operation_unknown)         /* Not a Confluence operation of the catalogue. */                 \
  X(tool_scopes_unreadable)    /* Not an answer of Composio's tools/scopes/required. */           \
  /* Site addresses. */                                                                           \
  X(site_empty)                /* Nothing was given. Paste any address of the site. */            \
  X(site_too_long)             /* Over 2048 bytes. Paste the address alone. */                    \
  X(site_not_ascii)            /* Letters that only look like Latin ones, or an IDN. */           \
  X(site_punycode)             /* A label starts with xn--. Atlassian has no such sites. */       \
  X(site_percent_encoded)      /* The host part holds a %. Paste it decoded. */                   \
  X(site_invalid_character)    /* A character that no host name has. */                           \
  X(site_scheme_unsupported)   /* Not http or https. */                                           \
  X(site_port_unsupported)     /* Atlassian sites answer on the default port only. */             \
  X(site_bare_domain)          /* atlassian.net alone. The site's name is missing. */             \
  X(site_label_empty)          /* Two dots in a row or a leading dot. */                          \
  X(site_label_hyphen)         /* The name starts or ends with a hyphen. */                       \
  X(site_label_too_long)       /* The name has over 63 characters. */                             \
  X(site_nested_subdomain)     /* More than one label before the domain. */                       \
  X(site_lookalike_host)       /* An Atlassian domain, but not at the end of the host. */         \
  X(site_lookalike_userinfo)   /* An Atlassian domain before an @, another host behind it. */     \
  X(site_lookalike_path)       /* An Atlassian site's name in the path of another host. */        \
  X(site_foreign_host)         /* Another host. Use the default URL that ends in atlassian.net. */\
  X(site_atlassian_service)    /* A host of Atlassian's own, not a site. */                       \
  X(site_other_cloud)          /* A site of another cloud of Atlassian's. Ask Composio first. */    \
  X(site_cloud_id)             /* A cloud id. The name of the site is needed. */                  \
  X(site_email)                /* An e-mail address. */                                           \
  /* OAuth values. */                                                                             \
  X(entropy_length)            /* Not exactly 32 bytes of randomness. */                          \
  X(verifier_length)           /* Not 43 to 128 characters (RFC 7636 section 4.1). */             \
  X(verifier_character)        /* Not A-Z a-z 0-9 - . _ ~ (RFC 7636 section 4.1). */              \
  X(challenge_invalid)         /* Not 43 base64url characters (RFC 7636 section 4.2). */          \
  X(state_too_short)           /* Under 22 characters: less than 128 bits (RFC 6749 10.10). */    \
  X(state_character)           /* Outside RFC 6749 appendix A.5's visible ASCII. */               \
  X(state_too_long)            /* Over 512 characters. */                                         \
  X(client_id_empty)           /* No client ID. Copy it from Settings in the console. */          \
  X(client_id_invalid)         /* Spaces or other characters that no client ID has. */            \
  X(client_id_too_long)        /* Over 512 characters. */                                         \
  X(client_secret_invalid)     /* Spaces, line breaks or non-ASCII. Copy it again. */             \
  X(callback_empty)            /* No callback URL. */                                             \
  X(callback_not_absolute)     /* Not an absolute http(s) URL (RFC 6749 section 3.1.2). */        \
  X(callback_has_fragment)     /* Has a # part (RFC 6749 section 3.1.2). */                       \
  X(callback_invalid)          /* A character, host or port that no URL has, or a user name. */   \
  X(callback_too_long)         /* Over 2048 bytes. */                                             \
  /* Token requests. */                                                                            \
  X(authorization_code_invalid) /* Empty, not printable ASCII (RFC 6749 A.11) or over 32 KiB. */   \
  X(refresh_token_invalid)     /* Empty, not printable ASCII (RFC 6749 A.17) or over 32 KiB. */   \
  X(access_token_invalid)      /* Not a bearer token (RFC 6750 section 2.1). */                   \
  X(other_grant)               /* This member belongs to the other grant. Leave it out. */        \
  /* Setups that are shared. */                                                                   \
  X(setup_unreadable)      /* Neither a link nor a file of this page. Ask for it again. */    \
  X(setup_version)         /* Of a version not known here. Open it in a newer copy. */        \
  X(setup_secret)          /* A member has the form of a secret. Take it out. */              \
  /* Composio. */                                                                                 \
  X(name_empty)                /* The auth config has no name. */                                 \
  X(name_too_long)             /* The auth config's name has over 256 bytes. */                   \
  X(auth_config_id_empty)      /* No auth config ID. Paste the one that starts with ac_. */       \
  X(auth_config_id_is_connection)/* A connected account (ca_) where an auth config belongs. */    \
  X(auth_config_id_is_link_token)/* A link token (ln_) where an auth config belongs. */           \
  X(auth_config_id_is_key)     /* An API key (ak_, uak_) where an auth config belongs. */         \
  X(auth_config_id_invalid)    /* Not ac_ and letters, digits, '_' and '-'. */                    \
  X(connection_id_is_auth_config)/* An auth config (ac_) where a connection belongs. */           \
  X(connection_id_invalid)     /* Not ca_ and letters, digits, '_' and '-'. */                    \
  X(user_id_empty)             /* No user ID. Give any text that names the person. */             \
  X(user_id_too_long)          /* The user ID has over 4096 bytes. */
// clang-format on

namespace confluence_oauth {

enum class ErrorCode {
#define X(code) code,
  CONFLUENCE_OAUTH_ERROR_CODES(X)
#undef X
};

inline constexpr std::string_view kErrorCodeNames[] = {
#define X(code) #code,
    CONFLUENCE_OAUTH_ERROR_CODES(X)
#undef X
};

// The wire name of `code`, spelled like its enumerator.
constexpr std::string_view to_text(ErrorCode code) {
  return kErrorCodeNames[static_cast<unsigned>(code)];
}

}  // namespace confluence_oauth

#endif
