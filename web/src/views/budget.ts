/** How much is asked for, against what Atlassian recommends and what sign-in pages bear. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Budget } from '../core-contract.d.ts'
import { type Content, output } from './parts.ts'

/** Sign-in pages have refused addresses somewhere above this many bytes. */
const uneasyBytes = 2048

export function budgetView(budget: Budget): TemplateResult {
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
  return html`<div class="meter">
    <div><span>${name}</span><span class="n">${words}</span></div>
    <progress class=${isOver ? 'over' : ''} max=${max} value=${Math.min(value, max)} aria-label=${name}></progress>
  </div>`
}
