/** A part that most people skip: its content is worked out only while it is open. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Answer, HttpRequest, SnippetLanguage } from '../core-contract.d.ts'
import type { Page, ReadyPage } from '../page.ts'
import { setOpen, setTab } from '../state.ts'
import type { Content } from './parts.ts'
import { languages, snippetSheet } from './snippets.ts'

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

/** A request of the second row: every language, one shared choice of it. */
export function sideRequest(
  page: ReadyPage,
  name: string,
  what: string,
  request: Answer<HttpRequest>,
): TemplateResult {
  const hasBody = request.ok && request.value.body !== null
  return snippetSheet<SnippetLanguage>(page, {
    name,
    snippetOutput: `${name}-snippet`,
    what,
    tabs: hasBody ? languages : languages.filter(option => option.value !== 'json'),
    tab: hasBody || page.state.sideTab !== 'json' ? page.state.sideTab : 'curl',
    choose: sideTab => page.apply(setTab({ sideTab })),
    shown: request,
    copied: () => request,
    missing: request.ok ? '' : request.error.message,
  })
}
