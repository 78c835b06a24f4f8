/** Search and pick among all tools, operations and scopes. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { live } from 'lit-html/directives/live.js'
import { choosePicker, clearOwnChoice, setPicked, setPicker } from '../../model/changes.ts'
import type { PickerKind } from '../../model/state.ts'
import type { ReadyPage } from '../page.ts'
import { shortened } from '../parts/fold.ts'
import { breakable, inputText, isChecked, segmented } from '../parts/parts.ts'
import { filterRows, indexOf, type PickerRow } from './picker-index.ts'

const fieldNames: Record<PickerKind, string> = {
  tools: 'tool',
  operations: 'operation',
  scopes: 'scope',
}

export function pickers(page: ReadyPage): TemplateResult {
  const { picker, draft } = page.state
  const { catalogue } = page.results
  const index = indexOf(catalogue)[picker.kind]
  const shown = filterRows(index.rows, picker)
  const chosen = new Set(draft[picker.kind])
  const list = shortened(page, 'all-picked', shown)
  return html`<div class="sheet picker">
    <div class="bar">${kindTabs(page)}${clearButton(page)}</div>
    <div class="bar filters">${filters(page, index)}</div>
    ${guard([shown, page.state.open, draft[picker.kind]], () => rowList(page, picker.kind, list.shown, chosen))}
    ${list.more}
    <div class="bar">
      <span class="count">${shown.length} of ${index.rows.length} match, ${chosen.size} picked</span>
      ${bulkButtons(page, picker.kind, shown, chosen)}
    </div>
  </div>`
}

function kindTabs(page: ReadyPage): TemplateResult {
  const { draft, picker } = page.state
  const words = (name: string, list: string[]) =>
    list.length > 0 ? html`${name} <span class="count">${list.length}</span>` : name
  return segmented<PickerKind>(
    'picker-kind',
    'What to pick from',
    [
      { value: 'tools', label: words('Composio tools', draft.tools) },
      { value: 'operations', label: words('REST operations', draft.operations) },
      { value: 'scopes', label: words('Scopes', draft.scopes) },
    ],
    picker.kind,
    kind => page.apply(choosePicker(kind)),
  )
}

function clearButton(page: ReadyPage) {
  const { tools, operations, scopes } = page.state.draft
  const isEmpty = tools.length + operations.length + scopes.length === 0
  return isEmpty
    ? nothing
    : html`<button type="button" class="push" @click=${() => page.act.reversibly('Your choice is cleared.', clearOwnChoice())}>
        Clear my choice
      </button>`
}

function filters(page: ReadyPage, index: ReturnType<typeof indexOf>[PickerKind]): TemplateResult {
  const { picker } = page.state
  return html`<label class="filter grow"
      ><span>Search</span>
      <input
        type="search"
        name="picker-text"
        autocomplete="off"
        spellcheck="false"
        .value=${live(picker.text)}
        @input=${(event: Event) => page.apply(setPicker({ text: inputText(event) }))}
      /> </label
    >${select(page, 'resource', 'Resource', index.resources)}${select(
      page,
      'verb',
      'Action',
      index.verbs,
    )}`
}

function select(
  page: ReadyPage,
  name: 'resource' | 'verb',
  label: string,
  values: string[],
): TemplateResult {
  const chosen = page.state.picker[name]
  return html`<label class="filter"
    ><span>${label}</span>
    <select
      name=${`picker-${name}`}
      @change=${(event: Event) => page.apply(setPicker({ [name]: inputText(event) }))}
    >
      <option value="" ?selected=${chosen === ''}>any</option>
      ${values.map(
        value => html`<option value=${value} ?selected=${value === chosen}>${value}</option>`,
      )}
    </select>
  </label>`
}

function rowList(
  page: ReadyPage,
  kind: PickerKind,
  rows: readonly PickerRow[],
  chosen: Set<string>,
): TemplateResult {
  if (rows.length === 0) return html`<p class="empty">Nothing matches. Try fewer letters.</p>`
  return html`<ul class="rows">
    ${rows.map(
      row => html`<li>
        <label
          ><input
            type="checkbox"
            name=${fieldNames[kind]}
            value=${row.id}
            .checked=${live(chosen.has(row.id))}
            @change=${(event: Event) => page.apply(setPicked(kind, [row.id], isChecked(event)))}
          /><span
            ><span class="name">${row.title}</span> ${breakable(row.code)}
            ><small>${row.detail}</small></span
          ></label
        >
      </li>`,
    )}
  </ul>`
}

function bulkButtons(
  page: ReadyPage,
  kind: PickerKind,
  shown: PickerRow[],
  chosen: Set<string>,
): TemplateResult {
  const ids = shown.map(row => row.id)
  return html`<button
      type="button"
      class="push"
      ?disabled=${ids.every(id => chosen.has(id))}
      @click=${() => page.act.reversibly(`Picked ${ids.length}.`, setPicked(kind, ids, true))}
    >
      Pick all ${ids.length}</button
    ><button
      type="button"
      ?disabled=${!ids.some(id => chosen.has(id))}
      @click=${() => page.act.reversibly(`Unpicked ${ids.length}.`, setPicked(kind, ids, false))}
    >
      Unpick them
    </button>`
}
