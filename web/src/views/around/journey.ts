/** Above the steps the way of a connection, or the task that somebody asked for; below them a switch. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { doneCards } from '../../answers/steps.ts'
import { setSetupText } from '../../model/changes.ts'
import { showEverything } from '../../model/moves.ts'
import type { Page } from '../page.ts'
import type { Content } from '../parts/parts.ts'
import { flowDrawing } from '../parts/schematic.ts'

export function journeyView({ state, joints, apply }: Page): TemplateResult {
  if (state.task === 'own') return flowDrawing()
  const done = joints === null ? [] : Object.values(doneCards(state, joints))
  return html`<div class="task">
    <p>${taskWords(done.length, done.filter(Boolean).length, done.at(-1) === true)}</p>
    ${
      state.draft.clientId.trim() === ''
        ? nothing
        : html`<button type="button" @click=${() => apply(setSetupText(''))}>Send it back…</button>`
    }
  </div>`
}

/** The check is the last of the things, and may be left out. */
function taskWords(all: number, done: number, isChecked: boolean): Content {
  if (all > 0 && done === all) return html`<b>All ${all} are done. Send it back now.</b>`
  if (done === all - 1 && !isChecked) {
    return html`<b>${done} of ${all} are done; the check is left.</b> You can send it back without.`
  }
  return html`<b>You are asked to do ${all || 'some'} things at Atlassian: the cards of step 2.</b> Then you send it back.`
}

export function everythingView({ state, apply }: Page): TemplateResult {
  return html`<button type="button" class="link" @click=${() => apply(showEverything(!state.isAll))}>
    ${state.isAll ? 'Show one step at a time' : 'Show everything'}
  </button>`
}
