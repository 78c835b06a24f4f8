/** After the code: the token request, how to read its answer, and which sites the token opens. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { plainReason } from '../../answers/field-errors.ts'
import { shownSecret, tokenInput } from '../../answers/requests.ts'
import type { CoreError, RequestSource, TokenAnswer } from '../../core/contract.d.ts'
import { setFormEncoded, setText } from '../../model/changes.ts'
import { plural } from '../../model/words.ts'
import type { ReadyPage } from '../page.ts'
import { disclosure, sideRequest } from '../parts/disclosure.ts'
import { type Content, check, field, findings } from '../parts/parts.ts'
import { snippetSheet } from '../parts/snippets.ts'

export function tokenSection(page: ReadyPage): TemplateResult {
  const { state, results } = page
  const source = (secret: string): RequestSource => ({
    build: 'token',
    input: tokenInput(state, results.cloud, secret),
  })
  return html`<h5>Token request</h5>
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
      shown: source(shownSecret(state)),
      copied: () => source(state.secret),
      missing: results.token.ok ? '' : tokenReason(page, results.token.error),
    })}
    ${formSwitch(page)} ${answer(page)} ${resources(page)}`
}

function tokenReason({ state }: ReadyPage, error: CoreError): string {
  return plainReason(error, {
    ...(state.draft.clientId === '' && { clientId: 'Needs the client ID, from step 2.' }),
    ...(state.ownCallback === '' && { redirectUri: 'Needs your callback URL, above.' }),
  })
}

function formSwitch(page: ReadyPage): TemplateResult {
  return check(
    { name: 'form-encoded' },
    page.state.isFormEncoded,
    isOn => page.apply(setFormEncoded(isOn)),
    [
      'Form body instead of JSON',
      'Atlassian documents JSON; most OAuth libraries send a form, and both work.',
    ],
  )
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
    sideRequest(page, 'resources', 'the request for the sites', {
      build: 'resources',
      input: { cloud: page.results.cloud },
    }),
  )
}
