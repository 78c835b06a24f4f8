/** Step 4: the site, the connection by dashboard or code, and whether it works. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { plainReason } from '../../answers/field-errors.ts'
import { linkInput } from '../../answers/requests.ts'
import type { CoreError, RequestSource } from '../../core/contract.d.ts'
import { setDraftText } from '../../model/changes.ts'
import { chooseWay } from '../../model/moves.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { adviceAt } from '../parts/advice.ts'
import { fold, isFoldOpen } from '../parts/fold.ts'
import { type Content, copyButton, field, output } from '../parts/parts.ts'
import { browserWindow, key, pane, slot } from '../parts/schematic.ts'
import { snippetSheet } from '../parts/snippets.ts'
import { advanced } from './advanced.ts'
import { ending } from './ending.ts'

export function connectView(page: Page): TemplateResult {
  return html`${siteField(page)}
  ${page.state.way === 'dashboard' && isFoldOpen(page, 'body-4') ? inDashboard(page) : nothing}
  ${otherWay(page)} ${fold(page, 'link-code', byCode(page))} ${isReady(page) ? html`${ending(page)} ${advanced(page)}` : nothing}`
}

function siteField(page: Page): TemplateResult {
  const { draft } = page.state
  const site = page.results?.site
  const subdomain = site?.ok ? site.value.subdomain : ''
  const words = !site?.ok
    ? ''
    : `Subdomain ${site.value.subdomain}, on ${site.value.host}${
        site.value.cloud === 'government' ? ' (Government Cloud)' : ''
      }`
  return html`${field(page, {
    name: 'site',
    label: 'Any address of your Confluence',
    value: draft.site,
    change: value => setDraftText('site', value),
    placeholder: 'https://acme.atlassian.net/wiki/…',
    hint: 'A page, a space, or just the name. Composio asks for the part before .atlassian.net.',
  })}
  <div class="inline good" ?hidden=${words === ''}>
    ${output('site-result', words, 'Site')}
    ${subdomain === '' ? nothing : copyButton(page, 'the subdomain', () => subdomain)}
  </div>
  ${isReady(page) ? adviceAt(page, 4) : nothing}`
}

function inDashboard({ results }: Page): Content {
  const subdomain = results?.site?.ok ? results.site.value.subdomain : ''
  return html`<div class="two">
    <div class="drawing">
      ${browserWindow(
        'Composio dashboard',
        pane(html`${key('Connect Account', true)} ${slot('Subdomain', subdomain)}
          <span class="address"><mark>${subdomain || 'this part'}</mark>.atlassian.net</span>`),
      )}
      <p class="caption" aria-hidden="true">Schematic. Ringed: where to click.</p>
    </div>
    <ol class="lines">
      <li>On the auth config’s page in Composio: <b>Connect Account</b>.</li>
      <li>Put the subdomain where it asks for it.</li>
      <li>Sign in at Atlassian, choose the site, <b>Accept</b>.</li>
    </ol>
  </div>`
}

/** The way was chosen in step 3; here it can be changed. */
function otherWay({ state, apply }: Page): Content {
  if (state.isAll) return nothing
  const isCode = state.way === 'code'
  const change = () => apply(chooseWay(isCode ? 'dashboard' : 'code'))
  return html`<p>
    <button type="button" class="link" aria-controls="link-code" @click=${change}>
      ${isCode ? 'In the dashboard instead' : 'By code instead'}
    </button>
  </p>`
}

function byCode(page: Page): TemplateResult {
  const { draft } = page.state
  return html`<div class="stack">
    ${field(page, {
      name: 'user-id',
      label: 'User ID in your application',
      value: draft.userId,
      change: value => setDraftText('userId', value),
      placeholder: 'user-123',
      hint: 'Whose connection this is. Any text that your application knows the person by.',
    })}
    ${isReady(page) ? connectLink(page) : nothing}
  </div>`
}

function connectLink(page: ReadyPage): TemplateResult {
  const { link } = page.results
  const source: RequestSource = { build: 'connectLink', input: linkInput(page.state.draft) }
  return html`<section class="stack" aria-labelledby="link-heading">
    <h3 id="link-heading">The connect link</h3>
    <p class="hint">
      Run this where your Composio key is. The answer holds a <code>redirect_url</code>, good for ten
      minutes: whoever opens it signs in at Atlassian and is connected.
    </p>
    ${snippetSheet(page, {
      name: 'connect-link',
      jsonOutput: 'connect-link-json',
      snippetOutput: 'connect-link-snippet',
      what: 'the connect link request',
      shown: source,
      copied: () => source,
      missing: link.ok ? '' : linkReason(page, link.error),
      request: link,
    })}
  </section>`
}

function linkReason({ state }: ReadyPage, error: CoreError): string {
  const { authConfigId, userId, site } = state.draft
  return plainReason(error, {
    ...(authConfigId === '' && { authConfigId: 'Needs the auth config ID, from step 3.' }),
    ...(userId === '' && { userId: 'Needs the user ID, above.' }),
    ...(site === '' && { site: 'Needs the address of the site, above.' }),
  })
}
