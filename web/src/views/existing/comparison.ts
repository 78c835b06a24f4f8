/** The difference of what was pasted: the verdict first, what is missing before what is too much. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isListMended, namedAsMissing, notUntickedSince } from '../../answers/evidence.ts'
import { foundIn, type Results } from '../../answers/results.ts'
import { placeOfTicks } from '../../answers/where.ts'
import type { Draft, RequestSource, ScopeComparison } from '../../core/contract.d.ts'
import { applyProposal } from '../../model/changes.ts'
import { isAdopted } from '../../model/draft.ts'
import { confirm } from '../../model/moves.ts'
import { tick } from '../../model/proving.ts'
import { plural } from '../../model/words.ts'
import type { ReadyPage } from '../page.ts'
import { changeButton } from '../parts/advice.ts'
import { disclosure } from '../parts/disclosure.ts'
import { connectAgain, nextCard, primary } from '../parts/main-action.ts'
import { breakable, type Content, code, copyButton } from '../parts/parts.ts'
import { snippetText } from '../parts/snippets.ts'

export function comparison(page: ReadyPage): Content {
  const { pasted, between, isPlanned } = page.results
  const compared = pasted ?? between
  if (!compared?.ok) {
    return compared ? html`<p class="needs">${compared.error.message}</p>` : waiting(page)
  }
  return html`<div class="stack" role="group" aria-label="What differs">
    ${between?.ok ? verdict(page, between.value, 'Composio asks for') : verdict(page, compared.value, 'the plan needs')}
    ${disclosure(
      page,
      'compared-plan',
      isPlanned
        ? 'Each list against the plan of step 1'
        : 'Each list against what Composio asks for',
      () => table(compared.value),
    )}
    ${isPlanned && !between ? takeTicks(page) : nothing} ${isPlanned ? patchOffer(page, compared.value) : nothing}
  </div>`
}

/** The plan in place of Composio's list: where the app lacks nothing of it, so that both sides agree then. */
function patchOffer(page: ReadyPage, { patch, reconnect, toTick }: ScopeComparison): Content {
  const isOffered = patch !== null && (toTick.length === 0 || isListMended(page.state))
  return html`${
    isOffered
      ? disclosure(
          page,
          'patch',
          `Change Composio’s list to the plan of step 1: ${page.steps[0]?.note}`,
          () => patchBody(page),
        )
      : nothing
  }
  ${
    reconnect && (isOffered || patch === null)
      ? html`<p class="caution">Whoever is connected already has to connect again, with a new link.</p>`
      : nothing
  }`
}

/** One list alone says nothing while nobody chose a plan. */
function waiting(page: ReadyPage): Content {
  const named = namedAsMissing(page)
  const isBegun = Object.values(page.results.pastedLists).some(foundIn)
  return html`${
    named.length === 0
      ? nothing
      : html`<p>The error names what the app does not have:</p>
          ${chips(page, 'Tick', named)}`
  }
  ${
    isBegun
      ? html`<p class="needs">
          Now the other list: the two are compared with each other.
          <button type="button" class="link" @click=${() => page.apply(confirm('plan'))}>
            Or compare with the plan of step 1: ${page.steps[0]?.note}
          </button>
        </p>`
      : nothing
  }`
}

/** Missing scopes stop the consent; extra ones do no harm. */
function verdict(
  page: ReadyPage,
  { toTick, toUntick }: ScopeComparison,
  whose: string,
): TemplateResult {
  const isAtlassian = foundIn(page.results.pastedLists.atlassian)
  if (!isAtlassian) return html`<p class="inline">${asPlan(page, [])}</p>`
  const isMended = toTick.length > 0 && isListMended(page.state)
  const left = isMended ? [] : toTick
  const extra = notUntickedSince(page.state, toUntick)
  const nothingLeft = isMended ? 'You saved what was missing, you say' : 'Nothing is missing'
  return html`<section class=${left.length > 0 ? 'verdict finding error' : 'verdict finding'} aria-labelledby="verdict">
    <h3 id="verdict" tabindex="-1">${left.length > 0 ? `${left.length} missing: this is why it fails` : nothingLeft}</h3>
    ${left.length > 0 ? nothing : html`<p>${nextWords(page, isMended)}</p>`}
    ${
      page.results.between
        ? nothing
        : html`<p class="quiet">Against the plan of step 1: ${page.steps[0]?.note}.</p>`
    }
    ${
      left.length > 0
        ? html`<p>Tick ${left.length === 1 ? 'it' : 'them'} in your app; ${whose} ${left.length === 1 ? 'it' : 'them'}.</p>
            ${chips(page, 'Tick', left)}`
        : nothing
    }
    ${extra.length > 0 ? tooMuch(page, extra) : nothing}
    <p class="inline">${asPlan(page, left)} ${wayOn(page, left, isMended)}</p>
  </section>`
}

function nextWords({ results }: ReadyPage, isMended: boolean): string {
  if (isMended)
    return 'Now connect again: a connection keeps the scopes that it was given. To check first, paste anew what your app has; this list is from before.'
  return results.between
    ? 'Whoever connected before you changed something connects again: a connection keeps the scopes that it was given.'
    : ''
}

function tooMuch(page: ReadyPage, extra: string[]): TemplateResult {
  const it = extra.length === 1 ? 'it' : 'them'
  return html`<p class="quiet">${plural(extra.length, 'scope')} more than needed. No harm; untick for least privilege.</p>
    ${chips(
      page,
      'Untick',
      extra,
      html`<button type="button" @click=${() => page.apply(tick(extra, false))}>I unticked ${it}</button>`,
    )}`
}

function chips(
  page: ReadyPage,
  what: string,
  scopes: string[],
  after: Content = nothing,
): TemplateResult {
  return html`<p class=${what === 'Tick' ? 'chips' : 'chips quiet-chips'}>
    <b>${what}</b> ${scopes.map(scope => html`<code>${scope}</code>`)}
    ${copyButton(page, `what to ${what.toLowerCase()}`, () => scopes.join('\n'))} ${after}
  </p>`
}

/** Step 2 shows what is left to tick, once its plan is what the app is compared with. */
function wayOn(page: ReadyPage, left: string[], isMended: boolean): Content {
  const { results, act, state } = page
  if (left.length === 0) {
    return isMended || results.between
      ? connectAgain(page)
      : primary({ words: 'Continue in step 2', run: () => act.go(nextCard(page)) })
  }
  const plan = composioPlan(results)
  if (plan !== null && !isAdopted(state.draft, plan)) return nothing
  return primary({
    words: `Show me where to tick ${left.length === 1 ? 'it' : 'them'}`,
    run: () => act.go(placeOfTicks, confirm('name')),
  })
}

function composioPlan({ pastedLists: { composio } }: Results): Partial<Draft> | null {
  if (!composio?.ok || composio.value.scopes.length === 0) return null
  const { scopes } = composio.value
  return {
    preset: null,
    tools: [],
    operations: [],
    scopes: [],
    scopeText: scopes.join('\n'),
    offlineAccess: scopes.includes('offline_access'),
  }
}

/** The plan follows Composio, its ticks the app. */
function asPlan(page: ReadyPage, left: string[]): Content {
  const plan = composioPlan(page.results)
  if (plan === null) return nothing
  if (isAdopted(page.state.draft, plan)) {
    return html`<span class="good">✓ What Composio asks for is the plan of step 1</span>`
  }
  return html`<button type="button" class=${left.length > 0 ? 'primary' : ''} @click=${() => takePlan(page, plan, left)}>Use what Composio asks for as my plan</button>
    <button type="button" @click=${() => page.act.go({ entrance: 'setup', step: '1', field: 'preset' })}>
      Plan it anew, in step 1
    </button>`
}

function takePlan({ act, results }: ReadyPage, plan: Partial<Draft>, left: string[]): void {
  const { composio, atlassian } = results.pastedLists
  const count = composio?.ok ? withoutRefresh(composio.value.scopes).length : 0
  const ticked = atlassian?.ok ? { ticked: withoutRefresh(atlassian.value.scopes) } : {}
  const words = `Planned: the ${plural(count, 'scope')} that Composio asks for.`
  act.reversibly(
    left.length > 0 ? `${words} ${left.length} still to tick.` : words,
    applyProposal({ ...plan, ...ticked }),
  )
}

function withoutRefresh(scopes: string[]): string[] {
  return scopes.filter(scope => scope !== 'offline_access')
}

function takeTicks(page: ReadyPage): Content {
  const list = page.results.pastedLists.atlassian
  if (!list?.ok || list.value.scopes.length === 0) return nothing
  const ticked = withoutRefresh(list.value.scopes)
  const label = `Mark these ${ticked.length} as ticked in the list of step 2`
  return html`<p class="apply">${changeButton(page, { label, set: { ticked } })}</p>`
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

/** null (not pasted) never counts as a difference. */
function differingRows({ rows }: ScopeComparison): Row[] {
  const cells = (row: Row) => allLists.map(list => row[list]).filter(cell => cell !== null)
  return rows.filter(row => new Set(cells(row)).size > 1)
}

function table(compared: ScopeComparison): Content {
  const given = allLists.filter(list => compared.rows.some(row => row[list] !== null))
  const differing = differingRows(compared)
  if (differing.length === 0) return html`<p class="good">The lists agree.</p>`
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

function patchBody(page: ReadyPage): Content {
  const { wanted, configId } = page.results
  const known = configId?.ok ? { authConfigId: configId.value.id } : {}
  const source: RequestSource = { build: 'authConfigPatch', input: { scopes: wanted, ...known } }
  const text = snippetText(page, source, 'curl')
  return html`<div class="sheet">
    <div class="bar">
      <strong>Change Composio’s list</strong>${copyButton(page, 'the change', () => text)}
    </div>
    ${code('scope-patch-snippet', text, 'Request that changes the scopes in Composio')}
  </div>`
}
