/** Above the steps the way of a connection, or the task that somebody asked for; below them a switch. */
import { html, type TemplateResult } from 'lit-html'
import { savedCards } from '../../answers/steps.ts'
import { setSetupText } from '../../model/changes.ts'
import { showEverything } from '../../model/moves.ts'
import type { Page } from '../page.ts'
import { flowDrawing } from '../parts/schematic.ts'

export function journeyView({ state, joints, apply }: Page): TemplateResult {
  if (state.task === 'own') return flowDrawing()
  const saved = joints === null ? null : Object.values(savedCards(state, joints))
  return html`<div class="task">
    <p>
      ${
        saved?.every(Boolean)
          ? html`<b>Done: all ${saved.length} are saved. Send it back now.</b>`
          : html`<b>You are asked to do ${saved?.length ?? 'some'} things in Atlassian’s developer console.</b> They are the
            cards of step 2. When the client ID is in, send it back.`
      }
    </p>
    <button
      type="button"
      ?disabled=${state.draft.clientId.trim() === ''}
      @click=${() => apply(setSetupText(''))}
    >
      Send back…
    </button>
  </div>`
}

export function everythingView({ state, apply }: Page): TemplateResult {
  return html`<button type="button" class="link" @click=${() => apply(showEverything(!state.isAll))}>
    ${state.isAll ? 'Show one step at a time' : 'Show everything'}
  </button>`
}
