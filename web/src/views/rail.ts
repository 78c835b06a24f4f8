import { html, nothing, type TemplateResult } from 'lit-html'
import type { Page } from '../page.ts'
import type { StepState } from '../steps.ts'

const stateWords: Record<StepState, string> = {
  todo: 'to do',
  attention: 'needs attention',
  done: 'done',
}

export function railView(page: Page): TemplateResult {
  return html`<ol>
    ${page.steps.map(
      ({ number, title, state, note }) => html`<li class=${state}>
        <a
          href=${`#step-${number}`}
          aria-current=${page.state.currentStep === `step-${number}` ? 'step' : nothing}
          ><span class="mark" aria-hidden="true">${state === 'done' ? '✓' : number}</span
          ><span class="title">${title}</span> <small>${note}</small>
          <span class="visually-hidden">(${stateWords[state]})</span></a
        >
      </li>`,
    )}
  </ol>`
}
