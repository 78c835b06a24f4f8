#include "advice/readiness_fields.hpp"

#include <optional>
#include <utility>

#include "advice/field_values.hpp"
#include "advice/secrets.hpp"
#include "atlassian/consent_warnings.hpp"
#include "atlassian/site.hpp"
#include "base/address.hpp"
#include "base/text.hpp"
#include "catalogue/findings.hpp"
#include "composio/auth_config_id.hpp"
#include "composio/auth_config_request.hpp"
#include "composio/callback_compare.hpp"
#include "composio/connect_link_request.hpp"
#include "oauth/client_id.hpp"
#include "oauth/redirect_uri.hpp"

namespace confluence_oauth {
namespace {

constexpr std::size_t kUsualClientIdLength = 32;

std::string_view usual_callback() { return default_callback_url().url; }

class FieldsChecker {
 public:
  explicit FieldsChecker(const Draft& draft) : draft_(draft) {}

  std::vector<Advice> check() {
    app();
    auth_config();
    connection();
    return std::move(advice_);
  }

 private:
  Advice& add(Finding finding) {
    advice_.push_back(certain(std::move(finding)));
    return advice_.back();
  }

  // A value that its parser refuses.
  template <class Parsed>
  void add_refusal(FindingText<wording::WithRefusal> refused, const Result<Parsed>& parsed) {
    if (parsed) return;
    add(refused({.refusal = parsed.error().message})).finding.code = to_text(parsed.error().code);
  }

  // Its notes are findings at the field.
  template <class Value>
  Result<Value> take(Result<Taken<Value>> taken, std::string_view field) {
    if (!taken) return taken.error();
    for (const Finding& note : taken->notes) add(note).finding.field = field;
    return std::move(taken->value);
  }

  // True, and a finding, when somebody typed a secret where anybody may read it.
  bool is_secret(std::string_view field, std::string_view label, std::string_view value) {
    if (!holds_secret(value)) return false;
    add(findings::secret_in_field({.label = label})).finding.field = field;
    return true;
  }

  void app() {
    if (is_blank(draft_.client_id)) return;
    if (is_secret("clientId", words::field_client_id(), draft_.client_id)) return;
    const Result<ClientId> id = take(take_client_id(draft_.client_id), "clientId");
    add_refusal(findings::refused_client_id, id);
    if (!id || (id->text().size() == kUsualClientIdLength && all_of(id->text(), is_alnum))) return;
    add(begins_as_address(id->text()) ? findings::client_id_address()
                                      : findings::client_id_unusual({.count = id->text().size()}));
  }

  void auth_config() {
    if (!is_blank(draft_.app_name) && !is_secret("appName", words::field_name(), draft_.app_name)) {
      add_refusal(findings::refused_name, parse_auth_config_name(draft_.app_name));
    }
    callback();
    if (is_blank(draft_.auth_config_id)) return;
    const Result<AuthConfigId> id =
        take(take_auth_config_id(draft_.auth_config_id), "authConfigId");
    add_refusal(findings::refused_auth_config_id, id);
    if (!id || is_secret("authConfigId", words::field_auth_config_id(), draft_.auth_config_id))
      return;
    for (Finding& finding : id->warnings()) add(std::move(finding)).finding.field = "authConfigId";
  }

  void callback() {
    if (is_blank(draft_.callback_url)) {
      return add_with_usual(findings::callback_missing({.callback = usual_callback()}));
    }
    if (is_secret("callbackUrl", words::field_callback_url(), draft_.callback_url)) return;
    const Result<RedirectUri> url = take(take_callback_url(draft_.callback_url), "callbackUrl");
    add_refusal(findings::refused_callback, url);
    if (!url) return;
    if (auto finding = callback_warning(*url)) add(*std::move(finding));
    if (const CallbackUrl* meant = find_meant_callback(url->text())) {
      Advice& advice = add(findings::callback_unknown_path({.nearest = meant->url}));
      offer_callback(meant->url, advice.apply);
    } else {
      callback_host(*url);
    }
    registered_callback(url->text());
  }

  // A page of Atlassian's or Composio's is a slip; anybody's own address may be meant.
  void callback_host(const RedirectUri& url) {
    const std::optional<std::string_view> owner = find_callback_host_owner(url);
    if (!owner) return;
    const std::string_view usual = usual_callback();
    add_with_usual(owner->empty()
                       ? findings::callback_own_domain({.callback = usual})
                       : findings::callback_is_page({.vendor = *owner, .callback = usual}));
  }

  // With the change to the callback that most people take.
  void add_with_usual(Finding finding) {
    offer_callback(usual_callback(), add(std::move(finding)).apply);
  }

  // Against itself while nothing was pasted: that tells a path that was never right.
  void registered_callback(std::string_view chosen) {
    const std::string& registered = draft_.registered_callback;
    if (is_blank(registered)) {
      for (Finding& finding : compare_callbacks(chosen, chosen)) add(std::move(finding));
      return;
    }
    if (is_secret("registeredCallback", words::field_registered_callback(), registered)) return;
    const auto compared = take(Result(take_registered_callback(registered)), "registeredCallback");
    for (Finding& finding : compare_callbacks(*compared, chosen)) {
      add(std::move(finding)).finding.field = "registeredCallback";
    }
  }

  void connection() {
    if (!is_blank(draft_.site) && !is_secret("site", words::field_site(), draft_.site)) {
      site();
    }
    if (is_blank(draft_.user_id)) return;
    if (is_secret("userId", words::field_user_id(), draft_.user_id)) return;
    add_refusal(findings::refused_user_id, parse_user_id(draft_.user_id));
  }

  void site() {
    const Result<Site> site = take(take_site(draft_.site), "site");
    add_refusal(findings::refused_site, site);
    if (!site) return;
    for (const Finding& finding : site->warnings()) add(finding);
    if (site->cloud() == Cloud::government) add(findings::site_government());
  }

  const Draft& draft_;
  std::vector<Advice> advice_;
};

}  // namespace

std::vector<Advice> check_fields(const Draft& draft) { return FieldsChecker(draft).check(); }

}  // namespace confluence_oauth
