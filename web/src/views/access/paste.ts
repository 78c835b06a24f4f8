/** The paste box of step 1, and what was found in it. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { acceptSuggestion, chooseOwn, setScopeText, setText } from '../../model/changes.ts'
import { plural } from '../../model/words.ts'
import type { Page, ReadyPage } from '../page.ts'
import { news } from '../parts/advice.ts'
import { shortened } from '../parts/fold.ts'
import { type Content, field, findings } from '../parts/parts.ts'

export function pasteField(page: Page): TemplateResult {
  const { state } = page
  const isIgnored = state.draft.preset !== null && state.draft.scopeText.trim() !== ''
  const hint = isIgnored
    ? html`Not used while a preset is chosen.
        <button type="button" class="link" @click=${() => page.apply(chooseOwn())}>
          Use this text instead
        </button>`
    : state.draft.scopeText === ''
      ? 'Commas, lines, JSON, a consent URL, an auth config: the names are found in it.'
      : ''
  return field(page, {
    name: 'scope-text',
    label: 'Paste a scope list, in any form',
    value: state.draft.scopeText,
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

export function pasteReport(page: ReadyPage): Content {
  const { parsed, catalogue } = page.results
  if (!parsed?.ok) return nothing
  const { scopes, unknown, unknownCount, duplicates, separators } = parsed.value
  if (isError(page)) return wayToError(page)
  const rows = shortened(page, 'unknown-names', unknown)
  const between = separators.map(name => separatorWords[name]).join(', ')
  return html`<div class="report">
    <p>
      <strong>${plural(scopes.length, 'scope')} found</strong>${
        scopes.length > 1 && scopes.includes('offline_access')
          ? ', offline_access among them'
          : nothing
      }${
        between ? html`, separated by ${between}` : nothing
      }${duplicates.length > 0 ? html`; ${duplicates.length} written more than once` : nothing}.
    </p>
    ${
      unknownCount > 0
        ? html`<p class="caution">
            ${plural(unknownCount, 'name is', 'names are')} not known and left out:
          </p>
          <ul class="unknown">
            ${rows.shown.map(entry => unknownName(page, entry))}
          </ul>
          ${rows.more}
          ${
            unknownCount > unknown.length
              ? html`<p>And ${unknownCount - unknown.length} more.</p>`
              : nothing
          }`
        : nothing
    }
    ${
      scopes.includes('offline_access') && !page.state.draft.offlineAccess
        ? html`<p class="caution">Without <code>offline_access</code>: “Stay connected” is off, in the plan below.</p>`
        : nothing
    }
    ${findings(news(page, parsed.value.findings), catalogue.sources)}
  </div>`
}

/** The core knows where the flow stopped, or the standard that names it. */
function isError({ results: { instead } }: ReadyPage): boolean {
  if (!instead?.ok) return false
  const { kind, stop, findings: all } = instead.value
  return stop !== null || (kind === 'unknown' && all[0]?.source !== '')
}

function wayToError({ act, state }: ReadyPage): TemplateResult {
  const show = setText('explainText', state.draft.scopeText)
  return html`<p class="caution">
    This is an error.
    <button type="button" class="link" @click=${() => act.go({ entrance: 'error' }, show)}>Explain it</button>
  </p>`
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
            @click=${() => page.act.go({ entrance: 'setup', step: '1', field: 'scope-text' }, acceptSuggestion(text, suggestion))}
          >
            <code>${suggestion}</code></button
          >?`
    }
  </li>`
}
