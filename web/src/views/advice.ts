/** The core's advice with what it offers to change: beside its step, or inside an explanation. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isAdopted, isLoud } from '../advice.ts'
import type { Advice, DraftChange, Finding } from '../core-contract.d.ts'
import type { Page } from '../page.ts'
import { disclosure } from './disclosure.ts'
import { type Content, findingBody } from './parts.ts'

/** What is wrong stands open; what is only good to know is one line to unfold. */
export function adviceAt(page: Page, step: number): Content {
  const here = page.advice.filter(entry => entry.step === step)
  if (here.length === 0) return nothing
  const loud = here.filter(isLoud)
  const quiet = here.filter(entry => !isLoud(entry))
  return html`${
    loud.length > 0
      ? html`<ul class="findings">
          ${loud.map(
            entry => html`<li class="finding ${entry.severity}">${adviceBody(page, entry)}</li>`,
          )}
        </ul>`
      : nothing
  }
  ${quiet.map(entry =>
    disclosure(
      page,
      `advice-${entry.code}`,
      entry.title,
      () => html`<p class="finding">${adviceBody(page, { ...entry, title: '' })}</p>`,
    ),
  )}`
}

/** What readiness does not say of the scopes already; the refresh token is a switch, not a name. */
export function news({ advice }: Page, entries: Finding[]): Finding[] {
  const said = advice.filter(entry => entry.step === 1).map(entry => entry.code)
  return entries.filter(({ code }) => code !== 'offline_access_missing' && !said.includes(code))
}

/** Phrasing only, because an `<output>` holds no lists. */
export function adviceBody(page: Page, entry: Advice, where: Content = nothing): TemplateResult {
  const sources = page.results?.catalogue.sources ?? []
  return html`${findingBody(entry, sources)} ${
    entry.apply.length > 0 || where !== nothing
      ? html`<span class="apply">${entry.apply.map(change => changeButton(page, change))} ${where}</span>`
      : nothing
  }`
}

export function changeButton(page: Page, change: DraftChange): TemplateResult {
  if (isAdopted(page.state.draft, change.set)) {
    return html`<span class="good">✓ ${change.label}: done</span>`
  }
  return html`<button type="button" @click=${() => page.act.change(change)}>${change.label}</button>`
}
