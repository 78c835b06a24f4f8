/** After the code: the token request, how to read its answer, and which sites the token opens. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { CoreError, TokenAnswer } from '../core-contract.d.ts'
import { plainReason } from '../errors.ts'
import type { ReadyPage } from '../page.ts'
import { tokenRequest } from '../results.ts'
import { setFormEncoded, setTab, setText } from '../state.ts'
import { disclosure, sideRequest } from './disclosure.ts'
import { type Content, field, findings, isChecked, plural } from './parts.ts'
import { languages, snippetSheet } from './snippets.ts'

export function tokenSection(page: ReadyPage): TemplateResult {
  const { state, results } = page
  return html`<h4>Token request</h4>
    <p class="hint">
      ${
        state.flow.status === 'received'
          ? 'Holds the code and the verifier. The secret is added where it runs; PKCE does not replace it at Atlassian.'
          : html`<code>AUTHORIZATION_CODE</code> and <code>CODE_VERIFIER</code> are filled in here as soon
            as the answer has arrived.`
      }
    </p>
    ${snippetSheet(page, {
      name: 'token-request',
      snippetOutput: 'token-request-snippet',
      what: 'the token request',
      tabs: languages,
      tab: state.tokenTab,
      choose: tokenTab => page.apply(setTab({ tokenTab })),
      shown: results.token,
      copied: () =>
        tokenRequest(state, results.cloud, results.core.buildTokenRequest, state.secret),
      missing: results.token.ok ? '' : tokenReason(page, results.token.error),
    })}
    ${formSwitch(page)} ${answer(page)} ${resources(page)}`
}

function tokenReason({ state }: ReadyPage, error: CoreError): string {
  return plainReason(error, {
    ...(state.draft.clientId === '' && { clientId: 'Needs the client ID, from step 3.' }),
    ...(state.ownCallback === '' && { redirectUri: 'Needs your callback URL, above.' }),
  })
}

function formSwitch(page: ReadyPage): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      name="form-encoded"
      .checked=${live(page.state.isFormEncoded)}
      @change=${(event: Event) => page.apply(setFormEncoded(isChecked(event)))}
    /><span
      >Form body instead of JSON<small
        >Atlassian documents JSON; most OAuth libraries send a form, and both work.</small
      ></span
    ></label
  >`
}

function answer(page: ReadyPage): TemplateResult {
  const told = page.results.tokenAnswer
  return html`${field(page, {
    name: 'token-answer',
    label: 'What it answered',
    value: page.state.tokenAnswer,
    change: value => setText('tokenAnswer', value),
    rows: 2,
    optional: true,
    hint: 'Read here, never stored and never shown again. Tokens may be cut out first.',
  })}
  ${told?.ok ? reading(page, told.value) : nothing}`
}

function reading({ results }: ReadyPage, told: TokenAnswer): Content {
  const { kind, expiresIn, scopes, hasRefreshToken } = told
  const words =
    kind === 'tokens'
      ? html`<p class="good">
          A token for ${plural(scopes.length, 'scope')}${
            expiresIn === null ? nothing : `, good for ${expiresIn} seconds`
          }, ${hasRefreshToken ? 'with' : 'without'} a refresh token.
        </p>`
      : nothing
  return html`${words} ${findings(told.findings, results.catalogue.sources)}`
}

function resources(page: ReadyPage): TemplateResult {
  return disclosure(page, 'resources', 'Which sites the token opens (cloud ids)', () =>
    sideRequest(
      page,
      'resources',
      'the request for the sites',
      page.results.core.buildResourcesRequest({ cloud: page.results.cloud }),
    ),
  )
}
