/** Step 3: the client ID, and the secret for those who want finished text. */
import { html, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { Page } from '../page.ts'
import { setDraftText, setText } from '../state.ts'
import { adviceAt } from './advice.ts'
import { field, fieldError, inputText } from './parts.ts'

export function credentialsView(page: Page): TemplateResult {
  return html`${field(page, {
    name: 'client-id',
    label: 'Client ID',
    value: page.state.draft.clientId,
    change: value => setDraftText('clientId', value),
    hint: 'Not a secret: it is part of every consent URL.',
  })}
  ${adviceAt(page, 3)} ${secretField(page)}`
}

/** A password field that forms and spell checkers leave alone and password managers can fill. */
function secretField(page: Page): TemplateResult {
  const name = 'client-secret'
  const error = page.errors.get(name)
  return html`<div class="field">
    <label for=${name}>Secret <span class="optional">optional</span></label>
    <div class="control">
      <input
        id=${name}
        name=${name}
        type="password"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby=${error === undefined ? `${name}-hint` : `${name}-error ${name}-hint`}
        aria-invalid=${error === undefined ? 'false' : 'true'}
        .value=${live(page.state.secret)}
        @input=${(event: Event) => page.act.type(setText('secret', inputText(event)))}
      /><button type="button" ?disabled=${page.state.secret === ''} @click=${() => page.act.clearSecrets()}>Clear</button>
    </div>
    ${fieldError(name, error)}
    <p class="hint" id=${`${name}-hint`}>
      Everything works without it: <code>ATLASSIAN_CLIENT_SECRET</code> stands in its place. If you
      type it, it stays in this field and in what you copy, is never stored, and is gone when you
      reload or leave. “Clear” wipes it from the page’s memory as well.
    </p>
  </div>`
}
