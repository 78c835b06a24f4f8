/** Steps, cards and other parts that fold. Their content stays in the document: see browser/folds.ts. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { longList, shortList } from '../../answers/tick-rows.ts'
import { hiddenWord } from '../../browser/folds.ts'
import { setOpen } from '../../model/changes.ts'
import type { Page } from '../page.ts'
import type { Content } from './parts.ts'

/** Whether the person has it open, or everything. */
export function isFoldOpen({ folds }: Page, id: string): boolean {
  return folds[id] === true
}

/** `id` is one of `openFolds`. */
export function fold(page: Page, id: string, content: Content): TemplateResult {
  const isOpen = isFoldOpen(page, id)
  return html`<div class="fold" id=${id} hidden=${isOpen ? nothing : hiddenWord}>${content}</div>`
}

/** Eight rows of a long list, and a button for all of them. */
export function shortened<T>(
  { state, apply }: Page,
  id: string,
  rows: readonly T[],
): { shown: readonly T[]; more: Content } {
  if (rows.length <= longList) return { shown: rows, more: nothing }
  const isAll = state.open.includes(id)
  const more = html`<button
    type="button"
    class="more"
    @click=${() => apply(setOpen(id, !isAll))}
  >
    ${isAll ? `Show ${shortList}` : `Show all ${rows.length}`}
  </button>`
  return { shown: isAll ? rows : rows.slice(0, shortList), more }
}
