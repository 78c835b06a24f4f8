/** The entrance for who sees an error: paste it, read what it is, go where it is mended. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isAnswered, isNamedFirst, namedAsMissing } from '../../answers/evidence.ts'
import { consoleUrl } from '../../answers/outgoing-links.ts'
import type { Known } from '../../answers/steps.ts'
import { placeOfExplained, placeOfSharing } from '../../answers/where.ts'
import type { Confidence, ExplainedFinding, Explanation } from '../../core/contract.d.ts'
import { setText, setWhoConnects } from '../../model/changes.ts'
import type { Place } from '../../model/place.ts'
import { plural } from '../../model/words.ts'
import { isReady, type Page } from '../page.ts'
import { adviceBody, changeButton } from '../parts/advice.ts'
import { disclosure } from '../parts/disclosure.ts'
import { connectAgain } from '../parts/main-action.ts'
import { type Content, field, outgoing, output } from '../parts/parts.ts'
import { flowDrawing, stopWords } from '../parts/schematic.ts'

export function troubleView(page: Page): TemplateResult {
  return html`<div class="panel-card">
    <h2 id="trouble-heading">Paste what you saw</h2>
    ${field(page, {
      name: 'explain-text',
      label: 'What you saw',
      value: page.state.explainText,
      change: value => setText('explainText', value),
      rows: 4,
      placeholder: 'Something went wrong … add the following scopes to the app: …',
      hint: 'An error page’s text, an address, a JSON answer, a log. It is read here and not stored.',
    })}
    ${explanation(page)}
  </div>`
}

function explanation(page: Page): TemplateResult {
  const answer = page.results?.explanation
  if (!answer?.ok) return output('explain-result', '', 'Explanation')
  const { findings, stop } = answer.value
  return html`<output name="explain-result" class="explanation" aria-live="off" aria-label="Explanation"
      ><span class="visually-hidden">${verdict(answer.value)}. </span>${answeredWords(page, findings)}<span role="list">${listed(page, findings).map((entry, at) => explained(page, entry, at === 0, answer.value))}</span></output
    >
    ${askLess(page, findings)}
    ${
      stop === null
        ? nothing
        : html`${flowDrawing(stop)}
            <p class="caption"><span class="visually-hidden">${stopWords(stop)}</span> ${sureness(findings[0])}</p>`
    }`
}

/** The panel says the same: what was said since the error was pasted is newer. */
function answeredWords(page: Page, findings: ExplainedFinding[]): Content {
  return isSaidSince(page, findings)
    ? html`<b class="good" id="answered" tabindex="-1">You saved it since, you say.</b>
        <span>Now connect again: a connection keeps the scopes that it was given. If this comes back, paste it anew.</span>
        <span class="apply">${connectAgain(page)}</span>`
    : nothing
}

function isSaidSince({ state }: Page, findings: ExplainedFinding[]): boolean {
  return findings.some(({ joint }) => joint !== null && isAnswered(state, joint))
}

function listed({ state, results }: Known, findings: ExplainedFinding[]): ExplainedFinding[] {
  return results === null
    ? findings
    : findings.filter(finding => !isNamedFirst({ state, results }, finding))
}

/** What giving up each of them costs. */
function askLess(page: Page, findings: ExplainedFinding[]): Content {
  if (!isReady(page)) return nothing
  const each = findings.filter(finding => finding.apply.length > 0 && isNamedFirst(page, finding))
  if (each.length === 0) return nothing
  return disclosure(
    page,
    'ask-less',
    'What asking for less costs',
    () => html`<ul class="findings">
      ${each.map(entry => html`<li class="finding">${adviceBody(page, entry)}</li>`)}
    </ul>`,
  )
}

/** "Certain: consent URL"; also in the status line. */
export function verdict({ kind, confidence }: Explanation): string {
  if (confidence === 'unknown') return 'I don’t know this one'
  return `${confidence === 'certain' ? 'Certain' : 'Likely'}: ${inWords(kind)}`
}

export function spokenVerdict(known: Known, explanation: Explanation): string {
  const { length } = listed(known, explanation.findings)
  return `${verdict(explanation)}. ${plural(length, 'finding')} below the field.`
}

function inWords(kind: string): string {
  if (kind === 'something_went_wrong') return 'a scope is not ticked, or the app is not shared'
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
  isFirst: boolean,
  whole: Explanation,
): TemplateResult {
  const missing = isReady(page) && entry.field === 'ticked' ? namedAsMissing(page) : []
  const isListed =
    page.results?.isPlanned === true && (entry.scopes.length === 0 || missing.length > 0)
  const isNext = isFirst && !isSaidSince(page, whole.findings)
  const there = wayThere(page, placeOfExplained(entry, whole, isListed), missing, isNext)
  const unsure =
    isFirst && whole.confidence !== 'certain'
      ? html`<span class="quiet">${verdict(whole)}</span>`
      : nothing
  return html`<span role="listitem" class="finding ${entry.severity}"
    >${unsure}${
      missing.length > 0
        ? unticked(page, entry, missing, there, whole)
        : adviceBody(page, entry, there)
    }</span
  >`
}

/** One sentence, the names as chips, the way to mend it, and the way to ask for less. */
function unticked(
  page: Page,
  { source: id }: ExplainedFinding,
  missing: string[],
  there: Content,
  { findings }: Explanation,
): TemplateResult {
  const [less] = findings.flatMap(({ apply }) => apply)
  const named = findings.find(({ code }) => code === 'scope_missing_in_app')
  const source = page.results?.catalogue.sources.find(candidate => candidate.id === id)
  return html`<b class="title">${plural(missing.length, 'scope is', 'scopes are')} not ticked in your Atlassian app</b>
    <span>Composio asks for ${missing.length === 1 ? 'it, the app does not have it' : 'them, the app does not have them'}, so Atlassian stops here.</span>
    <span class="chips">${missing.map(scope => html`<code>${scope}</code>`)}</span>
    ${
      page.results?.isPlanned
        ? nothing
        : html`<span class="fix">${outgoing(consoleUrl, 'Developer console')}: ${named?.fix} Compare both lists to see
            whether more is missing.</span>`
    }
    <span class="apply"
      >${there}${less ? changeButton(page, { ...less, label: 'Ask for less instead' }) : nothing}</span
    >
    ${source ? html`<span class="source">${outgoing(source.url, source.title)}, ${source.date}</span>` : nothing}`
}

/** The button that leads to the place to mend. */
function wayThere(
  page: Page,
  place: Place | undefined,
  missing: string[],
  isNext: boolean,
): Content {
  if (place === undefined) return nothing
  const style = isNext ? 'primary' : ''
  if (missing.length > 0 && place.entrance === 'setup') {
    return html`<button type="button" class=${style} @click=${() => page.act.go(place)}>Show me where to tick ${missing.length === 1 ? 'it' : 'them'}</button>`
  }
  if (place === placeOfSharing) {
    const show = () => page.act.go(place, setWhoConnects('others'))
    return html`<button type="button" class=${style} @click=${show}>Show me how to share it</button>`
  }
  return html`<button type="button" class=${style} @click=${() => page.act.go(place)}>${placeWords(place)}</button>`
}

function placeWords({ entrance, step, field: name }: Place): string {
  if (entrance !== 'setup') return name === 'atlassian-text' ? 'Compare both lists' : 'Compare it'
  return name === 'site' ? 'Show me the field' : `Show me where, in step ${step}`
}

const sureWords: Record<Confidence, string> = {
  certain: 'Certain.',
  likely: 'Likely: something else may say the same.',
  unknown: '',
}

function sureness(first: ExplainedFinding | undefined): string {
  if (!first) return ''
  const words = first.evidence.map(text => `“${text}”`).join(', ')
  return words === ''
    ? sureWords[first.confidence]
    : `${sureWords[first.confidence]} Recognised by: ${words}.`
}
