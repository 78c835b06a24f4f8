/** The whole flow with one's own callback: state, PKCE, and a token request at its end. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { plainReason } from '../../answers/field-errors.ts'
import type { CoreError } from '../../core/contract.d.ts'
import { setText } from '../../model/changes.ts'
import type { ReadyPage } from '../page.ts'
import { news } from '../parts/advice.ts'
import { boxedOutput, copyButton, field, findings } from '../parts/parts.ts'
import { flowView } from './flow.ts'

export function ownFlow(page: ReadyPage): TemplateResult {
  return html`<section class="stack" aria-labelledby="own-flow-heading">
    <h4 id="own-flow-heading">The whole flow with your own callback</h4>
    <p class="hint">
      With state and PKCE (S256), up to a token request for you to run. An app has one callback URL: while
      this one is registered, Composio’s connections with this app fail. Use an app of its own for the
      test, or put Composio’s callback back afterwards.
    </p>
    ${field(page, {
      name: 'own-callback',
      label: 'Your callback URL',
      value: page.state.ownCallback,
      change: value => setText('ownCallback', value),
      placeholder: 'http://localhost:3000/callback',
      hint: html`Register exactly this in the Atlassian app. When it is this page’s own address, the page
      reads the answer itself, and its web server’s log has seen the code; otherwise paste the address
      below.`,
    })}
    ${urlSheet(page)} ${flowView(page)}
  </section>`
}

function urlSheet(page: ReadyPage): TemplateResult {
  const { ownConsent, catalogue } = page.results
  const url = ownConsent.ok ? ownConsent.value.url : ''
  return html`<div class="sheet">
      <div class="bar">
        <strong>Consent URL</strong>
        ${url === '' ? nothing : urlActions(page, url)}
      </div>
      ${ownConsent.ok ? nothing : html`<p class="needs">${consentReason(page, ownConsent.error)}</p>`}
      ${boxedOutput('own-consent-url', url, 'Consent URL with your callback')}
    </div>
    ${ownConsent.ok ? findings(news(page, ownConsent.value.warnings), catalogue.sources) : nothing}`
}

function urlActions(page: ReadyPage, url: string) {
  // Click, middle click, context menu or copy: any of them may open the URL, so each starts the flow.
  // The browser follows `href` only after that, so it is the one of this start.
  const begin = () => page.act.startFlow()
  // The right button's click comes after its context menu.
  const beginByMiddle = ({ button }: MouseEvent) => button === 1 && begin()
  return html`<a
      class="button push"
      href=${url}
      target=${window === window.top ? '_self' : '_blank'}
      rel="noopener noreferrer"
      @click=${begin}
      @auxclick=${beginByMiddle}
      @contextmenu=${begin}
      >Go to Atlassian</a
    >${copyButton(page, 'your own consent URL', begin)}`
}

function consentReason({ state }: ReadyPage, error: CoreError): string {
  return plainReason(error, {
    ...(state.draft.clientId === '' && { clientId: 'Needs the client ID, from step 2.' }),
    ...(state.ownCallback === '' && { redirectUri: 'Needs your callback URL.' }),
    scopes: 'Needs at least one scope, from step 1.',
  })
}
