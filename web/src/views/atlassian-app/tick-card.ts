/** Card c: the tick list, in the console's order. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { extraScopes, missingScopes, tickedBoxes } from '../../answers/evidence.ts'
import { foldOf, tickSections, unseenSections } from '../../answers/tick-rows.ts'
import type { ConsoleSheet } from '../../core/contract.d.ts'
import { tick } from '../../model/proving.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { adviceAt } from '../parts/advice.ts'
import { shortened } from '../parts/fold.ts'
import { boxedOutput, breakable, type Content, check, copyButton } from '../parts/parts.ts'
import { bars, consoleWindow, key, tabs } from '../parts/schematic.ts'
import { lines, offlineWords, tickScopes } from './console-steps.ts'
import { isCardSeen, saveButton, sideBySide } from './small-cards.ts'

export function tickCard(page: Page): TemplateResult {
  if (!isReady(page)) {
    return html`<p class="needs">The scopes to tick stand here as soon as the core has loaded.</p>`
  }
  const { sheet } = page.results
  const names = sheet.ok
    ? [...new Set(sheet.value.sections.map(({ tab }) => tab))].filter(Boolean)
    : []
  const drawing = () =>
    consoleWindow(
      'Permissions',
      html`${tabs(['Classic', 'Granular'], names[0] ?? 'Granular')} ${key('Edit Scopes', true)} ${bars(4)}`,
    )
  const check = () => page.act.go({ entrance: 'app', field: 'atlassian-text' })
  return sideBySide(
    page,
    'scopes',
    drawing,
    html`${lines(tickScopes(names.length > 0 ? names : ['Granular']))}
    ${isCardSeen(page, 'scopes') ? tickSheet(page) : nothing}
    ${saveButton(
      page,
      'scopes',
      html`<button type="button" class="link" @click=${check}>Check what I saved</button>`,
    )}
    ${page.results.wanted.includes('offline_access') ? offlineWords : nothing}
    ${adviceAt(page, 2, 'scopes')} ${asText(page)}`,
  )
}

/** In the document whether open or not: embedders read it. */
function asText(page: ReadyPage): TemplateResult {
  const { atlassianScopes } = page.results
  return html`<details class="note" id="scopes-as-text">
    <summary>All names as text, with spaces</summary>
    <div class="stack">
      ${boxedOutput('scopes-atlassian', atlassianScopes, 'Scopes for Atlassian')}
      <p>${copyButton(page, 'the scopes for Atlassian', () => page.results.atlassianScopes)}</p>
    </div>
  </details>`
}

function tickSheet(page: ReadyPage): TemplateResult {
  const { sheet } = page.results
  if (!sheet.ok) return html`<p class="needs">${sheet.error.message}</p>`
  const all = sheet.value.sections.flatMap(section => section.rows.map(row => row.scope))
  if (all.length === 0) return html`<p class="needs">Choose the access first, in step 1.</p>`
  const ticked = tickedBoxes(page)
  const done = all.filter(scope => ticked.has(scope)).length
  return html`<div class="sheet tick">
      <div class="bar">
        <strong>${done} of ${all.length} ticked</strong>
        ${
          unseenSections(page).length > 0
            ? nothing
            : html`<button type="button" class="push" @click=${() => tickAll(page, all, done < all.length)}>
                ${done < all.length ? 'Tick all' : 'Untick all'}
              </button>`
        }
      </div>
      ${guard(
        [
          sheet.value,
          [...ticked].join(),
          missingScopes(page).join(),
          page.state.open,
          page.state.copied,
        ],
        () => tickSections(page).map(section => tickSection(page, section, ticked)),
      )}
    </div>
    <p class="hint">The boxes here only keep count; Atlassian’s are the ones to tick.</p>
    ${untick(page)}`
}

function tickAll({ act }: ReadyPage, all: string[], isTicked: boolean): void {
  const words = `${isTicked ? 'Ticked' : 'Unticked'} all ${all.length}.`
  act.reversibly(words, tick(all, isTicked))
}

type Section = ConsoleSheet['sections'][number]

function tickSection(page: ReadyPage, section: Section, ticked: Set<string>): TemplateResult {
  const name = [section.api, section.tab].filter(Boolean).join(', ')
  const scopes = section.rows.map(row => row.scope)
  const marked = missingScopes(page).filter(scope => !ticked.has(scope))
  const { shown, more } = shortened(page, foldOf(section), section.rows)
  return html`<section aria-label=${name}>
    <div class="bar sunk">
      <h4>${name}</h4>
      <span class="count">${scopes.filter(scope => ticked.has(scope)).length} of ${scopes.length}</span>
      ${copyButton(page, `the scopes of ${name}`, () => scopes.join('\n'), 'Copy names')}
    </div>
    <ul>
      ${shown.map(
        ({ scope, title }) => html`<li class=${marked.includes(scope) ? 'marked' : ''}>
          ${check(
            { name: 'ticked', value: scope },
            ticked.has(scope),
            isOn => page.apply(tick([scope], isOn)),
            [
              breakable(scope),
              marked.includes(scope) ? html`${title} <b class="bad">missing</b>` : title,
            ],
          )}
        </li>`,
      )}
    </ul>
    ${unseenSections(page).length > 0 ? nothing : more}
  </section>`
}

/** Scopes that the app has and the present choice does not need. */
function untick(page: ReadyPage): Content {
  const extra = extraScopes(page)
  if (extra.length === 0) return nothing
  return html`<div class="finding">
    <p class="title">Ticked, but not needed: no harm</p>
    <ul class="inline">
      ${extra.map(
        scope => html`<li>
          <code>${scope}</code>
          <button type="button" @click=${() => page.apply(tick([scope], false))}>
            I unticked it
          </button>
        </li>`,
      )}
    </ul>
  </div>`
}
