/** The entrance for who has an app already: what it has against what Composio asks for. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { repeatable } from '../../answers/repeatable.ts'
import type { PastedList } from '../../answers/results.ts'
import type { Answer, ParsedScopes } from '../../core/contract.d.ts'
import { applyProposal, type Change, setDraftText, setText } from '../../model/changes.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { disclosure } from '../parts/disclosure.ts'
import { connectAgain } from '../parts/main-action.ts'
import { type Content, field, findings, names } from '../parts/parts.ts'
import { comparison, valuesIn } from './comparison.ts'

const shownNames = 5

export function existingView(page: Page): TemplateResult {
  return html`<div class="panel-card">
    <h2 id="existing-heading">Compare what you have</h2>
    <p class="lead">Paste names, JSON, a consent URL or an auth config.</p>
    <div class="boxes">
      ${box(page, 'atlassian', 'What your Atlassian app has', 'From Permissions, as copied.')}
      ${box(page, 'composio', 'What Composio asks for', 'Its scopes, its whole auth config, or the consent URL that it opens.')}
    </div>
    ${isReady(page) ? comparison(page) : nothing} ${registered(page)}
    ${disclosure(page, 'granted', 'Compare what a token was granted, too', () =>
      box(page, 'granted', 'Granted', 'From accessible-resources.'),
    )}
  </div>`
}

function box(page: Page, list: PastedList, label: string, otherwise: string): TemplateResult {
  const text = `${list}Text` as const
  return field(page, {
    name: `${list}-text`,
    label,
    value: page.state[text],
    change: value =>
      list === 'composio' && isReady(page) ? pasteComposio(page, value) : setText(text, value),
    rows: 3,
    hint: leftOut(page.results?.pastedLists[list]) ?? otherwise,
  })
}

/** Step 2 follows what Composio has, where it was not saved already; a typed client ID is compared with it. */
function pasteComposio(page: ReadyPage, text: string): Change {
  const { draft, proofs, composioText } = page.state
  const before = valuesIn(page, composioText).clientId
  const now = valuesIn(page, text)
  if (draft.clientId && draft.clientId !== before) delete now.clientId
  if (proofs.said.callback) delete now.callbackUrl
  return state => applyProposal(now)(setText('composioText', text)(state))
}

/** The names in a pasted list that are not known scopes. */
function leftOut(list: Answer<ParsedScopes> | null | undefined): Content | null {
  if (!list?.ok || list.value.unknownCount === 0 || list.value.scopes.length === 0) return null
  const shown = list.value.unknown.slice(0, shownNames).map(entry => entry.text)
  return html`<span class="caution">Not known, left out: ${names(shown)}${
    list.value.unknownCount > shownNames ? ' …' : ''
  }.</span>`
}

function isToldByComposio(page: Page): boolean {
  return isReady(page) && valuesIn(page, page.state.composioText).callbackUrl !== undefined
}

function registered(page: Page): TemplateResult {
  const { draft } = page.state
  const callbacks = page.results?.callbacks
  const use = setDraftText('callbackUrl', draft.registeredCallback.trim())
  const isCompared = page.results?.pasted ?? page.results?.between
  return html`<section id="registered" class="stack" aria-label="The registered callback URL">${field(
    page,
    {
      name: 'registered-callback',
      label: 'Callback URL of the app',
      value: draft.registeredCallback,
      change: value => setDraftText('registeredCallback', value),
      optional: true,
      hint: html`From Authorization. Compared with the one in step 2: <code>${repeatable(page.results, draft.callbackUrl)}</code>`,
    },
  )}
  ${
    callbacks === null && page.joints?.callback.state === 'said'
      ? html`<p class="inline"><span class="good">You saved the one of step 2.</span> ${isCompared ? nothing : connectAgain(page)}</p>`
      : nothing
  }
  ${callbacks?.ok && callbacks.value.same ? html`<p class="good">The same, to the character.</p>` : nothing}
  ${callbacks?.ok ? findings(callbacks.value.findings, page.results?.catalogue.sources) : nothing}
  ${
    callbacks?.ok && !callbacks.value.same && !isToldByComposio(page)
      ? html`<p><button type="button" @click=${() => page.act.reversibly('The callback URL is replaced.', use)}>Use the registered one</button></p>`
      : nothing
  }</section>`
}
