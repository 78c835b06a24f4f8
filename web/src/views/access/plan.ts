/** The plan of step 1: every scope with its reasons, and what is not covered. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type {
  Catalogue,
  CataloguePreset,
  CatalogueScope,
  PlanReason,
  ScopePlan,
} from '../../core/contract.d.ts'
import { setOfflineAccess, setOwnChoice, setStrategy } from '../../model/changes.ts'
import { plural } from '../../model/words.ts'
import type { ReadyPage } from '../page.ts'
import { notesAt } from '../parts/advice.ts'
import { disclosure } from '../parts/disclosure.ts'
import { shortened } from '../parts/fold.ts'
import { breakable, type Content, check, names } from '../parts/parts.ts'
import { coverage, nameOf, uncovered } from './coverage.ts'

const shownReasons = 3

/** The plan as one line, which unfolds to every scope with its reasons. */
export function planLine(page: ReadyPage): TemplateResult {
  const { plan, wanted } = page.results
  if (!plan.ok) return html`<p class="needs">${plan.error.message}</p>`
  if (wanted.length === 0 && plan.value.uncovered.length === 0) {
    return html`<p class="needs">
      Nothing is chosen yet. Pick at least one tool, operation or scope, or paste a list.
    </p>`
  }
  const { tools } = plan.value.coverage
  return html`${uncovered(page, plan.value)}
    ${disclosure(
      page,
      'plan',
      html`<b>${countWords(plan.value)}, and why</b>
        <span class="quiet">${tools.covered} of ${tools.total} tools work</span>`,
      () => html`<div class="sheet">
          <div class="bar"><span>Each with its reason</span>${adjustOffer(page)}</div>
          ${planRows(page, plan.value)} ${switches(page)}
        </div>
        ${page.state.draft.preset === null ? nothing : notesAt(page, 1)}
        ${coverage(page, plan.value)}`,
    )}
    ${fewerOffer(page)}`
}

/** The smallest list of all, where it is smaller, with what it replaces by what. */
function fewerOffer({ results, act }: ReadyPage): Content {
  const { fewest, wanted } = results
  const fewer = wanted.length - fewest.length
  if (fewer <= 0) return nothing
  const broad = without(fewest, wanted)
  const narrow = without(wanted, fewest)
  const words = `${broad.join(', ')} in place of ${narrow.join(', ')}.`
  return html`<p class="hint">
    ${plural(fewer, 'scope')} fewer would do the same, but allow more: ${names(broad)} in place of ${names(narrow)}.
    <button type="button" class="link" @click=${() => act.reversibly(words, setStrategy('fewest'))}>
      Use the fewest
    </button>
  </p>`
}

function without(some: string[], others: string[]): string[] {
  return some.filter(scope => !others.includes(scope))
}

function countWords({ budget }: ScopePlan): string {
  const { consoleCount, requestedCount } = budget
  const extra = requestedCount - consoleCount
  return plural(consoleCount, 'scope') + (extra > 0 ? ' and offline_access' : '')
}

function planRows(page: ReadyPage, plan: ScopePlan): TemplateResult {
  const { catalogue } = page.results
  const byName = new Map(catalogue.scopes.map(entry => [entry.scope, entry]))
  const { shown, more } = shortened(page, 'all-planned', refreshLast(plan))
  return html`<ul class="plan" role="list" aria-label="Planned scopes">
      ${shown.map(
        ({ scope, reasons }) => html`<li>
          <span
            >${breakable(scope)}<small>${byName.get(scope)?.title ?? ''}</small></span
          >
          <span class="why">${why(catalogue, scope, reasons)}</span>
          ${tag(byName.get(scope))}
        </li>`,
      )}
    </ul>
    ${more}`
}

function refreshLast({ scopes }: ScopePlan): ScopePlan['scopes'] {
  const isRefresh = (entry: ScopePlan['scopes'][number]) =>
    entry.reasons.some(reason => reason.kind === 'refresh')
  return [...scopes.filter(entry => !isRefresh(entry)), ...scopes.filter(isRefresh)]
}

const familyWords = {
  classic: 'Classic',
  granular: 'Granular',
  identity: 'User identity',
  oauth: 'Not in the console',
}

export function tag(scope: CatalogueScope | undefined): Content {
  return scope
    ? html`<span class="tag ${scope.family}">${familyWords[scope.family]}</span>`
    : nothing
}

function why(catalogue: Catalogue, scope: string, reasons: PlanReason[]): Content {
  if (reasons.some(reason => reason.kind === 'refresh')) {
    return 'So that the connection survives the first hour (refresh token)'
  }
  const users = reasons.filter(reason => reason.kind !== 'scope')
  if (users.length === 0) return whyListed(catalogue, scope)
  const tools = users.filter(reason => reason.kind === 'tool').length
  const words = [
    tools > 0 ? plural(tools, 'tool') : '',
    tools < users.length ? plural(users.length - tools, 'operation') : '',
  ]
  return namesOf(
    words.filter(Boolean).join(' and '),
    users.map(reason => nameOf(catalogue, reason)),
  )
}

/** For a scope chosen by name: the tools that use it, if any. */
function whyListed({ tools }: Catalogue, scope: string): Content {
  const users = tools.filter(tool => tool.scopes.includes(scope)).map(tool => tool.name)
  if (users.length === 0)
    return html`<span class="caution">In your list; no Composio tool needs it</span>`
  return namesOf(`In your list, for ${plural(users.length, 'tool')}`, users)
}

function namesOf(words: string, names: string[]): Content {
  if (names.length <= shownReasons) return names.join(', ')
  return html`<details>
    <summary>${words}: ${names.slice(0, 2).join(', ')}, …</summary>
    ${names.slice(2).join(', ')}
  </details>`
}

function switches(page: ReadyPage): TemplateResult {
  const { strategy, offlineAccess } = page.state.draft
  const { plan } = page.results
  const words =
    strategy === 'fewest' && plan.ok && plan.value.proved
      ? 'No smaller list covers this. Some scopes are broader: each may allow more.'
      : 'Fewer to tick, but broader ones: each may allow more.'
  return html`<div class="bar switches">
    ${check(
      { name: 'fewest' },
      strategy === 'fewest',
      isOn => page.apply(setStrategy(isOn ? 'fewest' : 'least-privilege')),
      ['Fewest scopes', words],
    )}
    ${check({ name: 'offline-access' }, offlineAccess, isOn => page.apply(setOfflineAccess(isOn)), [
      html`Stay connected (<code>offline_access</code>)`,
      'Without it there is no refresh token, and people connect again after an hour.',
    ])}
  </div>`
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
  const { tools, operations, scopes, scopeText } = state.draft
  return tools.length + operations.length + scopes.length === 0 && scopeText.trim() === ''
}
