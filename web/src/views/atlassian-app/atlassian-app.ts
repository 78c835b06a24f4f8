/** Step 2: one card for each screen of Atlassian's developer console, one open at a time. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { doneCards, isForOthers } from '../../answers/steps.ts'
import { setSetupText } from '../../model/changes.ts'
import type { Card } from '../../model/place.ts'
import { isReady, type Page } from '../page.ts'
import { fold, isFoldOpen } from '../parts/fold.ts'
import type { Content } from '../parts/parts.ts'
import { callbackCard } from './callback-card.ts'
import { checkCard } from './check-card.ts'
import { clientCard, nameCard, sharingCard } from './small-cards.ts'
import { tickCard } from './tick-card.ts'

interface CardView {
  name: Card
  title: (page: Page) => Content
  content: (page: Page) => Content
}

/** Where nothing is saved. */
const doneWords: Partial<Record<Card, string>> = {
  name: 'Created',
  client: 'Copied',
  check: 'Seen',
}

const cards: CardView[] = [
  { name: 'name', title: () => 'Create an OAuth 2.0 integration', content: nameCard },
  { name: 'callback', title: () => 'Callback URL', content: callbackCard },
  { name: 'scopes', title: tickTitle, content: tickCard },
  { name: 'sharing', title: () => 'Let others connect', content: sharingCard },
  { name: 'client', title: () => 'Copy the Client ID', content: clientCard },
  { name: 'check', title: () => 'Check it: open the consent page', content: checkCard },
]

export function appView(page: Page): TemplateResult {
  const isShared = isForOthers(page.state) || page.state.isAll
  const shown = cards.filter(({ name }) => name !== 'sharing' || isShared)
  return html`${page.state.task === 'own' ? askOther(page) : nothing}${shown.map((card, at) => cardView(page, card, 'abcdef'[at] ?? ''))}`
}

function askOther({ state, apply }: Page): TemplateResult {
  const [before, words] = state.confirmed.includes('asked')
    ? ['You asked a colleague. When the answer comes,', 'paste it in Share…']
    : ['Somebody else has the console?', 'Ask them to do this step']
  return html`<p class="hint">
    ${before} <button type="button" class="link" @click=${() => apply(setSetupText(''))}>${words}</button>
  </p>`
}

function tickTitle(page: Page): string {
  const total = page.joints?.ticks.total ?? 0
  return total === 0 ? 'Tick the scopes' : `Tick ${total} ${total === 1 ? 'scope' : 'scopes'}`
}

function cardView(page: Page, { name, title, content }: CardView, letter: string): TemplateResult {
  const id = `card-${name}`
  const isOpen = isFoldOpen(page, id)
  const words = html`<span class="letter" aria-hidden="true">${letter}</span
    ><span class="title">${title(page)}</span>`
  const open = () => page.act.go({ entrance: 'setup', step: '2', card: name })
  return html`<section class=${isOpen ? 'card open' : 'card'} aria-labelledby=${`${id}-heading`}>
    ${
      isOpen
        ? html`<h3 id=${`${id}-heading`} tabindex="-1">${words}${stateOf(page, name)}</h3>`
        : html`<h3 id=${`${id}-heading`}>
            <button type="button" class="opener" aria-expanded="false" aria-controls=${id} @click=${open}>
              ${words}${stateOf(page, name)}
            </button>
          </h3>`
    }
    ${fold(page, id, html`<div class="card-body">${content(page)}</div>`)}
  </section>`
}

function stateOf(page: Page, name: Card): Content {
  const isDone = isReady(page) && doneCards(page.state, page.joints)[name]
  return isDone ? html`<span class="end">✓ ${doneWords[name] ?? 'Saved'}</span>` : nothing
}
