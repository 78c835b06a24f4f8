/** Step 1: what the agent should be able to do. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { CataloguePreset } from '../core-contract.d.ts'
import type { Page, ReadyPage } from '../page.ts'
import { acceptSuggestion, chooseOwn, choosePreset, setOwnChoice, setScopeText } from '../state.ts'
import { news } from './advice.ts'
import { type Content, field, findings, plural } from './parts.ts'
import { pickers } from './pickers.ts'
import { planSheet } from './plan.ts'

export function accessView(page: Page): TemplateResult {
  const { results } = page
  if (!results) return waitingChoices()
  const ready: ReadyPage = { ...page, results }
  return html`
    <fieldset class="choices">
      <legend class="visually-hidden">What the agent may do</legend>
      ${results.catalogue.presets.map(preset => presetChoice(ready, preset))} ${ownChoice(ready)}
    </fieldset>
    ${pasteField(page)} ${pasteReport(ready)}
    ${page.state.draft.preset === null ? pickers(ready) : nothing}
    ${planSheet(ready, adjustOffer(ready))}
  `
}

/** Keeps the place of the choices, so that nothing jumps when the core arrives. */
function waitingChoices(): TemplateResult {
  return html`<div class="choices" aria-hidden="true">
    ${Array.from({ length: 6 }, () => html`<div class="choice waiting"></div>`)}
  </div>`
}

function presetChoice(page: ReadyPage, preset: CataloguePreset): TemplateResult {
  const { consoleCount, toolsCovered, toolsTotal } = preset.figures
  return choice(
    page,
    preset.id,
    html`<b>${preset.title}</b> <span>${preset.description}</span> ${
      preset.caution ? html`<span class="caution">${preset.caution}</span>` : nothing
    }`,
    html`<b>${plural(consoleCount, 'scope')}</b
      ><span class="visually-hidden"> · </span>${load(page, consoleCount)}
      ${toolsCovered} of ${toolsTotal} tools`,
  )
}

/** The same bar as in the panel: how much of what Atlassian recommends for one app. */
function load({ results }: ReadyPage, count: number): Content {
  if (!results.plan.ok) return nothing
  const { limit } = results.plan.value.budget
  return html`<progress
    class=${count >= limit ? 'over' : ''}
    aria-hidden="true"
    max=${limit}
    value=${Math.min(count, limit)}
  ></progress>`
}

function ownChoice(page: ReadyPage): TemplateResult {
  const { tools, operations, scopes } = page.state.draft
  const chosen = tools.length + operations.length + scopes.length
  return choice(
    page,
    'own',
    html`<b>My own choice</b>
      <span>Pick tools, operations or scopes, or paste a list in any form.</span>`,
    chosen > 0 ? `${chosen} picked` : '',
  )
}

function choice(page: ReadyPage, value: string, words: Content, figure: Content): TemplateResult {
  const isOwn = value === 'own'
  return html`<label class="choice">
    <input
      type="radio"
      name="preset"
      value=${value}
      .checked=${live((page.state.draft.preset ?? 'own') === value)}
      @change=${() => page.apply(isOwn ? chooseOwn() : choosePreset(value))}
    /><span>${words}</span> <span class="figure">${figure}</span>
  </label>`
}

function pasteField(page: Page): TemplateResult {
  const { state } = page
  const isIgnored = state.draft.preset !== null && state.scopeText.trim() !== ''
  const hint = isIgnored
    ? html`Not used while a preset is chosen.
        <button type="button" class="link" @click=${() => page.apply(chooseOwn())}>
          Use this text instead
        </button>`
    : 'Commas, lines, JSON, a consent URL, an auth config: the names are found in it.'
  return field(page, {
    name: 'scope-text',
    label: 'Or paste a scope list, in any form',
    value: state.scopeText,
    change: setScopeText,
    rows: 2,
    placeholder: 'read:page:confluence, read:space:confluence, offline_access',
    hint,
  })
}

const separatorWords = {
  space: 'spaces',
  comma: 'commas',
  newline: 'lines',
  tab: 'tabs',
  semicolon: 'semicolons',
}

function pasteReport(page: ReadyPage): Content {
  const { parsed, catalogue } = page.results
  if (!parsed?.ok) return nothing
  const { scopes, unknown, unknownCount, duplicates, separators } = parsed.value
  const between = separators.map(name => separatorWords[name]).join(', ')
  return html`<div class="report">
    <p>
      <strong>${plural(scopes.length, 'scope')} found</strong>${
        between ? html`, separated by ${between}` : nothing
      }${duplicates.length > 0 ? html`; ${duplicates.length} written more than once` : nothing}.
    </p>
    ${
      unknownCount > 0
        ? html`<p class="caution">
            ${plural(unknownCount, 'name is', 'names are')} not known and left out:
          </p>
          <ul class="unknown">
            ${unknown.map(entry => unknownName(page, entry))}
          </ul>
          ${
            unknownCount > unknown.length
              ? html`<p>And ${unknownCount - unknown.length} more.</p>`
              : nothing
          }`
        : nothing
    }
    ${
      scopes.includes('offline_access') && !page.state.draft.offlineAccess
        ? html`<p class="caution">Without <code>offline_access</code>: “Stay connected” is off, below.</p>`
        : nothing
    }
    ${findings(news(page, parsed.value.findings), catalogue.sources)}
  </div>`
}

function unknownName(
  page: ReadyPage,
  { text, suggestion }: { text: string; suggestion: string | null },
): TemplateResult {
  return html`<li>
    <code>${text}</code>
    ${
      suggestion === null
        ? nothing
        : html`Did you mean
          <button
            type="button"
            class="link"
            @click=${() => page.apply(acceptSuggestion(text, suggestion))}
          >
            <code>${suggestion}</code></button
          >?`
    }
  </li>`
}

function adjustOffer(page: ReadyPage): Content {
  const { catalogue } = page.results
  const preset = catalogue.presets.find(entry => entry.id === page.state.draft.preset)
  if (!preset) return nothing
  const words = ownIsEmpty(page)
    ? 'Adjust this list'
    : 'Adjust this list, in place of my own choice'
  return html`<button
    type="button"
    class="push"
    @click=${() => adjust(page, preset)}
  >
    ${words}
  </button>`
}

function adjust({ act }: ReadyPage, { title, tools, scopes }: CataloguePreset): void {
  const change = setOwnChoice({ tools, operations: [], scopes })
  act.reversibly(`“${title}” is your own choice now: pick and unpick.`, change)
}

function ownIsEmpty({ state }: ReadyPage): boolean {
  const { tools, operations, scopes } = state.draft
  return tools.length + operations.length + scopes.length === 0 && state.scopeText.trim() === ''
}
