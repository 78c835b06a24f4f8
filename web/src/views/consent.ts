/** The consent URL in its two honest modes. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { ConsentUrl, CoreError } from '../core-contract.d.ts'
import { plainReason } from '../errors.ts'
import type { ReadyPage } from '../page.ts'
import { type Saved, setConsentMode, setText } from '../state.ts'
import { news } from './advice.ts'
import { flowView } from './flow-view.ts'
import { boxedOutput, copyButton, field, findings, segmented } from './parts.ts'

export function consentView(page: ReadyPage): TemplateResult {
  const { consentMode } = page.state
  return html`<section aria-labelledby="consent-heading">
    <h3 id="consent-heading">Try it at Atlassian first</h3>
    ${segmented<Saved['consentMode']>(
      'consent-mode',
      'What to try',
      [
        { value: 'preview', label: 'Preview with Composio’s callback' },
        { value: 'own', label: 'Whole flow with your own callback' },
      ],
      consentMode,
      mode => page.apply(setConsentMode(mode)),
    )}
    ${consentMode === 'preview' ? previewWords() : ownFields(page)} ${urlSheet(page)}
    ${consentMode === 'own' ? flowView(page) : nothing}
  </section>`
}

function previewWords(): TemplateResult {
  return html`<p class="lead">
    Shows whether Atlassian accepts this client, callback and scope list. Look at the consent page, then
    close it: <strong>this URL cannot finish a Composio connection</strong>, because Composio never
    issued its state. Only the link above can.
  </p>`
}

function ownFields(page: ReadyPage): TemplateResult {
  return html`<p class="lead">
      Runs the whole flow with state and PKCE (S256) and ends in a token request for you to run. An app
      has one callback URL: while this one is registered, Composio’s connections with this app fail. Use
      an app of its own for the test, or put Composio’s callback back afterwards.
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
    })}`
}

function urlSheet(page: ReadyPage): TemplateResult {
  const { consent, catalogue } = page.results
  const url = consent.ok ? consent.value.url : ''
  return html`<div class="sheet">
      <div class="bar">
        <strong>Consent URL</strong>
        ${consent.ok ? html`<span class="figure">${consent.value.budget.urlBytes} bytes</span>` : nothing}
        ${url === '' ? nothing : urlActions(page, url)}
      </div>
      ${consent.ok ? nothing : html`<p class="needs">${consentReason(page, consent.error)}</p>`}
      ${boxedOutput('consent-url', url, 'Consent URL')}
      ${consent.ok ? parameters(consent.value) : nothing}
    </div>
    ${consent.ok ? findings(news(page, consent.value.warnings), catalogue.sources) : nothing}`
}

function urlActions(page: ReadyPage, url: string) {
  const isOwn = page.state.consentMode === 'own'
  // The flow begins in whichever way the URL leaves the page: it needs the verifier on return.
  const begin = () => isOwn && page.act.startFlow()
  const target = isOwn && window === window.top ? '_self' : '_blank'
  return html`<a
      class="button push ${isOwn ? 'primary' : ''}"
      href=${url}
      target=${target}
      rel="noopener noreferrer"
      @click=${begin}
      @auxclick=${begin}
      @contextmenu=${begin}
      >${isOwn ? 'Go to Atlassian' : 'Open the preview'}</a
    >${copyButton(page, 'the consent URL', () => {
      begin()
      return url
    })}`
}

/** Longer values scroll in their box, which a keyboard has to reach. */
const scrollingLength = 100

function parameters({ parameters: list }: ConsentUrl): TemplateResult {
  return html`<details class="inset">
    <summary>What each part means</summary>
    <dl class="parameters">
      ${list.map(
        ({ name, value, meaning }) => html`<div>
          <dt><code>${name}</code></dt>
          <dd><code class="long" tabindex=${value.length > scrollingLength ? 0 : nothing}>${value}</code><span>${meaning}</span></dd>
        </div>`,
      )}
    </dl>
  </details>`
}

function consentReason({ state }: ReadyPage, error: CoreError): string {
  const callback = state.consentMode === 'own' ? state.ownCallback : state.draft.callbackUrl
  return plainReason(error, {
    ...(state.draft.clientId === '' && { clientId: 'Needs the client ID, from step 3.' }),
    ...(callback === '' && { redirectUri: 'Needs the callback URL.' }),
    scopes: 'Needs at least one scope, from step 1.',
  })
}
