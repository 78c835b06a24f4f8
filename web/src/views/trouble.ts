/** Step 6: paste whatever came back. */
import { html, type TemplateResult } from 'lit-html'
import type { Explanation } from '../core-contract.d.ts'
import type { Page } from '../page.ts'
import { setText } from '../state.ts'
import { field, findingLine, output } from './parts.ts'

const confidenceWords: Record<Explanation['confidence'], string> = {
  certain: 'Certain',
  likely: 'Likely',
  unknown: 'I don’t know this one',
}

export function troubleView(page: Page): TemplateResult {
  return html`${field(page, {
    name: 'explain-text',
    label: 'What you saw',
    value: page.state.explainText,
    change: value => setText('explainText', value),
    rows: 4,
    placeholder: 'Something went wrong … add the following scopes to the app: …',
    hint: 'An error page’s text, an address, a JSON answer, an auth config, a scope list. It is read here and not stored.',
  })}
  ${explanation(page)}`
}

function explanation({ results }: Page): TemplateResult {
  const answer = results?.explanation
  if (!answer) return output('explain-result', '', 'Explanation')
  if (!answer.ok) {
    return html`<p class="needs">${answer.error.message}</p>
      ${output('explain-result', '', 'Explanation')}`
  }
  const { kind, confidence, findings } = answer.value
  const words =
    confidence === 'unknown'
      ? confidenceWords.unknown
      : `${confidenceWords[confidence]}: ${kind.replaceAll('_', ' ')}`
  return html`<output name="explain-result" class="explanation" aria-live="off" aria-label="Explanation"
    ><b>${words}</b> ${findings.map(findingLine)}</output
  >`
}
