/** What is said outside the steps: that the core cannot load, the status line, copying by hand. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Page } from '../page.ts'
import { setManualCopy, setNotice } from '../state.ts'
import type { Content } from './parts.ts'

export function coreNotice({ state, act }: Page): Content {
  if (state.core.status !== 'failed') return nothing
  return html`<div class="finding error" role="alert">
    <p class="title">The core cannot load, so nothing can be worked out</p>
    <p>The browser says: ${state.core.message}</p>
    <p class="fix">Check the connection, and that nothing forbids WebAssembly here. What you type is kept. <button type="button" @click=${act.retry}>Try again</button></p>
  </div>`
}

export function aboutView({ state }: Page): Content {
  if (state.core.status !== 'ready') return nothing
  const { version, catalogueDate } = state.core.about
  return html`Version ${version}; facts about Atlassian and Composio as of ${catalogueDate}.`
}

/** Beside the status line while that still says what was changed. */
export function undoView({ state, apply, act }: Page): Content {
  if (state.undo === null || state.notice !== state.undo.words) return nothing
  return html`<button type="button" id="undo" @click=${act.undo}>Undo</button
    ><button type="button" aria-label="Dismiss" @click=${() => apply(setNotice(''))}>✕</button>`
}

export function manualCopyView({ state, apply }: Page): TemplateResult | typeof nothing {
  if (state.manualCopy === null) return nothing
  return html`<p id="manual-copy-words">
      This browser does not let the page copy. The text is selected: copy it with your keyboard.
    </p>
    <textarea readonly rows="8" aria-labelledby="manual-copy-words" .value=${state.manualCopy}></textarea>
    <p><button type="button" @click=${() => apply(setManualCopy(null))}>Close</button></p>`
}
