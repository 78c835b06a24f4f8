/** The core's advice with what it offers to change: beside its place, or inside an explanation. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isLoud } from '../../answers/advice.ts'
import { placeOf, stepOf } from '../../answers/where.ts'
import type { Advice, DraftChange, Finding } from '../../core/contract.d.ts'
import { isAdopted } from '../../model/draft.ts'
import type { Card } from '../../model/place.ts'
import type { Page } from '../page.ts'
import { disclosure } from './disclosure.ts'
import { type Content, findingBody } from './parts.ts'

/** Of a step, or of one of its cards: errors and warnings stand open, notes are folded. */
export function adviceAt(page: Page, step: number, card?: Card): Content {
  return html`${loudAt(page, step, card)} ${notesAt(page, step, card)}`
}

function here(page: Page, step: number, card?: Card): Advice[] {
  return page.advice.filter(entry => stepOf(entry) === step && placeOf(entry)?.card === card)
}

export function loudAt(page: Page, step: number, card?: Card): Content {
  const loud = here(page, step, card).filter(isLoud)
  if (loud.length === 0) return nothing
  return html`<ul class="findings">
    ${withoutRepeats(loud).map(
      entry => html`<li class="finding brief ${entry.severity}">${adviceBody(page, entry)}</li>`,
    )}
  </ul>`
}

export function notesAt(page: Page, step: number, card?: Card): Content {
  const notes = here(page, step, card).filter(entry => !isLoud(entry))
  return html`${notes.map(entry =>
    disclosure(
      page,
      `advice-${entry.code}`,
      entry.title,
      () => html`<p class="finding">${adviceBody(page, { ...entry, title: '' })}</p>`,
    ),
  )}`
}

/** What two findings offer alike stands at the first of them. */
function withoutRepeats(entries: Advice[]): Advice[] {
  const offered = new Set<string>()
  return entries.map(entry => {
    const apply = entry.apply.filter(({ label }) => !offered.has(label))
    for (const { label } of apply) offered.add(label)
    return { ...entry, apply }
  })
}

/** Findings without those that readiness shows at step 1, and without the one that the switch answers. */
export function news({ advice }: Page, entries: Finding[]): Finding[] {
  const said = advice.filter(entry => stepOf(entry) === 1).map(entry => entry.code)
  return entries.filter(({ code }) => code !== 'offline_access_missing' && !said.includes(code))
}

/** Phrasing content only, as it may stand inside an `<output>`. */
export function adviceBody(page: Page, entry: Advice, where: Content = nothing): TemplateResult {
  const sources = page.results?.catalogue.sources ?? []
  return html`${findingBody(entry, sources)} ${
    entry.apply.length > 0 || where !== nothing
      ? html`<span class="apply">${where} ${entry.apply.map(change => changeButton(page, change))}</span>`
      : nothing
  }`
}

export function changeButton(page: Page, change: DraftChange): TemplateResult {
  if (isAdopted(page.state.draft, change.set)) {
    return html`<span class="good">✓ ${change.label}: done</span>`
  }
  return html`<button type="button" @click=${() => page.act.change(change)}>${change.label}</button>`
}
