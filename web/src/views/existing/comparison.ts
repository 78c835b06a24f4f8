/** The difference of what was pasted: the verdict first, what is missing before what is too much. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isListMended, namedAsMissing, notUntickedSince } from '../../answers/evidence.ts'
import { foundIn, type Results } from '../../answers/results.ts'
import { placeOfTicks } from '../../answers/where.ts'
import type { Draft, RequestSource, ScopeComparison } from '../../core/contract.d.ts'
import { applyProposal } from '../../model/changes.ts'
import { isAdopted } from '../../model/draft.ts'
import { confirm } from '../../model/moves.ts'
import type { Place } from '../../model/place.ts'
import { addProof, tick } from '../../model/proving.ts'
import { itOf, plural } from '../../model/words.ts'
import type { ReadyPage } from '../page.ts'
import { disclosure } from '../parts/disclosure.ts'
import { and, connectAgain, nextCard, primary } from '../parts/main-action.ts'
import { breakable, type Content, code, copyButton } from '../parts/parts.ts'
import { snippetText } from '../parts/snippets.ts'

export function comparison(page: ReadyPage): Content {
  const { pasted, between, isPlanned } = page.results
  const compared = pasted ?? between
  if (!compared?.ok) {
    return compared ? html`<p class="needs">${compared.error.message}</p>` : waiting(page)
  }
  return html`<div class="stack" role="group" aria-label="What differs">
    ${verdict(page, between?.ok ? between.value : compared.value)}
    ${disclosure(
      page,
      'compared-plan',
      isListMended(page.state)
        ? 'As pasted, before you saved: paste it anew to check'
        : `Each list against ${isPlanned ? 'the plan of step 1' : 'what Composio asks for'}`,
      () => table(compared.value),
    )}
    ${isPlanned ? patchOffer(page, compared.value) : nothing}
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
      ? html`<p class="caution">Then connect again: a connection keeps the scopes that it was given.</p>`
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
function verdict(page: ReadyPage, { toTick, toUntick }: ScopeComparison): TemplateResult {
  const { pastedLists, between } = page.results
  if (!foundIn(pastedLists.atlassian)) return html`<p class="inline">${asPlan(page, [])}</p>`
  const isMended = toTick.length > 0 && isListMended(page.state)
  const left = isMended ? [] : toTick
  const extra = notUntickedSince(page.state, toUntick)
  const nothingLeft = isMended ? 'You saved what was missing' : 'Nothing is missing'
  return html`<section class=${left.length > 0 ? 'verdict finding error' : 'verdict finding'} aria-labelledby="verdict">
    <h3 id="verdict" tabindex="-1">${left.length > 0 ? `${left.length} missing: this is why it fails` : nothingLeft}</h3>
    ${between ? nothing : html`<p class="quiet">Against the plan of step 1: ${page.steps[0]?.note}.</p>`}
    ${
      left.length > 0
        ? html`<p>Tick ${itOf(left)} in your app; ${between ? 'Composio asks for' : 'the plan needs'} ${itOf(left)}.</p>
            ${chips(page, 'Tick', left)}`
        : nothing
    }
    ${left.length === 0 && (isMended || between) ? html`<p>Now connect again: a connection keeps the scopes that it was given.</p>` : nothing}
    ${extra.length > 0 ? tooMuch(page, extra) : nothing}
    <p class="inline">${wayOn(page, left, isMended)} ${asPlan(page, left)}</p>
  </section>`
}

function tooMuch(page: ReadyPage, extra: string[]): TemplateResult {
  return html`<p class="quiet">${plural(extra.length, 'scope')} more than needed. No harm; untick for least privilege.</p>
    ${chips(
      page,
      'Untick',
      extra,
      html`<button type="button" @click=${() => page.apply(tick(extra, false))}>I unticked ${itOf(extra)}</button>`,
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

/** Step 2 shows what is left to tick, with what the app is compared with as its plan. */
function wayOn(page: ReadyPage, left: string[], isMended: boolean): Content {
  const { results, act, state } = page
  if (left.length === 0 && (isMended || results.between)) return connectAgain(page)
  const follow = and(confirm('name'), applyProposal(ticksOfApp(page)))
  if (left.length === 0)
    return primary({ words: 'Continue in step 2', run: () => act.go(nextCard(page), follow) })
  const plan = composioPlan(results)
  const isOther = plan !== null && !isAdopted(state.draft, plan)
  const show = () =>
    isOther ? takePlan(page, plan, left, placeOfTicks) : act.go(placeOfTicks, follow)
  // While the plan is another list, it is only remembered that this one is mended.
  const saved = isOther
    ? addProof('said', { scopes: '' })
    : and(tick(left, true), addProof('said', { scopes: results.atlassianScopes }))
  return html`${primary({ words: `Show me where to tick ${itOf(left)}`, run: show })}
    <button type="button" @click=${() => act.go({ entrance: 'app' }, saved)}>I ticked and saved ${itOf(left)}</button>`
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
  return html`<button type="button" @click=${() => takePlan(page, plan, left)}>Use what Composio asks for as my plan</button>`
}

function takePlan(page: ReadyPage, plan: Partial<Draft>, left: string[], place?: Place): void {
  const count = withoutRefresh(plan.scopeText?.split('\n') ?? []).length
  const words = `Planned: what Composio asks for. ${plural(count, 'scope')}`
  page.act.reversibly(
    `${words}${left.length > 0 ? `, ${left.length} still to tick` : ''}.`,
    applyProposal({ ...plan, ...ticksOfApp(page), ...valuesIn(page, page.state.composioText) }),
    place,
  )
}

/** A consent URL and an auth config hold the callback and the client ID as well. */
export function valuesIn({ results: { core } }: ReadyPage, text: string): Partial<Draft> {
  const consent = core.inspectConsentUrl({ text })
  const set: Partial<Draft> = {}
  for (const { name, value } of consent.ok ? consent.value.parameters : []) {
    if (name === 'redirect_uri') set.callbackUrl = value
    if (name === 'client_id') set.clientId = value
  }
  const body = core.inspectAuthConfigBody({ text })
  if (!body.ok || !body.value.kind.endsWith('auth_config')) return set
  const callback = core.parseCallbackUrl({ text })
  const client = core.parseClientId({ text })
  if (callback.ok) set.callbackUrl = callback.value.url
  if (client.ok) set.clientId = client.value.clientId
  return set
}

/** The list of step 2 follows the app, and what was done there since. */
function ticksOfApp({ results, state }: ReadyPage): Partial<Draft> {
  const list = results.pastedLists.atlassian
  if (!list?.ok) return {}
  const now = new Set([...withoutRefresh(list.value.scopes), ...state.tickedSince])
  return { ticked: notUntickedSince(state, [...now]) }
}

function withoutRefresh(scopes: string[]): string[] {
  return scopes.filter(scope => scope !== 'offline_access')
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
            ${given.map(list => cell(row[list], row.wanted))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** What is not wanted is neither good nor bad. */
function cell(isThere: boolean | null, isWanted: boolean | null): TemplateResult {
  const style = isThere ? 'good' : 'bad'
  return html`<td class=${isWanted ? style : ''}>${isThere ? 'yes' : 'no'}</td>`
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
