/** The difference of what was pasted: the verdict first, what is missing before what is too much. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isListMended, namedAsMissing } from '../../answers/evidence.ts'
import { foundIn } from '../../answers/results.ts'
import { placeOfTicks } from '../../answers/where.ts'
import type { RequestSource, ScopeComparison } from '../../core/contract.d.ts'
import { isAdopted } from '../../model/draft.ts'
import { confirm } from '../../model/moves.ts'
import { plural } from '../../model/words.ts'
import type { ReadyPage } from '../page.ts'
import { changeButton } from '../parts/advice.ts'
import { disclosure } from '../parts/disclosure.ts'
import { breakable, type Content, code, copyButton } from '../parts/parts.ts'
import { snippetText } from '../parts/snippets.ts'

export function comparison(page: ReadyPage): Content {
  const { pasted, between, isPlanned } = page.results
  const compared = pasted ?? between
  if (!compared?.ok) {
    return compared ? html`<p class="needs">${compared.error.message}</p>` : waiting(page)
  }
  const { reconnect, patch } = isPlanned ? compared.value : { reconnect: false, patch: null }
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
    ${isPlanned && !between ? takeTicks(page) : nothing} ${patch ? disclosure(page, 'patch', 'Change the Composio config to the plan', () => patchBody(page)) : nothing}
    ${
      reconnect
        ? html`<p class="caution">Whoever is connected already has to connect again, with a new link.</p>`
        : nothing
    }
  </div>`
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
  if (!isAtlassian) return html`${choices(page, [])}`
  const isMended = toTick.length > 0 && isListMended(page.state)
  const left = isMended ? [] : toTick
  const nothingLeft = isMended ? 'You saved what was missing, you say' : 'Nothing is missing'
  return html`<section class=${left.length > 0 ? 'verdict finding error' : 'verdict finding'} aria-labelledby="verdict">
    <h3 id="verdict">${left.length > 0 ? `${left.length} missing: this is why it fails` : nothingLeft}</h3>
    ${isMended ? html`<p>Connect again in Composio. To check, paste anew what your app has; this list is from before.</p>` : nothing}
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
    ${
      toUntick.length > 0
        ? html`<p class="quiet">${plural(toUntick.length, 'scope')} more than needed. No harm; untick for least privilege.</p>
            ${chips(page, 'Untick', toUntick)}`
        : nothing
    }
    ${choices(page, left)}
  </section>`
}

function chips(page: ReadyPage, what: string, scopes: string[]): TemplateResult {
  return html`<p class=${what === 'Tick' ? 'chips' : 'chips quiet-chips'}>
    <b>${what}</b> ${scopes.map(scope => html`<code>${scope}</code>`)}
    ${copyButton(page, `what to ${what.toLowerCase()}`, () => scopes.join('\n'))}
  </p>`
}

/** What to do about it: the plan follows Composio, its ticks the app; then step 2 shows what is left. */
function choices(page: ReadyPage, toTick: string[]): Content {
  const { composio, atlassian } = page.results.pastedLists
  if (!composio?.ok || composio.value.scopes.length === 0) return nothing
  const { scopes } = composio.value
  const plan = {
    preset: null,
    tools: [],
    operations: [],
    scopes: [],
    scopeText: scopes.join('\n'),
    offlineAccess: scopes.includes('offline_access'),
  }
  const ticked = atlassian?.ok ? { ticked: withoutRefresh(atlassian.value.scopes) } : {}
  const take = { label: 'Use what Composio asks for as my plan', set: { ...plan, ...ticked } }
  if (isAdopted(page.state.draft, plan)) {
    return html`<p class="inline">
      <span class="good">✓ What Composio asks for is the plan of step 1</span>
      ${
        toTick.length > 0
          ? html`<button type="button" class="primary" @click=${() => page.act.go(placeOfTicks)}>
              Show me where to tick ${toTick.length === 1 ? 'it' : 'them'}
            </button>`
          : nothing
      }
    </p>`
  }
  return html`<p class="inline">
    <button type="button" class="primary" @click=${() => page.act.change(take)}>${take.label}</button>
    <button type="button" @click=${() => page.act.go({ entrance: 'setup', step: '1', field: 'preset' })}>
      Plan it anew, in step 1
    </button>
  </p>`
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
      <strong>Change the Composio config</strong>${copyButton(page, 'the change', () => text)}
    </div>
    ${code('scope-patch-snippet', text, 'Request that changes the scopes in Composio')}
  </div>`
}
