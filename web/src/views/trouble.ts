/** Step 6: paste whatever came back. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Confidence, ExplainedFinding, Explanation } from '../core-contract.d.ts'
import type { Page } from '../page.ts'
import { setText } from '../state.ts'
import { stepTitles } from '../steps.ts'
import { adviceBody } from './advice.ts'
import { type Content, field, output, plural } from './parts.ts'

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

function explanation(page: Page): TemplateResult {
  const answer = page.results?.explanation
  if (!answer?.ok) return output('explain-result', '', 'Explanation')
  const { findings } = answer.value
  return html`<output name="explain-result" class="explanation" aria-live="off" aria-label="Explanation"
    ><b>${verdict(answer.value)}</b>
    <span role="list">${findings.map((entry, at) => explained(page, entry, findings[at - 1]))}</span></output
  >`
}

/** What it is and how sure that is, in one line; for the status line too. */
export function verdict({ kind, confidence }: Explanation): string {
  if (confidence === 'unknown') return 'I don’t know this one'
  return `${confidence === 'certain' ? 'Certain' : 'Likely'}: ${inWords(kind)}`
}

export function spokenVerdict(explanation: Explanation): string {
  return `${verdict(explanation)}. ${plural(explanation.findings.length, 'finding')} below the field.`
}

function inWords(kind: string): string {
  return kind
    .replaceAll('_', ' ')
    .replace(/\b(?:url|id|cors|mcp|sdk|api)\b/g, word => word.toUpperCase())
    .replace(
      /\b(?:composio|atlassian|confluence)\b/g,
      word => word[0]?.toUpperCase() + word.slice(1),
    )
}

function explained(
  page: Page,
  entry: ExplainedFinding,
  previous: ExplainedFinding | undefined,
): TemplateResult {
  const sure = sureness(entry)
  const isSaid = previous !== undefined && sureness(previous) === sure
  const isUnknown = entry.confidence === 'unknown'
  return html`${isSaid || isUnknown ? nothing : html`<span class="quiet">${sure}</span>`}<span
      role="listitem"
      class="finding ${entry.severity}"
      >${adviceBody(page, isUnknown ? { ...entry, title: '' } : entry, stepLink(entry.step))}</span
    > `
}

const sureWords: Record<Confidence, string> = {
  certain: 'No doubt about it.',
  likely: 'It looks like this, but something else may say the same.',
  unknown: '',
}

function sureness({ confidence, evidence }: ExplainedFinding): string {
  const words = evidence.map(text => `“${text}”`).join(', ')
  return words === '' ? sureWords[confidence] : `${sureWords[confidence]} Recognised by: ${words}.`
}

/** Step 6 is where the person is already. */
function stepLink(step: number): Content {
  const title = stepTitles[step - 1]
  if (step === 6 || title === undefined) return nothing
  return html`<a href=${`#step-${step}`}>Go to step ${step}, ${title}</a>`
}
