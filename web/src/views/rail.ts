import { html, nothing, type TemplateResult } from 'lit-html'
import type { Page } from '../page.ts'
import { type StepState, steps } from '../steps.ts'

const stateWords: Record<StepState, string> = {
  todo: 'to do',
  attention: 'needs attention',
  done: 'done',
}

export function railView(page: Page): TemplateResult {
  return html`<ol>
    ${steps(page.state, page.results, page.advice).map(
      ({ number, title, state, note }) => html`<li class=${state}>
        <a
          href=${`#step-${number}`}
          aria-current=${page.state.currentStep === `step-${number}` ? 'step' : nothing}
          ><span class="mark" aria-hidden="true">${state === 'done' ? '✓' : number}</span
          ><span class="title">${title}<span class="visually-hidden">, ${stateWords[state]}</span></span
          ><small>${note}</small></a
        >
      </li>`,
    )}
  </ol>`
}
