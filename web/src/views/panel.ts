/** What must be identical at Atlassian and in Composio, and whether it is. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isLoud, missingWords } from '../advice.ts'
import { fieldToCheck } from '../errors.ts'
import type { Page, ReadyPage } from '../page.ts'
import type { Results } from '../results.ts'
import { atAtlassian, differences } from '../sides.ts'
import type { Step } from '../steps.ts'
import { budgetView } from './budget.ts'
import { breakable, type Content, plural } from './parts.ts'

export function panelView(page: Page): TemplateResult {
  const { results } = page
  if (!results)
    return html`<p class="needs">The comparison stands here once the core has loaded.</p>`
  const ready: ReadyPage = { ...page, results }
  const { plan } = results
  const [verdict, words] = summary(ready)
  return html`<p class="verdict ${verdict}">${words}</p>
    ${pairs(ready)} ${plan.ok ? budgetView(plan.value.budget, page.advice) : nothing} ${checks(ready)}
    ${nextStep(page)}`
}

interface Pair {
  name: string
  verdict: Verdict
  atlassian: Content
  /** Left out where both sides have one and the same value: it then stands across both columns. */
  composio?: Content
}

type Verdict = 'equal' | 'differ' | 'open'

const verdictWords: Record<Verdict, string> = { equal: '= same', differ: '≠ differ', open: '' }

function pairs(page: ReadyPage): TemplateResult {
  return html`<div class="pair">
    <table>
      <thead>
        <tr>
          <th scope="col">Atlassian app</th>
          <th scope="col">Composio</th>
        </tr>
      </thead>
      ${[callback(page), scopes(page), clientId(page)].map(pairRows)}
    </table>
  </div>`
}

function pairRows({ name, verdict, atlassian, composio }: Pair): TemplateResult {
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="2">
        <b>${name}</b> <span class=${verdict}>${verdictWords[verdict]}</span>
      </th>
    </tr>
    <tr>
      ${
        composio === undefined
          ? html`<td colspan="2">${atlassian}</td>`
          : html`<td>${atlassian}</td>
              <td>${composio}</td>`
      }
    </tr>
  </tbody>`
}

/** Both sides are written from one value; they differ only when another one is registered. */
function callback(page: ReadyPage): Pair {
  const url = page.state.draft.callbackUrl
  const { callbacks } = page.results
  const name = 'Callback URL'
  if (callbacks?.ok && !callbacks.value.same) {
    const registered = breakable(page.state.registeredCallback)
    return { name, verdict: 'differ', atlassian: registered, composio: breakable(url) }
  }
  if (url.trim() === '') return { name, verdict: 'open', atlassian: 'missing: choose it in step 2' }
  const verdict = page.errors.has('callback-url') ? 'open' : 'equal'
  return { name, verdict, atlassian: breakable(url) }
}

function scopes({ results }: ReadyPage): Pair {
  const name = 'Scopes'
  const { total, ticked, tooMany, isPasted } = atAtlassian(results)
  if (results.wanted.length === 0) {
    return { name, verdict: 'open', atlassian: 'none yet: choose the access in step 1' }
  }
  const elsewhere = differElsewhere(results)
  const isUntouched = ticked + tooMany + elsewhere === 0 && !isPasted
  const isEqual = ticked === total && tooMany + elsewhere === 0
  const extra = results.wanted.includes('offline_access') ? ' and offline_access' : ''
  return {
    name,
    verdict: isUntouched ? 'open' : isEqual ? 'equal' : 'differ',
    atlassian: `${ticked} of ${total} ticked${tooMany > 0 ? `, ${tooMany} too many` : ''}`,
    composio: `${total}${extra}${elsewhere > 0 ? `, ${elsewhere} differ as pasted` : ''}`,
  }
}

/** In Composio's config, and in what was granted. */
function differElsewhere(results: Results): number {
  return differences(results, 'composio') + differences(results, 'granted')
}

function clientId({ state, errors }: ReadyPage): Pair {
  const { clientId: id } = state.draft
  const name = 'Client ID'
  if (id.trim() === '') return { name, verdict: 'open', atlassian: 'missing: enter it in step 3' }
  const verdict = errors.has('client-id') ? 'open' : 'equal'
  return { name, verdict, atlassian: html`<code>${id}</code>` }
}

/** How much there is to look at, and where. */
function checks(page: ReadyPage): Content {
  const loud = page.advice.filter(isLoud)
  const asked = page.advice.filter(entry => entry.step === 2 && !isLoud(entry)).length
  const missing = missingWords(page.results)
  if (loud.length + asked === 0 && missing === '') return nothing
  return html`<div class="checks">
    ${
      loud.length === 0
        ? nothing
        : html`<ul>
              ${loud.map(
                ({ step, title, severity }) =>
                  html`<li class=${severity}>
                    <a href=${`#step-${step}`}>${title}</a>, step ${step}
                  </li>`,
              )}
            </ul>`
    }
    ${missing === '' ? nothing : html`<p class="quiet">${missing}</p>`}
    ${
      asked === 0
        ? nothing
        : html`<p class="quiet">
            <a href="#asked">${plural(asked, 'question')} to answer</a> before anybody connects
          </p>`
    }
  </div>`
}

function nextStep(page: Page): Content {
  const next = toDo(page)
  if (!next) {
    return html`<p class="quiet">
      All set: run the <a href="#link-heading">link</a>, sign in, and see that the connection says ACTIVE.
    </p>`
  }
  return html`<p>
    <a class="button primary" href=${`#step-${next.number}`}
      >${nextWords(next)}<small>${next.note}</small></a
    >
  </p>`
}

/** What to do now: the first step that is not done. Step 6 is for when something is wrong. */
function toDo({ steps }: Page): Step | undefined {
  return steps.find(({ number, state }) => number < 6 && state !== 'done')
}

function nextWords({ state, title }: Step): string {
  return `${state === 'attention' ? 'Check' : 'Next'}: ${title}`
}

/** On a narrow screen the panel is one line that stays in sight. */
export function summaryView(page: Page): TemplateResult {
  const { results } = page
  if (!results?.plan.ok) return html`<a href="#both">Both sides</a>`
  const [verdict, words] = summary({ ...page, results })
  const next = toDo(page)
  return html`<a href="#both" class=${verdict}>${words}</a>${
    next ? html`<a href=${`#step-${next.number}`}>${nextWords(next)}</a>` : nothing
  }`
}

function summary(page: ReadyPage): [Verdict | 'caution', string] {
  const { verdict } = scopes(page)
  const { total, ticked, tooMany } = atAtlassian(page.results)
  const loud = page.advice.filter(isLoud)
  const isOther = callback(page).verdict === 'differ'
  if (total === 0) return ['open', 'Nothing chosen yet']
  if (isOther) return ['differ', 'Callback URLs differ']
  const wrong = fieldToCheck(page.errors, 2) ?? fieldToCheck(page.errors, 3)
  if (wrong) return ['differ', `Check the ${wrong}`]
  if (verdict === 'differ') {
    const count = total - ticked + tooMany + differElsewhere(page.results)
    return ['differ', plural(count, 'scope differs', 'scopes differ')]
  }
  if (loud.length > 0) {
    const isWrong = loud.some(({ severity }) => severity === 'error')
    return [isWrong ? 'differ' : 'caution', `${plural(loud.length, 'thing')} to check`]
  }
  if (verdict === 'open') return ['open', `${plural(total, 'scope')} to tick`]
  const missing = [callback(page), clientId(page)].find(pair => pair.verdict === 'open')
  return missing ? ['open', `${missing.name} missing`] : ['equal', 'Both sides agree']
}
