/** The dashboard's drawer, numbered like the values to copy, in its own words. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { dashboardUrl } from '../../answers/outgoing-links.ts'
import { isRepeatable, repeatable } from '../../answers/repeatable.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { isFoldOpen } from '../parts/fold.ts'
import { breakable, type Content, copyButton, outgoing } from '../parts/parts.ts'
import { browserWindow, key, pane, slot, toggle } from '../parts/schematic.ts'

export function dashboard(page: Page): TemplateResult {
  const { clientId, callbackUrl } = page.state.draft
  const drawing = () =>
    browserWindow(
      'Composio dashboard',
      pane(html`<b>Confluence · OAuth2</b> ${toggle('Use your own developer credentials', 2)}
        ${slot('Client ID', repeatable(page.results, clientId), 3)} ${slot('Client Secret', '••••••••', 4)}
        ${slot('Redirect URL', repeatable(page.results, callbackUrl), 5)} ${slot('Scopes', page.results?.composioScopes ?? '', 6)}
        ${key('Create Confluence Auth Config', true)}`),
    )
  return html`<div class="two">
    <div class="drawing">
      ${
        isFoldOpen(page, 'way-dashboard') && isFoldOpen(page, 'body-3')
          ? html`${drawing()}<p class="caption" aria-hidden="true">Schematic. Numbers as beside it.</p>`
          : nothing
      }
    </div>
    ${isReady(page) ? values(page) : html`<p class="needs">The values stand here once the core has loaded.</p>`}
  </div>`
}

/** Before the step is open there is only what embedders read. */
function values(page: ReadyPage): TemplateResult {
  if (!isFoldOpen(page, 'body-3')) return html`<ol class="lines values">${scopes(page)}</ol>`
  const { clientId, callbackUrl } = page.state.draft
  const chooseOther = () =>
    page.act.go({ entrance: 'setup', step: '2', card: 'callback', fold: 'callbacks' })
  return html`<div class="stack">
    <ol class="lines values">
      <li>
        <span>Open ${outgoing(dashboardUrl, 'Composio’s dashboard')}: <b>Auth Configs</b>, <b>Create Auth Config</b>, toolkit <b>Confluence</b>, <b>OAuth2</b></span>
      </li>
      <li><span>Turn on <b>Use your own developer credentials</b></span></li>
      ${value(page, 'Client ID', clientId)}
      <li>
        <span><b>Client Secret</b>: ${
          page.state.proofs.sender.client === ''
            ? html`paste it straight from Atlassian’s <b>Settings</b> page.`
            : 'from whoever made the app, by a password manager.'
        } This page does not need it.</span>
      </li>
      ${value(page, 'Redirect URL', callbackUrl)} ${scopes(page)}
      <li><span><b>Create Confluence Auth Config</b></span></li>
    </ol>
    <p class="hint">
      If the dashboard shows another redirect URL and does not let you change it, register what it shows:
      <button type="button" class="link" @click=${chooseOther}>choose it in step 2</button>.
    </p>
  </div>`
}

function value(page: ReadyPage, name: string, text: string): TemplateResult {
  const isShown = text !== '' && isRepeatable(page.results, text)
  const missing = text === '' ? 'still empty' : 'left out: it looks like a secret'
  return html`<li>
    <span><b>${name}</b> ${isShown ? breakable(text) : html`<i>${missing}</i>`}</span>
    ${isShown ? copyButton(page, name, () => text) : nothing}
  </li>`
}

function scopes(page: ReadyPage): Content {
  const { composioScopes } = page.results
  return html`<li>
    <span
      ><b>Scopes</b>, with commas
      <output class="one-line" name="scopes-composio" aria-live="off" aria-label="Scopes for Composio"
        >${composioScopes}</output
      ></span
    >
    ${copyButton(page, 'the scopes for Composio', () => composioScopes)}
  </li>`
}
