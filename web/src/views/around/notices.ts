/** Messages outside the steps: the core cannot load, undo, copying by hand. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isForgetful } from '../../browser/storage.ts'
import { setManualCopy } from '../../model/changes.ts'
import type { Page } from '../page.ts'
import type { Content } from '../parts/parts.ts'

export function coreNotice({ state, act }: Page): Content {
  if (state.core.status === 'failed') {
    return html`<div class="finding error" role="alert">
      <p class="title">The core cannot load, so nothing can be worked out</p>
      <p>${state.core.message}</p>
      <p class="fix">What you type stays until you reload. The steps below still say what to do at Atlassian and in Composio.</p>
      <p><button type="button" @click=${act.retry}>Try again</button></p>
    </div>`
  }
  return isForgetful()
    ? html`<p class="aside">This place forbids storage, so a reload forgets what you type. All else works.</p>`
    : nothing
}

/** Shown while the status line still says what was changed. */
export function undoView({ state, act }: Page): Content {
  if (state.undo === null || state.notice !== state.undo.words) return nothing
  return html`<button type="button" id="undo" @click=${act.undo}>Undo</button
    ><button type="button" aria-label="Dismiss" @click=${act.dismiss}>✕</button>`
}

export function manualCopyView({ state, apply }: Page): TemplateResult | typeof nothing {
  if (state.manualCopy === null) return nothing
  return html`<p id="manual-copy-words">
      This browser does not let the page copy. The text is selected: press <kbd>Ctrl+C</kbd> (<kbd
        >⌘C</kbd
      >
      on a Mac).
    </p>
    <textarea readonly rows="8" aria-labelledby="manual-copy-words" .value=${state.manualCopy}></textarea>
    <p><button type="button" @click=${() => apply(setManualCopy(null))}>Close</button></p>`
}
