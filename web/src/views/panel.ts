/** What must be identical at Atlassian and in Composio, and whether it is. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Budget } from '../core-contract.d.ts'
import type { Page, ReadyPage } from '../page.ts'
import { type Content, findings, output, plural } from './parts.ts'

export function panelView(page: Page): TemplateResult {
  const { results } = page
  if (!results)
    return html`<p class="needs">The comparison stands here once the core has loaded.</p>`
  const ready: ReadyPage = { ...page, results }
  const { plan, readiness, catalogue } = results
  return html`${pairs(ready)} ${plan.ok ? budgetView(plan.value.budget) : nothing}
  ${readiness.ok ? findings(readiness.value.findings, catalogue.sources) : nothing}`
}

interface Pair {
  name: string
  atlassian: Content
  composio: Content
  verdict: Verdict
}

type Verdict = 'equal' | 'differ' | 'open'

const verdictWords: Record<Verdict, string> = { equal: '= same', differ: '≠ differ', open: '' }

function pairs(page: ReadyPage): TemplateResult {
  return html`<div class="pair">
    <table>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Atlassian app</th>
          <th scope="col">Composio</th>
        </tr>
      </thead>
      <tbody>
        ${[callback(page), scopes(page), clientId(page)].map(
          pair => html`<tr>
            <th scope="row">${pair.name}</th>
            <td>${pair.atlassian}</td>
            <td>
              ${
                pair.verdict === 'open'
                  ? nothing
                  : html`<span class=${pair.verdict}>${verdictWords[pair.verdict]}</span>`
              }
              ${pair.composio}
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** Both sides are written from one value; they differ only when another one is registered. */
function callback(page: ReadyPage): Pair {
  const url = page.state.draft.callbackUrl
  const isBroken = page.errors.has('callback-url')
  const { callbacks } = page.results
  const isOther = callbacks?.ok === true && !callbacks.value.same
  return {
    name: 'Callback',
    atlassian: isOther
      ? html`<code>${page.state.registeredCallback}</code>`
      : url === ''
        ? 'missing'
        : html`<code>${url}</code>`,
    composio: url === '' ? 'missing' : '',
    verdict: isOther ? 'differ' : url === '' || isBroken ? 'open' : 'equal',
  }
}

function scopes({ results }: ReadyPage): Pair {
  const { sheet, ticks, wanted } = results
  const total = sheet.ok ? sheet.value.sections.flatMap(section => section.rows).length : 0
  const toTick = ticks.ok ? ticks.value.toTick.length : total
  const toUntick = ticks.ok ? ticks.value.toUntick.length : 0
  const isOpen = wanted.length === 0
  const isEqual = toTick === 0 && toUntick === 0
  return {
    name: 'Scopes',
    atlassian: isOpen
      ? 'none yet'
      : html`${total - toTick} of ${total} ticked${toUntick > 0 ? html`, ${toUntick} too many` : nothing}`,
    composio: isOpen ? '' : `${wanted.length} asked for`,
    verdict: isOpen ? 'open' : isEqual ? 'equal' : 'differ',
  }
}

function clientId({ state, errors }: ReadyPage): Pair {
  const { clientId: id } = state.draft
  const isOpen = id === '' || errors.has('client-id')
  return {
    name: 'Client ID',
    atlassian: id === '' ? 'from Settings' : html`<code>${id}</code>`,
    composio: id === '' ? 'missing' : '',
    verdict: isOpen ? 'open' : 'equal',
  }
}

/** Sign-in pages have refused addresses somewhere above this many bytes. */
const uneasyBytes = 2048

function budgetView(budget: Budget): TemplateResult {
  const { consoleCount, limit, urlBytes, oneBounceBytes, twoBounceBytes } = budget
  const isMany = consoleCount >= limit
  const isLong = oneBounceBytes > uneasyBytes
  const words = `${consoleCount} of ${limit} scopes; consent URL ${urlBytes} bytes, ${oneBounceBytes} after sign-in, ${twoBounceBytes} after two`
  return html`<div class="meters">
    ${meter('Scopes in the app', `${consoleCount} of ${limit}`, consoleCount, limit, isMany)}
    ${isMany ? html`<p class="caution">Atlassian recommends fewer than ${limit}.</p>` : nothing}
    ${meter('Consent URL', `${urlBytes} B`, urlBytes, 4096, isLong)}
    <p class="quiet">${oneBounceBytes} B after one sign-in bounce, ${twoBounceBytes} B after two</p>
    <span class="visually-hidden">${output('budget', words, 'Budget')}</span>
  </div>`
}

function meter(name: string, words: string, value: number, max: number, isOver: boolean): Content {
  return html`<div class="meter ${isOver ? 'over' : ''}">
    <div><span>${name}</span><span class="n">${words}</span></div>
    <progress max=${max} value=${Math.min(value, max)} aria-label=${name}></progress>
  </div>`
}

/** On a narrow screen the panel is one line that stays in sight. */
export function summaryView({ state, results }: Page): TemplateResult {
  if (!results?.plan.ok) return html`<span>Both sides</span>`
  const { budget } = results.plan.value
  const { ticks } = results
  const difference = ticks.ok ? ticks.value.toTick.length + ticks.value.toUntick.length : 0
  const words =
    results.wanted.length === 0
      ? 'Nothing chosen yet'
      : difference > 0
        ? `${plural(difference, 'scope differs', 'scopes differ')}`
        : state.draft.clientId === ''
          ? 'Client ID missing'
          : 'Both sides agree'
  return html`<span class=${difference > 0 ? 'differ' : 'equal'}>${words}</span
    ><span class="n">${budget.consoleCount} of ${budget.limit} scopes</span>`
}
