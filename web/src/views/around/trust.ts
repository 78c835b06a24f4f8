/** What enforces "nothing leaves this page", and what does not. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { outgoingLinks } from '../../answers/outgoing-links.ts'
import { plural } from '../../model/words.ts'
import type { Page } from '../page.ts'
import { disclosure } from '../parts/disclosure.ts'
import { type Content, outgoing } from '../parts/parts.ts'

/** Read from the document, so that what is shown is what is enforced. */
const policy = document
  .querySelector('meta[http-equiv="Content-Security-Policy"]')
  ?.getAttribute('content')

export function trustView(page: Page): TemplateResult {
  return html`<h2>The policy of this document</h2>
    ${
      policy
        ? html`<ul class="policy">${policy.split(/;\s*/).map(rule => html`<li>${rule}</li>`)}</ul>`
        : html`<p class="caution">This copy was served without its policy, so nothing enforces the promise.</p>`
    }
    ${about(page)} ${links(page)}`
}

function about({ state }: Page): Content {
  if (state.core.status !== 'ready') return nothing
  const { version, dates } = state.core.about
  return html`<h2>This copy</h2>
    <p>
      Version ${version}, build <code>${__BUILD__}</code>. As of: scopes ${dates.scopes}, operations
      ${dates.operations}, Composio's toolkit ${dates.toolkit}, messages ${dates.messages}.
    </p>`
}

function links(page: Page): Content {
  if (!page.results) return nothing
  const list = outgoingLinks(page.results)
  return disclosure(
    page,
    'links',
    `${plural(list.length, 'link')} can lead out of this page, when you follow one`,
    () => html`<ul>${list.map(({ url, words }) => html`<li>${outgoing(url, words)}</li>`)}</ul>`,
  )
}
