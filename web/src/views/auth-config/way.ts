/** Asked once, for steps 3 and 4. */
import { html, type TemplateResult } from 'lit-html'
import { chooseWay } from '../../model/moves.ts'
import type { Page } from '../page.ts'
import { segmented } from '../parts/parts.ts'

export function wayChoice({ state, apply }: Page): TemplateResult {
  return html`<div class="people">
    <span aria-hidden="true">How?</span>
    ${segmented(
      'way',
      'How the auth config is created',
      [
        { value: 'dashboard', label: 'Dashboard', opens: 'way-dashboard' },
        { value: 'code', label: 'Code', opens: 'way-code' },
      ],
      state.way,
      way => apply(chooseWay(way)),
    )}
  </div>`
}
