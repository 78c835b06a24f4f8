/** The tick list, in the console's order. What is ticked here is what the page takes as saved. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { live } from 'lit-html/directives/live.js'
import type { ConsoleSheet } from '../core-contract.d.ts'
import type { ReadyPage } from '../page.ts'
import { setPicked } from '../state.ts'
import { offlineWords } from './console-steps.ts'
import { breakable, type Content, copyButton, isChecked } from './parts.ts'

export function tickSheet(page: ReadyPage): TemplateResult {
  const { sheet } = page.results
  if (!sheet.ok) return html`<p class="needs">${sheet.error.message}</p>`
  const all = sheet.value.sections.flatMap(section => section.rows.map(row => row.scope))
  if (all.length === 0) return html`<p class="needs">Choose the access first, in step 1.</p>`
  const ticked = new Set(page.state.draft.ticked)
  const done = all.filter(scope => ticked.has(scope)).length
  return html`<div class="sheet tick printed">
      <div class="bar">
        <strong>${done} of ${all.length} ticked</strong>
        <button
          type="button"
          class="push"
          @click=${() => tickAll(page, all, done < all.length)}
        >
          ${done < all.length ? 'Tick all' : 'Untick all'}</button
        ><button type="button" @click=${() => page.act.print()}>Print</button>
      </div>
      ${guard([sheet.value, page.state.draft.ticked], () =>
        sheet.value.sections.map(section => tickSection(page, section, ticked)),
      )}
    </div>
    ${untick(page)}
    ${page.results.wanted.includes('offline_access') ? offlineWords : nothing}`
}

function tickAll({ act }: ReadyPage, all: string[], isTicked: boolean): void {
  const words = `${isTicked ? 'Ticked' : 'Unticked'} all ${all.length}.`
  act.reversibly(words, setPicked('ticked', all, isTicked))
}

type Section = ConsoleSheet['sections'][number]

function tickSection(page: ReadyPage, section: Section, ticked: Set<string>): TemplateResult {
  const name = [section.api, section.tab].filter(Boolean).join(', ')
  const scopes = section.rows.map(row => row.scope)
  return html`<section aria-label=${name}>
    <div class="bar sunk">
      <h3>${name}</h3>
      <span class="count">${scopes.filter(scope => ticked.has(scope)).length} of ${scopes.length}</span>
      ${copyButton(page, `the scopes of ${name}`, () => scopes.join('\n'))}
    </div>
    <ul class=${scopes.length > 8 ? 'many' : ''}>
      ${section.rows.map(
        row => html`<li>
          <label class="check"
            ><input
              type="checkbox"
              name="ticked"
              value=${row.scope}
              .checked=${live(ticked.has(row.scope))}
              @change=${(event: Event) =>
                page.apply(setPicked('ticked', [row.scope], isChecked(event)))}
            /><span>${breakable(row.scope)}<small>${row.title}</small></span></label
          >
        </li>`,
      )}
    </ul>
  </section>`
}

/** Scopes ticked for an earlier choice, which this one no longer needs. */
function untick(page: ReadyPage): Content {
  const { ticks } = page.results
  if (!ticks.ok || ticks.value.toUntick.length === 0) return nothing
  return html`<div class="finding warning">
    <p class="title">Ticked, but no longer needed</p>
    <ul class="inline">
      ${ticks.value.toUntick.map(
        scope => html`<li>
          <code>${scope}</code>
          <button type="button" @click=${() => page.apply(setPicked('ticked', [scope], false))}>
            I unticked it
          </button>
        </li>`,
      )}
    </ul>
  </div>`
}
