/** The request that creates the auth config, and the one place for the secret. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { plainReason } from '../../answers/field-errors.ts'
import { authConfigInput, mask, shownSecret } from '../../answers/requests.ts'
import type { RequestSource } from '../../core/contract.d.ts'
import { setSecretInCopies, setText } from '../../model/changes.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { type Content, check, field } from '../parts/parts.ts'
import { snippetSheet } from '../parts/snippets.ts'

export function code(page: Page): TemplateResult {
  return html`<div class="stack">
    ${isReady(page) ? request(page) : nothing} ${secretField(page)} ${secretSwitch(page)}
  </div>`
}

function request(page: ReadyPage): TemplateResult {
  const { state, results } = page
  const { authConfig } = results
  const source = (secret: string): RequestSource => ({
    build: 'authConfig',
    input: authConfigInput(state, results.wanted, secret),
  })
  return snippetSheet(page, {
    name: 'auth-config',
    jsonOutput: 'auth-config-json',
    snippetOutput: 'auth-config-snippet',
    what: 'the auth config request',
    shown: source(shownSecret(state)),
    copied: () => source(state.secret),
    missing: authConfig.ok ? '' : plainReason(authConfig.error, missingWords(page)),
    request: authConfig,
  })
}

function missingWords({ state }: ReadyPage): Record<string, string> {
  return {
    ...(state.draft.clientId === '' && { clientId: 'Needs the client ID, from step 2.' }),
    ...(state.draft.appName === '' && { name: 'Needs a name, from step 2.' }),
    ...(state.draft.callbackUrl === '' && { redirectUri: 'Needs the callback URL, from step 2.' }),
    scopes: 'Needs at least one scope, from step 1.',
  }
}

function secretField(page: Page): TemplateResult {
  return field(page, {
    name: 'client-secret',
    label: 'Secret',
    value: page.state.secret,
    change: value => setText('secret', value),
    isSecret: true,
    optional: true,
    after: html`<button type="button" ?disabled=${page.state.secret === ''} @click=${() => page.act.clearSecrets()}>Clear</button>`,
    hint: 'Optional. Without it, copied code has a placeholder. If you type it, it stays in this field and in what you copy, is never stored, and is gone when you reload or leave. “Clear” wipes it from the page’s memory as well.',
  })
}

function secretSwitch(page: Page): Content {
  if (page.state.secret === '') return nothing
  return check(
    { name: 'secret-in-copies' },
    page.state.secretInCopies,
    isOn => page.apply(setSecretInCopies(isOn)),
    [
      'Put the typed secret into copied text',
      `On screen it stays ${mask}. Off, the variable’s name is copied.`,
    ],
  )
}
