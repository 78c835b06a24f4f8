/** The entrance for who has an app already: what it has against what Composio asks for. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { PastedList } from '../../answers/results.ts'
import type { Answer, ParsedScopes } from '../../core/contract.d.ts'
import { setDraftText, setText } from '../../model/changes.ts'
import { isReady, type Page } from '../page.ts'
import { disclosure } from '../parts/disclosure.ts'
import { connectAgain } from '../parts/main-action.ts'
import { type Content, field, findings, names } from '../parts/parts.ts'
import { comparison } from './comparison.ts'

const shownNames = 5

export function existingView(page: Page): TemplateResult {
  return html`<div class="panel-card">
    <h2 id="existing-heading">Compare what you have</h2>
    <p class="lead">Paste names, JSON, a consent URL or an auth config: the scopes are found in it.</p>
    <div class="boxes">
      ${box(page, 'atlassian', 'What your Atlassian app has', 'From Permissions, as copied.')}
      ${box(page, 'composio', 'What Composio asks for', 'Its scopes, its whole body, or the consent URL that it opens.')}
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
    change: value => setText(text, value),
    rows: 3,
    hint: leftOut(page.results?.pastedLists[list]) ?? otherwise,
  })
}

/** The names in a pasted list that are not known scopes. */
function leftOut(list: Answer<ParsedScopes> | null | undefined): Content | null {
  if (!list?.ok || list.value.unknownCount === 0 || list.value.scopes.length === 0) return null
  const { unknown, unknownCount } = list.value
  const shown = unknown.slice(0, shownNames).map(entry => entry.text)
  const more = unknownCount - shown.length
  return html`<span class="caution">Not known, left out: ${names(shown)}${
    more > 0 ? ` and ${more} more` : nothing
  }.</span>`
}

function registered(page: Page): TemplateResult {
  const callbacks = page.results?.callbacks
  const isCompared = (page.results?.pasted ?? page.results?.between ?? null) !== null
  return html`<section id="registered" class="stack" aria-label="The registered callback URL">${field(
    page,
    {
      name: 'registered-callback',
      label: 'Callback URL that the app has now',
      value: page.state.draft.registeredCallback,
      change: value => setDraftText('registeredCallback', value),
      optional: true,
      hint: 'From Authorization. It is compared with the one in step 2, to the character.',
    },
  )}
  ${
    callbacks === null && page.joints?.callback.state === 'said'
      ? html`<p class="inline"><span class="good">You saved the one of step 2.</span> ${isCompared ? nothing : connectAgain(page)}</p>`
      : nothing
  }
  ${callbacks?.ok && callbacks.value.same ? html`<p class="good">The same, to the character.</p>` : nothing}
  ${callbacks?.ok ? findings(callbacks.value.findings, page.results?.catalogue.sources) : nothing}</section>`
}
