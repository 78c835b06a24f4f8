/** Paste back what was saved, configured or granted, and see the difference. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Answer, ParsedScopes, ScopeComparison } from '../core-contract.d.ts'
import type { Page } from '../page.ts'
import type { PastedList } from '../results.ts'
import { setText } from '../state.ts'
import { changeButton } from './advice.ts'
import { disclosure } from './disclosure.ts'
import { breakable, type Content, code, copyButton, field } from './parts.ts'

const shownNames = 5

export function compareView(page: Page): TemplateResult {
  return disclosure(page, 'compare', 'Paste what I saved, and compare', () => lists(page))
}

function lists(page: Page): TemplateResult {
  const { results } = page
  return html`<div class="texts">
      ${box(page, 'atlassian', 'Ticked at Atlassian', 'From Permissions, as copied.')}
      ${box(page, 'composio', 'Composio config', 'Its scopes, or its whole body.')}
      ${box(page, 'granted', 'Granted', 'From accessible-resources.')}
    </div>
    ${results?.pasted ? comparison(page, results.pasted) : nothing}`
}

function box(page: Page, list: PastedList, label: string, otherwise: string) {
  const text = `${list}Text` as const
  return field(page, {
    name: `compare-${list}`,
    label,
    value: page.state[text],
    change: value => setText(text, value),
    rows: 3,
    hint: leftOut(page.results?.pastedLists[list]) ?? otherwise,
  })
}

/** The names in a pasted list that are no scopes. */
function leftOut(list: Answer<ParsedScopes> | null | undefined): Content | null {
  if (!list?.ok || list.value.unknownCount === 0 || list.value.scopes.length === 0) return null
  const { unknown, unknownCount } = list.value
  const shown = unknown.slice(0, shownNames).map(entry => entry.text)
  const more = unknownCount - shown.length
  return html`<span class="caution">Not known, left out: ${names(shown)}${
    more > 0 ? ` and ${more} more` : nothing
  }.</span>`
}

function comparison(
  page: Page,
  answer: NonNullable<NonNullable<Page['results']>['pasted']>,
): Content {
  if (!answer.ok) return html`<p class="needs">${answer.error.message}</p>`
  const { toTick, toUntick, reconnect, patch } = answer.value
  return html`<div class="stack">
    ${
      toTick.length + toUntick.length + differingRows(answer.value).length === 0 && patch === null
        ? html`<p class="good">The lists agree.</p>`
        : nothing
    }
    ${toTick.length > 0 ? html`<p><b>Tick:</b> ${names(toTick)}</p>` : nothing}
    ${toUntick.length > 0 ? html`<p><b>Untick:</b> ${names(toUntick)}</p>` : nothing}
    ${table(answer.value)} ${takeTicks(page)} ${patch ? patchBody(page, patch) : nothing}
    ${
      reconnect
        ? html`<p class="caution">Whoever is connected already has to connect again, with a new link.</p>`
        : nothing
    }
  </div>`
}

/** The tick list of this page follows what stands at Atlassian. */
function takeTicks(page: Page): Content {
  const list = page.results?.pastedLists.atlassian
  if (!list?.ok || list.value.scopes.length === 0) return nothing
  const ticked = list.value.scopes.filter(scope => scope !== 'offline_access')
  return html`<p class="apply">${changeButton(page, { label: 'Tick these in the list above', set: { ticked } })}</p>`
}

function names(scopes: string[]): TemplateResult {
  return html`${scopes.map((scope, at) => html`${at > 0 ? ', ' : ''}${breakable(scope)}`)}`
}

type Row = ScopeComparison['rows'][number]
type List = Exclude<keyof Row, 'scope'>

const listWords: Record<List, string> = {
  wanted: 'Wanted',
  atlassian: 'Atlassian',
  composio: 'Composio',
  granted: 'Granted',
}

const allLists: List[] = ['wanted', 'atlassian', 'composio', 'granted']

/** A list that tells nothing of a scope does not differ in it. */
function differingRows({ rows }: ScopeComparison): Row[] {
  const cells = (row: Row) => allLists.map(list => row[list]).filter(cell => cell !== null)
  return rows.filter(row => new Set(cells(row)).size > 1)
}

function table(compared: ScopeComparison): Content {
  const given = allLists.filter(list => compared.rows.some(row => row[list] !== null))
  const differing = differingRows(compared)
  if (differing.length === 0) return nothing
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Where the lists differ">
    <table>
      <thead>
        <tr>
          <th scope="col">Scope</th>
          ${given.map(list => html`<th scope="col">${listWords[list]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${differing.map(
          row => html`<tr>
            <th scope="row">${breakable(row.scope)}</th>
            ${given.map(list => cell(row[list]))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function cell(isThere: boolean | null): TemplateResult {
  if (isThere === null) return html`<td>not told</td>`
  return isThere ? html`<td class="good">yes</td>` : html`<td class="bad">no</td>`
}

function patchBody(page: Page, patch: NonNullable<ScopeComparison['patch']>): Content {
  const { results } = page
  const snippet = results?.core.renderSnippet({ request: patch, language: 'curl' })
  if (!snippet?.ok) return nothing
  const { text } = snippet.value
  return html`<div class="sheet">
    <div class="bar">
      <strong>Change the Composio config</strong>${copyButton(page, 'the change', () => text)}
    </div>
    ${code('scope-patch-snippet', text, 'Request that changes the scopes in Composio')}
  </div>`
}
