/**
 * The printed sheet for whoever has access to Atlassian's console. In the document only while the browser
 * prints. It holds only what may be in a shared setup: no secret.
 */
import { html, nothing } from 'lit-html'
import { writtenSetup } from '../../answers/setup.ts'
import { isPrinting } from '../../browser/printing.ts'
import type { ConsoleSheet } from '../../core/contract.d.ts'
import {
  createApp,
  enterCallback,
  lines,
  offlineWords,
  shareApp,
  takeCredentials,
  tickScopes,
} from '../atlassian-app/console-steps.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import type { Content } from '../parts/parts.ts'
import { flowDrawing } from '../parts/schematic.ts'

export function paperView(page: Page): Content {
  if (!isPrinting()) return nothing
  return isReady(page) ? paper(page) : 'The core has not loaded, so there is no sheet yet.'
}

function paper(page: ReadyPage): Content {
  const { state, results } = page
  const answer = writtenSetup(page)
  // A value looks like a secret: the page says which one, the sheet leaves all of them out.
  const { appName, callbackUrl, clientId } = answer.ok
    ? state.draft
    : { appName: '', callbackUrl: '', clientId: '' }
  const names = results.sheet.ok ? results.sheet.value.sections.map(({ tab }) => tab) : []
  return html`<h1>Set up an Atlassian app: ${appName || 'for Confluence'}</h1>
    <p>
      In Atlassian’s developer console; by Confluence OAuth Helper,
      ${new Date().toISOString().slice(0, 10)}. No secret is on this sheet; keep the app’s off it.
    </p>
    ${value('Asked by', '')} ${value('Send it back to', '')}
    ${answer.ok ? nothing : html`<p><b>Values are left out:</b> ${answer.error.message}</p>`}
    <ol>
      <li>${lines(createApp(state.draft))}${value('Name', appName)}</li>
      <li>${lines(enterCallback)}${value('Callback URL', callbackUrl)}</li>
      <li>${lines(tickScopes(names))}${results.sheet.ok ? boxes(results.sheet.value, state.draft.ticked) : nothing}
        ${results.wanted.includes('offline_access') ? offlineWords : nothing}</li>
      <li>${lines(shareApp)}</li>
      <li>${lines(takeCredentials('asked'))}${value('Client ID', clientId)}</li>
    </ol>
    ${flowDrawing()}
    <h2>The scopes as text</h2>
    ${value('Atlassian, by spaces', results.atlassianScopes)}
    ${value('Composio, by commas', results.composioScopes)}`
}

/** An unknown value is a line to write on. */
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
