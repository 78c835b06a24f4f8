/** The plan of step 1: every scope with its reasons, what is not covered, and the two texts. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { live } from 'lit-html/directives/live.js'
import type { Catalogue, CatalogueScope, PlanReason, ScopePlan } from '../core-contract.d.ts'
import type { ReadyPage } from '../page.ts'
import { setOfflineAccess, setStrategy } from '../state.ts'
import { adviceAt } from './advice.ts'
import { coverage, nameOf } from './coverage.ts'
import { boxedOutput, breakable, type Content, copyButton, isChecked, plural } from './parts.ts'

const shownReasons = 3

/** Beyond this many rows the list scrolls on its own. */
const longList = 14

/** `adjust` is what can be done about the list as a whole. */
export function planSheet(page: ReadyPage, adjust: Content): TemplateResult {
  const { plan, wanted } = page.results
  if (!plan.ok) return html`<p class="needs">${plan.error.message}</p>`
  if (wanted.length === 0 && plan.value.uncovered.length === 0) {
    return html`<p class="needs">
        Nothing is chosen yet. Pick at least one tool, operation or scope, or paste a list.
      </p>
      ${adviceAt(page, 1)}`
  }
  return html`<div class="sheet">
      <div class="bar"><strong>${countWords(plan.value)}</strong><span>each with its reason</span>${adjust}</div>
      ${guard([plan.value], () => planRows(page, plan.value))}
      ${switches(page)}
    </div>
    ${adviceAt(page, 1)} ${coverage(page, plan.value)} ${texts(page)}`
}

function countWords({ budget }: ScopePlan): string {
  const { consoleCount, requestedCount } = budget
  const extra = requestedCount - consoleCount
  return plural(consoleCount, 'scope') + (extra > 0 ? ' and offline_access' : '')
}

function planRows({ results }: ReadyPage, plan: ScopePlan): TemplateResult {
  const { catalogue } = results
  const byName = new Map(catalogue.scopes.map(entry => [entry.scope, entry]))
  const isLong = plan.scopes.length > longList
  return html`<ul class="plan ${isLong ? 'long' : ''}" tabindex=${isLong ? 0 : nothing} role="list" aria-label="Planned scopes">
    ${refreshLast(plan).map(
      ({ scope, reasons }) => html`<li>
        <span
          >${breakable(scope)}<small>${byName.get(scope)?.title ?? ''}</small></span
        >
        <span class="why">${why(catalogue, scope, reasons)}</span>
        ${tag(byName.get(scope))}
      </li>`,
    )}
  </ul>`
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

/** A scope that was asked for by name: which tools, if any, have a use for it. */
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
    <label class="check"
      ><input
        type="checkbox"
        name="fewest"
        .checked=${live(strategy === 'fewest')}
        @change=${(event: Event) =>
          page.apply(setStrategy(isChecked(event) ? 'fewest' : 'least-privilege'))}
      /><span
        >Fewest scopes<small>${words}</small></span
      ></label
    >
    <label class="check"
      ><input
        type="checkbox"
        name="offline-access"
        .checked=${live(offlineAccess)}
        @change=${(event: Event) => page.apply(setOfflineAccess(isChecked(event)))}
      /><span
        >Stay connected (<code>offline_access</code>)<small
          >Without it there is no refresh token, and people connect again after an hour.</small
        ></span
      ></label
    >
  </div>`
}

function texts(page: ReadyPage): TemplateResult {
  const { atlassianScopes, composioScopes } = page.results
  return html`<div class="texts">
    <div class="sheet">
      <div class="bar">
        <strong>For Atlassian</strong><span>spaces</span>
        ${copyButton(page, 'the scopes for Atlassian', () => page.results.atlassianScopes)}
      </div>
      ${boxedOutput('scopes-atlassian', atlassianScopes, 'Scopes for Atlassian')}
    </div>
    <div class="sheet">
      <div class="bar">
        <strong>For Composio</strong><span>commas</span>
        ${copyButton(page, 'the scopes for Composio', () => page.results.composioScopes)}
      </div>
      ${boxedOutput('scopes-composio', composioScopes, 'Scopes for Composio')}
    </div>
  </div>`
}
