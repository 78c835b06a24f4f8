/** Step 2: the app in Atlassian's developer console. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { Page, ReadyPage } from '../page.ts'
import { setDraftText, setText } from '../state.ts'
import { adviceAt } from './advice.ts'
import { compareView } from './compare.ts'
import { createApp, enterCallback, shareApp, takeCredentials, tickScopes } from './console-steps.ts'
import { disclosure } from './disclosure.ts'
import { type Content, copyButton, field, findings, outgoing } from './parts.ts'
import { tickSheet } from './tick-sheet.ts'

export function appView(page: Page): TemplateResult {
  const { results } = page
  return html`<ol class="console">
    <li>
      ${createApp}
      ${field(page, {
        name: 'app-name',
        label: 'Name of the app',
        value: page.state.draft.appName,
        change: value => setDraftText('appName', value),
        placeholder: 'Confluence (my app)',
        hint: 'Also the name of the auth config in Composio.',
      })}
    </li>
    <li>
      ${tickScopes}
      ${results ? tickSheet({ ...page, results }) : waiting('The tick list')} ${compareView(page)}
    </li>
    <li>
      ${enterCallback}
      ${results ? callbackChoice({ ...page, results }) : waiting('The callback URLs')}
    </li>
    <li>${shareApp}</li>
    <li>${takeCredentials}</li>
  </ol>
  ${asked(page)}`
}

/** What goes wrong although every value is right. */
function asked(page: Page): Content {
  const questions = adviceAt(page, 2)
  if (questions === nothing) return nothing
  return html`<section id="asked" class="asked" aria-labelledby="asked-heading">
    <h3 id="asked-heading">Before anybody connects</h3>
    ${questions}
  </section>`
}

function waiting(what: string): TemplateResult {
  return html`<p class="needs">${what} will stand here as soon as the core has loaded.</p>`
}

function callbackChoice(page: ReadyPage): TemplateResult {
  const { callbackUrl } = page.state.draft
  const { callbackUrls } = page.results.catalogue
  const isOwn = !callbackUrls.some(entry => entry.url === callbackUrl)
  const sources = page.results.catalogue.sources
  return html`${field(page, {
    name: 'callback-url',
    label: 'Callback URL to register',
    value: callbackUrl,
    change: value => setDraftText('callbackUrl', value),
    after: copyButton(page, 'the callback URL', () => page.state.draft.callbackUrl),
    hint: 'The auth config in Composio gets the very same.',
  })}
    <fieldset class="options">
      <legend>Which one</legend>
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
      ${option(page, '', isOwn, [
        html`<b>Your own domain</b>`,
        'Type it above, for example https://auth.example.com/api/composio-redirect. It must answer the browser with a 302 to Composio’s callback and keep the query as it is.',
      ])}
    </fieldset>
    ${registeredField(page)}`
}

function registeredField(page: ReadyPage): Content {
  return disclosure(page, 'registered', 'Is another one registered already? Compare', () => {
    const { callbacks, catalogue } = page.results
    return html`${field(page, {
      name: 'registered-callback',
      label: 'Callback URL that the app has now',
      value: page.state.registeredCallback,
      change: value => setText('registeredCallback', value),
      optional: true,
    })}
    ${
      callbacks?.ok && callbacks.value.same
        ? html`<p class="good">The same, to the character.</p>`
        : nothing
    }
    ${callbacks?.ok ? findings(callbacks.value.findings, catalogue.sources) : nothing}`
  })
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

/** A URL that somebody typed is not in the list, so it can be taken back. */
function choose({ state, results, apply, act }: ReadyPage, url: string): void {
  const old = state.draft.callbackUrl
  const change = setDraftText('callbackUrl', url)
  const isListed = results.catalogue.callbackUrls.some(entry => entry.url === old)
  if (isListed || old === '') apply(change)
  else act.reversibly('The callback URL is replaced.', change)
}
