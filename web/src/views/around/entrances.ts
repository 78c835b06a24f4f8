/** The first choice on the page: what one has come for. */
import { html, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { goTo } from '../../model/moves.ts'
import { type Entrance, entrances } from '../../model/place.ts'
import type { Page } from '../page.ts'

const words: Record<Entrance, string> = {
  setup: 'Set it up',
  app: 'I already have an app',
  error: 'It shows an error',
}

export function entrancesView({ state, apply }: Page): TemplateResult {
  return html`<fieldset class="pills">
    <legend class="visually-hidden">What brings you here</legend>
    ${entrances.map(
      name => html`<label
        ><input
          type="radio"
          name="entrance"
          value=${name}
          aria-controls=${`entrance-${name}`}
          .checked=${live(state.entrance === name)}
          @change=${() => apply(goTo({ entrance: name }))}
        /><span>${words[name]}</span></label
      >`,
    )}
  </fieldset>`
}
