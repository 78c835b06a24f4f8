/** A part that most people skip: its content is worked out only while it is open. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { RequestSource } from '../../core/contract.d.ts'
import { setOpen } from '../../model/changes.ts'
import type { Page, ReadyPage } from '../page.ts'
import type { Content } from './parts.ts'
import { snippetSheet } from './snippets.ts'

export function disclosure(
  page: Page,
  id: string,
  summary: Content,
  content: () => Content,
): TemplateResult {
  const isOpen = page.state.open.includes(id)
  const onToggle = (event: Event) => {
    const box = event.currentTarget
    if (box instanceof HTMLDetailsElement) page.apply(setOpen(id, box.open))
  }
  return html`<details class="note" id=${id} ?open=${isOpen} @toggle=${onToggle}>
    <summary>${summary}</summary>
    ${isOpen ? html`<div class="stack">${content()}</div>` : nothing}
  </details>`
}

/** A request of the second row. */
export function sideRequest(
  page: ReadyPage,
  name: string,
  what: string,
  source: RequestSource,
): TemplateResult {
  return snippetSheet(page, {
    name,
    snippetOutput: `${name}-snippet`,
    what,
    shown: source,
    copied: () => source,
    missing: '',
  })
}
