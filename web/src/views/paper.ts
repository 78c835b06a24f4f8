/**
 * The sheet for whoever has access to Atlassian's console. It stands in the document only while the
 * browser prints, and then alone. What may be on it is what may be handed over: no secret.
 */
import { html, nothing } from 'lit-html'
import type { ConsoleSheet } from '../core-contract.d.ts'
import { written } from '../hand-over.ts'
import type { Page, ReadyPage } from '../page.ts'
import {
  createApp,
  enterCallback,
  offlineWords,
  shareApp,
  takeCredentials,
  tickScopes,
} from './console-steps.ts'
import type { Content } from './parts.ts'

let isPrinting = false

export function followPrinting(refresh: () => void): void {
  const follow = (now: boolean) => {
    if (isPrinting === now) return
    isPrinting = now
    refresh()
  }
  // Firefox tells by the events only, an emulated medium by the query only.
  window.addEventListener('beforeprint', () => follow(true))
  window.addEventListener('afterprint', () => follow(false))
  matchMedia('print').addEventListener('change', ({ matches }) => follow(matches))
}

export function paperView(page: Page): Content {
  if (!isPrinting) return nothing
  const { results } = page
  return results
    ? paper({ ...page, results })
    : 'The core has not loaded, so there is no sheet yet.'
}

function paper(page: ReadyPage): Content {
  const { state, results } = page
  const answer = written(page)
  // A member has the form of a secret: the page says which, paper keeps quiet.
  const { appName, callbackUrl, clientId } = answer.ok
    ? state.draft
    : { appName: '', callbackUrl: '', clientId: '' }
  return html`<h1>${appName || 'App for Confluence'}</h1>
    <p>
      What to set in Atlassian’s developer console; by Confluence OAuth Helper,
      ${new Date().toLocaleDateString()}. No secret is on this sheet; keep the app’s off it.
    </p>
    ${answer.ok ? nothing : html`<p><b>Values are left out:</b> ${answer.error.message}</p>`}
    <ol>
      <li>${createApp}${value('Name', appName)}</li>
      <li>${tickScopes}${results.sheet.ok ? boxes(results.sheet.value, state.draft.ticked) : nothing}
        ${results.wanted.includes('offline_access') ? offlineWords : nothing}</li>
      <li>${enterCallback}${value('Callback URL', callbackUrl)}</li>
      <li>${shareApp}</li>
      <li>${takeCredentials}${value('Client ID', clientId)}</li>
    </ol>
    <h2>The scopes as text</h2>
    ${value('Atlassian, by spaces', results.atlassianScopes)}
    ${value('Composio, by commas', results.composioScopes)}`
}

/** A line to write on where nothing is known. */
function value(name: string, text: string): Content {
  return html`<p class="value">${name}: ${text ? html`<code>${text}</code>` : html`<i></i>`}</p>`
}

function boxes({ sections }: ConsoleSheet, ticked: string[]): Content {
  return html`${sections.map(
    ({ api, tab, rows }) => html`<h3>${[api, tab].filter(Boolean).join(', ')}: ${rows.length}</h3>
      <ul>
        ${rows.map(
          ({ scope, title }) =>
            html`<li>${ticked.includes(scope) ? '☑' : '☐'} <code>${scope}</code> ${title}</li>`,
        )}
      </ul>`,
  )}`
}
