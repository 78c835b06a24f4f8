/** The entrance for who sees an error: paste it, read what it is, go where it is mended. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { isAnswered, isNamedFirst, namedAsMissing } from '../../answers/evidence.ts'
import { consoleUrl } from '../../answers/outgoing-links.ts'
import type { Known } from '../../answers/steps.ts'
import {
  placeOfComparing,
  placeOfConnecting,
  placeOfExplained,
  placeOfSharing,
} from '../../answers/where.ts'
import type { Confidence, ExplainedFinding, Explanation, Joint } from '../../core/contract.d.ts'
import { setText, setWhoConnects } from '../../model/changes.ts'
import type { Place } from '../../model/place.ts'
import { jointNames } from '../../model/proof.ts'
import { answer, withdrawProof } from '../../model/proving.ts'
import { itOf, plural } from '../../model/words.ts'
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
      placeholder: 'Something went wrong …',
      hint: 'A page’s text, an address, JSON, a log. Read here, not stored.',
    })}
    ${explanation(page)}
  </div>`
}

function explanation(page: Page): TemplateResult {
  const explained = page.results?.explanation
  if (!explained?.ok) return output('explain-result', '', 'Explanation')
  const whole = explained.value
  const { findings, stop } = whole
  const entries = listed(page, findings)
  const places = entries.map(entry => placeFor(page, entry, whole))
  const isNew = (at: number) => places.indexOf(places[at]) === at
  return html`<output name="explain-result" class="explanation" aria-live="off" aria-label="Explanation"
      ><span class="visually-hidden">${verdict(whole)}. </span>${answeredWords(page, findings)}<span role="list">${entries.map((entry, at) => finding(page, entry, isNew(at) ? places[at] : undefined, at === 0, whole))}</span></output
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
  const answered = answeredJoints(page, findings)
  if (answered.length === 0) return nothing
  const takeBack = () =>
    page.apply(state => answered.reduce((now, name) => withdrawProof(name)(now), state))
  const why = answered.includes('scopes') ? ': a connection keeps the scopes that it was given' : ''
  return html`<b class="good" id="answered" tabindex="-1">You saved it since.</b>
    <span>Now connect again${why}. If this comes back, paste it anew.</span>
    <span class="apply"
      >${connectAgain(page)} <button type="button" class="link" @click=${takeBack}>Take it back</button></span
    >`
}

function answeredJoints({ state }: Page, findings: ExplainedFinding[]): Joint[] {
  return jointNames.filter(
    name => isAnswered(state, name) && findings.some(({ joint }) => joint === name),
  )
}

/** What is left of it. */
function listed({ state, results }: Known, findings: ExplainedFinding[]): ExplainedFinding[] {
  return findings.filter(
    entry =>
      !(entry.joint !== null && isAnswered(state, entry.joint)) &&
      !(results !== null && isNamedFirst({ state, results }, entry)),
  )
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
export function verdict({ kind, confidence, findings: [first] }: Explanation): string {
  if (confidence === 'unknown') return first?.title ?? ''
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

function missingOf(page: Page, { field: member }: ExplainedFinding): string[] {
  return isReady(page) && member === 'ticked' ? namedAsMissing(page) : []
}

function placeFor(page: Page, entry: ExplainedFinding, whole: Explanation): Place | undefined {
  const isListed =
    page.results?.isPlanned === true &&
    (entry.scopes.length === 0 || missingOf(page, entry).length > 0)
  return placeOfExplained(entry, whole, isListed)
}

function finding(
  page: Page,
  entry: ExplainedFinding,
  place: Place | undefined,
  isFirst: boolean,
  whole: Explanation,
): TemplateResult {
  const missing = missingOf(page, entry)
  const isNext = isFirst && answeredJoints(page, whole.findings).length === 0
  // First the callback that the request has, then the place to register it.
  const isOther = entry.field === 'callbackUrl' && entry.apply.length > 0
  const there = isOther ? nothing : wayThere(page, place, missing, isNext)
  const unsure =
    isFirst && whole.confidence === 'likely'
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
    <span>Composio asks for ${itOf(missing)}, the app does not have ${itOf(missing)}, so Atlassian stops here.</span>
    <span class="chips">${missing.map(scope => html`<code>${scope}</code>`)}</span>
    ${
      page.results?.isPlanned
        ? nothing
        : html`<span class="fix">${outgoing(consoleUrl, 'Developer console')}: ${named?.fix} Compare both lists to see
            whether more is missing.</span>`
    }
    <span class="apply"
      >${there}${page.results?.isPlanned ? nothing : html`<button type="button" @click=${() => page.act.go({ entrance: 'error' }, answer('scopes'))}>I ticked and saved ${itOf(missing)}</button>`}${less ? changeButton(page, { ...less, label: 'Ask for less instead' }) : nothing}</span
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
    return html`<button type="button" class=${style} @click=${() => page.act.go(place)}>Show me where to tick ${itOf(missing)}</button>`
  }
  if (place === placeOfSharing) {
    const show = () => page.act.go(place, setWhoConnects('others'))
    return html`<button type="button" class=${style} @click=${show}>Show me how to share it</button>`
  }
  return html`<button type="button" class=${style} @click=${() => page.act.go(place)}>${placeWords(place)}</button>`
}

function placeWords(place: Place): string {
  if (place === placeOfComparing) return 'Compare both lists'
  if (place === placeOfConnecting) return 'Continue: connect your site'
  const { entrance, step, card, field: name } = place
  if (entrance !== 'setup') return 'Compare it'
  if (card === 'callback') return 'Show me the callback URL'
  if (card === 'client') return 'Show me the client ID'
  return name === 'site' ? 'Show me the field' : `Show me where, in step ${step}`
}

const sureWords: Record<Confidence, string> = {
  certain: 'Certain.',
  likely: 'Likely: others may say the same.',
  unknown: '',
}

function sureness(first: ExplainedFinding | undefined): string {
  if (!first) return ''
  const words = first.evidence.map(text => `“${text}”`).join(', ')
  return words === ''
    ? sureWords[first.confidence]
    : `${sureWords[first.confidence]} Recognised by: ${words}.`
}
