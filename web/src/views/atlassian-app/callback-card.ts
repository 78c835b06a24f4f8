/** Card b: one value, and the choice among Composio's for who has seen another. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { isRepeatable } from '../../answers/repeatable.ts'
import { setDraftText } from '../../model/changes.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { adviceAt } from '../parts/advice.ts'
import { disclosure } from '../parts/disclosure.ts'
import { type Content, copyButton, field, outgoing } from '../parts/parts.ts'
import { consoleWindow, key, slot } from '../parts/schematic.ts'
import { enterCallback, lines } from './console-steps.ts'
import { saveButton, sideBySide } from './small-cards.ts'

export function callbackCard(page: Page): TemplateResult {
  const { callbackUrl } = page.state.draft
  const isShown = isReady(page) && isRepeatable(page.results, callbackUrl)
  const drawing = () =>
    consoleWindow(
      'Authorization',
      html`${key('Configure', true)} ${slot('Callback URL', isShown ? callbackUrl : '')} ${key('Save changes', true)}`,
    )
  return sideBySide(
    page,
    'callback',
    drawing,
    html`${lines(enterCallback)}
    ${field(page, {
      name: 'callback-url',
      label: 'Callback URL',
      value: callbackUrl,
      change: value => setDraftText('callbackUrl', value),
      after: isShown ? copyButton(page, 'the callback URL', () => callbackUrl) : nothing,
      hint: 'The auth config in Composio gets the very same.',
    })}
    ${adviceAt(page, 2, 'callback')} ${isReady(page) ? choices(page) : nothing}
    ${saveButton(page, 'callback')}`,
  )
}

function choices(page: ReadyPage): TemplateResult {
  return disclosure(page, 'callbacks', 'Does the guide show another one?', () => options(page))
}

function options(page: ReadyPage): TemplateResult {
  const { callbackUrl } = page.state.draft
  const { callbackUrls, sources } = page.results.catalogue
  const isOwn = !callbackUrls.some(entry => entry.url === callbackUrl)
  return html`<fieldset class="options">
      <legend class="visually-hidden">Which callback URL</legend>
      ${callbackUrls
        .filter(entry => entry.url !== '')
        .map(entry => {
          const source = sources.find(candidate => candidate.id === entry.source)
          return option(page, entry.url, entry.url === callbackUrl, [
            html`<b>${entry.title}</b>${
              entry.isDefault ? html` <span class="tag">suggested</span>` : ''
            } <code>${new URL(entry.url).pathname}</code>`,
            html`${entry.description}
            ${source ? html` ${outgoing(source.url, source.title)}, ${source.date}.` : ''}`,
          ])
        })}
      ${option(page, '', isOwn, [html`<b>Your own domain</b>`, 'Type it above.'])}
    </fieldset>
    <p>
      <button type="button" class="link" @click=${() => page.act.go({ entrance: 'app', field: 'registered-callback' })}>
        Is another one registered already? Compare
      </button>
    </p>`
}

function option(
  page: ReadyPage,
  url: string,
  isChosen: boolean,
  [title, detail]: [Content, Content],
): TemplateResult {
  return html`<label class="check"
    ><input
      type="radio"
      name="callback-choice"
      value=${url === '' ? 'own' : url}
      .checked=${live(isChosen)}
      @change=${() => choose(page, url)}
    /><span>${title}<small>${detail}</small></span></label
  >`
}

/** Replacing a typed URL offers an undo, as the list cannot bring it back. */
function choose({ state, results, apply, act }: ReadyPage, url: string): void {
  const old = state.draft.callbackUrl
  const change = setDraftText('callbackUrl', url)
  const isListed = results.catalogue.callbackUrls.some(entry => entry.url === old)
  if (isListed || old === '') apply(change)
  else act.reversibly('The callback URL is replaced.', change)
}
