/** A request in the chosen language: tabs, the text on screen, the text to copy. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Answer, HttpRequest, RequestSource, SnippetLanguage } from '../../core/contract.d.ts'
import { setLanguage, setOpen } from '../../model/changes.ts'
import { languages, usualLanguages } from '../../model/languages.ts'
import type { ReadyPage } from '../page.ts'
import { type Content, copyButton, segmented } from './parts.ts'

export interface SnippetOptions {
  /** The radio group is called `<name>-language`. */
  name: string
  /** Name of an output that always holds the body as JSON. */
  jsonOutput?: string
  /** Name of the output for the chosen language; it holds curl while JSON is chosen. */
  snippetOutput: string
  what: string
  shown: RequestSource
  /** Asked for only when copying, as it may hold the secret that `shown` masks. */
  copied: () => RequestSource
  /** Why there is nothing to show yet. */
  missing: string
  /** Method and address, which a JSON body does not name. */
  request?: Answer<HttpRequest>
}

export function snippetSheet(page: ReadyPage, options: SnippetOptions): TemplateResult {
  const { what, shown, jsonOutput, snippetOutput, request } = options
  const { language } = page.state
  const isJson = language === 'json' && jsonOutput !== undefined
  const json = jsonOutput === undefined ? '' : snippetText(page, shown, 'json')
  const snippet = snippetText(page, shown, isJson ? 'curl' : language)
  const inFront = isJson ? json : snippet
  const copied = () => snippetText(page, options.copied(), language)
  return html`<div class="sheet">
    <div class="bar">
      ${tabs(page, options)} ${inFront === '' ? nothing : copyButton(page, what, copied)}
    </div>
    ${inFront === '' ? html`<p class="needs">${options.missing || 'This request has no such form.'}</p>` : nothing}
    ${
      isJson && request?.ok
        ? html`<p class="bar sunk"><code>${request.value.method} ${request.value.url}</code></p>`
        : nothing
    }
    ${jsonOutput === undefined ? nothing : block(page, jsonOutput, json, what, isJson && json !== '')}
    ${block(page, snippetOutput, snippet, what, !isJson && snippet !== '')}
  </div>`
}

/** One choice for all requests of the page. */
function tabs({ state, apply }: ReadyPage, { name, what }: SnippetOptions): TemplateResult {
  const isMore = state.open.includes('languages') || !usualLanguages.includes(state.language)
  const offered = isMore
    ? languages
    : languages.filter(({ value }) => usualLanguages.includes(value))
  return html`${segmented(
    `${name}-language`,
    `Form of ${what}`,
    offered,
    state.language,
    language => apply(setLanguage(language)),
  )}${
    isMore
      ? nothing
      : html`<button type="button" class="link" @click=${() => apply(setOpen('languages', true))}>More</button>`
  }`
}

/** In lines; more of them are folded. */
const shortText = 16

/** Hidden ones stay in the document: embedders read outputs by name. */
function block(
  { state, results, apply }: ReadyPage,
  name: string,
  text: string,
  label: string,
  isShown: boolean,
): TemplateResult {
  const same = [state.draft.callbackUrl, results.composioScopes, state.draft.clientId]
  const isLong = text.split('\n').length > shortText
  const isWhole = state.open.includes(`whole-${name}`)
  // One line: white space inside <pre> is text.
  return html`<pre class=${isLong && !isWhole ? 'clipped' : ''} tabindex="0" role="region" aria-label=${label} ?hidden=${!isShown}><output name=${name} aria-live="off" aria-label=${label}>${emphasise(text, same)}</output></pre>
  ${
    isShown && isLong
      ? html`<button type="button" class="more" @click=${() => apply(setOpen(`whole-${name}`, !isWhole))}>${isWhole ? 'Show less' : 'Show all'}</button>`
      : nothing
  }`
}

const slots = ['ATLASSIAN_CLIENT_SECRET', 'COMPOSIO_API_KEY']

/** Marks the values that the panel compares, and the variables that stand for secrets. */
function emphasise(text: string, same: string[]): Content[] {
  const marks = [...same.filter(value => value.length > 3), ...slots]
  const first = marks
    .map(value => ({ value, at: text.indexOf(value) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (!first) return [text]
  const { value, at } = first
  const kind = slots.includes(value) ? 'slot' : 'same'
  const rest = text.slice(at + value.length)
  return [text.slice(0, at), html`<span class=${kind}>${value}</span>`, ...emphasise(rest, same)]
}

/** Empty for a request that cannot be built yet, or has no such form. */
export function snippetText(
  { results }: ReadyPage,
  source: RequestSource,
  language: SnippetLanguage,
): string {
  const answer = results.core.renderSnippet({ ...source, language })
  return answer.ok ? answer.value.text : ''
}
