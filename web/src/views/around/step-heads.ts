/** What stands at the top of each step: open, finished in one line, or still to come. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Step, StepState } from '../../answers/steps.ts'
import { goTo } from '../../model/moves.ts'
import { stepNumbers } from '../../model/place.ts'
import { isReady, type Page } from '../page.ts'
import { isFoldOpen } from '../parts/fold.ts'
import { nextCard } from '../parts/main-action.ts'

const stateWords: Record<StepState, string> = {
  todo: '',
  attention: 'needs attention',
  done: 'done',
}

export const stepHeads = stepNumbers.map(
  (number, at) =>
    [`view-head-${number}`, (page: Page) => head(page, page.steps[at])] as [
      string,
      (page: Page) => TemplateResult,
    ],
)

function head(page: Page, step: Step | undefined): TemplateResult {
  if (!step) return html``
  const number = stepNumbers[step.number - 1] ?? '1'
  const isOpen = isFoldOpen(page, `body-${number}`)
  const open = () =>
    page.act.go(
      { entrance: 'setup', step: number },
      isReady(page) ? goTo(nextCard(page)) : undefined,
    )
  const title = html`<span class="mark" aria-hidden="true">${step.state === 'done' ? '✓' : number}</span
    ><span class="title">${step.title}</span>`
  const result = html`${
    step.note ? html`<span class="result">${step.note}</span>` : nothing
  }<span class="visually-hidden">${stateWords[step.state]}</span>`
  if (isOpen) return html`<h2 id=${`heading-${number}`} tabindex="-1">${title}</h2>${result}`
  return html`<h2 id=${`heading-${number}`}>
    <button type="button" class="opener" aria-expanded="false" aria-controls=${`body-${number}`} @click=${open}>
      ${title}${result}${step.state === 'todo' ? nothing : html`<span class="link">Change</span>`}
    </button>
  </h2>`
}
