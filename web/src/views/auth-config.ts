/** Step 4: the request that creates the auth config, or the dashboard's form field by field. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { Answer, HttpRequest } from '../core-contract.d.ts'
import { plainReason } from '../errors.ts'
import type { Page, ReadyPage } from '../page.ts'
import { authConfigInput, mask } from '../results.ts'
import { type Saved, setDraftText, setSecretInCopies, setTab } from '../state.ts'
import { adviceAt } from './advice.ts'
import { disclosure, sideRequest } from './disclosure.ts'
import { type Content, copyButton, field, isChecked, type RadioOption } from './parts.ts'
import { languages, snippetSheet } from './snippets.ts'

type ConfigTab = Saved['configTab']

const tabs: RadioOption<ConfigTab>[] = [{ value: 'dashboard', label: 'Dashboard' }, ...languages]

export function authConfigView(page: Page): TemplateResult {
  const { results } = page
  return html`${results ? requests({ ...page, results }) : nothing}
  ${field(page, {
    name: 'auth-config-id',
    label: 'Auth config ID that came back',
    value: page.state.draft.authConfigId,
    change: value => setDraftText('authConfigId', value),
    placeholder: 'ac_…',
    hint: html`Starts with <code>ac_</code>. In code: <code>auth_config.id</code> of the answer; in the
      dashboard: on the auth config’s own page.`,
  })}
  ${results ? afterId({ ...page, results }) : nothing}`
}

function afterId(page: ReadyPage): Content {
  const { core, configId } = page.results
  const { authConfigId, appName } = page.state.draft
  return html`${adviceAt(page, 4)}
  ${
    configId?.ok
      ? disclosure(page, 'read-config', 'Read the config back', () =>
          sideRequest(
            page,
            'read-config',
            'the request that reads the config',
            core.buildReadAuthConfigRequest({ authConfigId }),
          ),
        )
      : nothing
  }
  ${disclosure(page, 'managed', 'Without an app of your own: Composio’s', () => managed(page, appName))}`
}

function managed(page: ReadyPage, name: string): Content {
  const request = page.results.core.buildAuthConfigRequest({ managed: true, name })
  return html`<p class="hint">
      Then there is nothing to do at Atlassian: skip steps 2 and 3, and the comparison of both sides.
      People consent to Composio’s app, for Composio’s default scopes and not for the list of step 1.
    </p>
    ${sideRequest(page, 'managed-config', 'the request for a managed config', request)}`
}

function requests(page: ReadyPage): TemplateResult {
  const { authConfig } = page.results
  return html`${snippetSheet<ConfigTab>(page, {
    name: 'auth-config',
    jsonOutput: 'auth-config-json',
    snippetOutput: 'auth-config-snippet',
    what: 'the auth config request',
    tabs,
    tab: page.state.configTab,
    choose: configTab => page.apply(setTab({ configTab })),
    shown: authConfig,
    copied: () => withSecret(page),
    missing: authConfig.ok ? '' : plainReason(authConfig.error, missingWords(page)),
    other: dashboard(page),
  })}
  ${secretSwitch(page)}`
}

function missingWords({ state }: ReadyPage): Record<string, string> {
  return {
    ...(state.draft.clientId === '' && { clientId: 'Needs the client ID, from step 3.' }),
    ...(state.draft.appName === '' && { name: 'Needs a name, from step 2.' }),
    ...(state.draft.callbackUrl === '' && { redirectUri: 'Needs the callback URL, from step 2.' }),
    scopes: 'Needs at least one scope, from step 1.',
  }
}

function withSecret(page: ReadyPage): Answer<HttpRequest> {
  const { state, results } = page
  return results.core.buildAuthConfigRequest(authConfigInput(state, results.wanted, state.secret))
}

/** Offered only once there is a secret to put anywhere. */
function secretSwitch(page: ReadyPage) {
  if (page.state.secret === '') return nothing
  return html`<label class="check"
    ><input
      type="checkbox"
      name="secret-in-copies"
      .checked=${live(page.state.secretInCopies)}
      @change=${(event: Event) => page.apply(setSecretInCopies(isChecked(event)))}
    /><span
      >Put the typed secret into copied text<small
        >On screen it stays ${mask}. Off, the variable’s name is copied.</small
      ></span
    ></label
  >`
}

function dashboard(page: ReadyPage): TemplateResult {
  const { state, results } = page
  const { clientId, callbackUrl, appName } = state.draft
  const secret = state.secret !== '' && state.secretInCopies ? state.secret : ''
  return html`<ol class="dashboard">
      <li><span class="sentence">Open <b class="label">Auth Configs</b> → <b class="label">Create Auth Config</b>.</span></li>
      ${value(page, 'Toolkit', 'Confluence')} ${value(page, 'Authentication', 'OAuth2')}
      <li><span class="sentence">Turn on your own developer credentials instead of Composio’s app.</span></li>
      ${value(page, 'Name', appName)} ${value(page, 'Client ID', clientId)}
      <li>
        <span>Client secret</span><span class="value">${secret === '' ? html`<i>from Settings of the Atlassian app</i>` : mask}</span>
        ${secret === '' ? nothing : copyButton(page, 'the client secret', () => page.state.secret)}
      </li>
      ${value(page, 'Redirect URL', callbackUrl)} ${value(page, 'Scopes', results.composioScopes)}
    </ol>
    <p class="hint inset">
      If the dashboard shows another redirect URL than this one and does not let you change it,
      register what it shows, and choose it in step 2: the two must be the same.
    </p>`
}

function value(page: ReadyPage, name: string, text: string): TemplateResult {
  return html`<li>
    <span>${name}</span
    ><span class="value">${text === '' ? html`<i>still empty</i>` : html`<code>${text}</code>`}</span>
    ${text === '' ? nothing : copyButton(page, name, () => text)}
  </li>`
}
