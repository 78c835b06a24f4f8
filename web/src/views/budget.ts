/** How much is asked for, against what Atlassian recommends and what sign-in pages bear. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Advice, Budget } from '../core-contract.d.ts'
import { type Content, output } from './parts.ts'

/** The length is estimated for a client ID and callback of the usual length. */
export function budgetView(budget: Budget, advice: Advice[]): TemplateResult {
  const { consoleCount, limit, urlBytes, oneBounceBytes, twoBounceBytes } = budget
  const isSaid = (finding: string) => advice.some(({ code }) => code === finding)
  const isMany = isSaid('scopes_over_limit')
  const isLong = isSaid('consent_url_long')
  const words = `${consoleCount} of ${limit} scopes; consent URL ${urlBytes} bytes, ${oneBounceBytes} after sign-in, ${twoBounceBytes} after two`
  return html`<div class="meters">
    ${meter('Scopes in the app', `${consoleCount} of ${limit}`, consoleCount, limit, isMany)}
    ${isMany ? html`<p class="caution">Atlassian recommends fewer than ${limit}.</p>` : nothing}
    ${meter('Consent URL', `about ${urlBytes} B`, urlBytes, 4096, isLong)}
    <p class="quiet">${oneBounceBytes} B after one sign-in bounce, ${twoBounceBytes} B after two</p>
    <span class="visually-hidden">${output('budget', words, 'Budget')}</span>
  </div>`
}

function meter(name: string, words: string, value: number, max: number, isOver: boolean): Content {
  return html`<div class="meter">
    <div><span>${name}</span><span class="n">${words}</span></div>
    <progress class=${isOver ? 'over' : ''} max=${max} value=${Math.min(value, max)} aria-label=${name}></progress>
  </div>`
}
