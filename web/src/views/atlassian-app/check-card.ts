/** Card f: Atlassian's own consent page is the proof that it accepts client, callback and scopes. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { plainReason } from '../../answers/field-errors.ts'
import { repeatable } from '../../answers/repeatable.ts'
import type { ConsentUrl, CoreError } from '../../core/contract.d.ts'
import { setSetupText } from '../../model/changes.ts'
import { confirm } from '../../model/moves.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { news } from '../parts/advice.ts'
import { cardAction, consentLink, isSendable, mainButton } from '../parts/main-action.ts'
import { boxedOutput, type Content, copyButton, findings } from '../parts/parts.ts'
import { browserWindow, key, pane } from '../parts/schematic.ts'
import { lines } from './console-steps.ts'
import { sideBySide } from './small-cards.ts'

const steps = [
  html`Open the consent page, signed in at Atlassian.`,
  html`Do <strong>not</strong> press <b>Accept</b>. Look at it, then close the tab.`,
  html`Say below what you saw.`,
]

export function checkCard(page: Page): TemplateResult {
  const appName = repeatable(page.results, page.state.draft.appName)
  const drawing = () =>
    browserWindow(
      'auth.atlassian.com',
      pane(html`<b>${appName} is requesting access</b> <span class="bar-grey"></span
        ><span class="bar-grey"></span><span class="keys">${key('Cancel')} ${key('Accept')}</span>`),
    )
  return sideBySide(
    page,
    'check',
    drawing,
    html`${lines(steps)} ${isReady(page) ? urlSheet(page) : nothing}
      <p class="hint">
        Atlassian checks only after sign-in. <b>Accept</b> here would connect nothing.
      </p>
      ${
        isReady(page)
          ? mainButton(consentLink(page) ?? cardAction(page, 'check'), others(page))
          : nothing
      }`,
  )
}

function others(page: ReadyPage): Content {
  if (isSendable(page)) return nothing
  const { act, apply } = page
  const isOwn = page.state.task === 'own'
  const skip = () =>
    isOwn ? act.go({ entrance: 'setup', step: '3' }, confirm('skip')) : apply(setSetupText(''))
  const saw = cardAction(page, 'check')
  return html`${
    consentLink(page)
      ? html`<button type="button" ?disabled=${saw.isDisabled} @click=${saw.run}>${saw.words}</button>`
      : nothing
  }<button type="button" @click=${() => act.go({ entrance: 'error', field: 'explain-text' })}>
      It shows an error</button
    ><button type="button" class="link" @click=${skip}>
      ${isOwn ? 'Skip' : 'Send it back without the check'}
    </button>`
}

function urlSheet(page: ReadyPage): TemplateResult {
  const { consent, catalogue } = page.results
  const url = consent.ok ? consent.value.url : ''
  return html`${consent.ok ? nothing : html`<p class="needs">${consentReason(page, consent.error)}</p>`}
    ${
      url === ''
        ? nothing
        : html`<p class="inline">
            ${
              consentLink(page)
                ? nothing
                : html`<a class="button" href=${url} target="_blank" rel="noopener noreferrer">Open it again</a>`
            }
            ${copyButton(page, 'the consent URL', () => url, 'Copy the consent URL')}
          </p>`
    }
    <details class="note" id="consent-parts">
      <summary>The consent URL, and what each part means</summary>
      <div class="stack">
        ${boxedOutput('consent-url', url, 'Consent URL')} ${consent.ok ? parameters(consent.value) : nothing}
      </div>
    </details>
    ${consent.ok ? findings(news(page, consent.value.warnings), catalogue.sources) : nothing}`
}

export function parameters({ parameters: list }: ConsentUrl): TemplateResult {
  return html`<dl class="parameters">
    ${list.map(
      ({ name, value, meaning }) => html`<div>
        <dt><code>${name}</code></dt>
        <dd><code>${value}</code><span>${meaning}</span></dd>
      </div>`,
    )}
  </dl>`
}

function consentReason({ state }: ReadyPage, error: CoreError): string {
  return plainReason(error, {
    ...(state.draft.clientId === '' && { clientId: 'Needs the client ID, from card e.' }),
    ...(state.draft.callbackUrl === '' && { redirectUri: 'Needs the callback URL.' }),
    scopes: 'Needs at least one scope, from step 1.',
  })
}
