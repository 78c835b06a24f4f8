/** One request in every language: tabs, the text on screen, and the text that is copied. */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Answer, HttpRequest, SnippetLanguage } from '../core-contract.d.ts'
import type { ReadyPage } from '../page.ts'
import { type Content, copyButton, type RadioOption, segmented } from './parts.ts'

export const languages: RadioOption<SnippetLanguage>[] = [
  { value: 'json', label: 'JSON' },
  { value: 'curl', label: 'curl' },
  { value: 'powershell', label: 'PowerShell' },
  { value: 'node', label: 'Node' },
  { value: 'typescript', label: 'TypeScript' },
  { value: 'python', label: 'Python' },
  { value: 'python-sdk', label: 'Python SDK' },
  { value: 'env', label: '.env' },
]

export interface SnippetOptions<T extends string> {
  /** Of the radio group: `<name>-language`. */
  name: string
  /** The output that always holds the body as JSON, if there is one. */
  jsonOutput?: string
  /** The output for the chosen language; curl while JSON or another tab is in front. */
  snippetOutput: string
  what: string
  tabs: RadioOption<T>[]
  tab: T
  choose: (tab: T) => void
  shown: Answer<HttpRequest> | null
  /** Asked for when copying; it may hold the secret that `shown` masks. */
  copied: () => Answer<HttpRequest> | null
  /** Said instead when there is nothing to show yet. */
  missing: string
  /** What a tab that is no language shows. */
  other?: Content
}

export function snippetSheet<T extends string>(
  page: ReadyPage,
  options: SnippetOptions<T>,
): TemplateResult {
  const { name, what, tabs, tab, choose, shown, other, jsonOutput, snippetOutput } = options
  const language = languageOf(tab)
  const inFront = language ?? 'curl'
  const copied = () => snippetText(page, options.copied(), inFront)
  const snippetLanguage = inFront === 'json' && jsonOutput !== undefined ? 'curl' : inFront
  const isJson = language === 'json' && jsonOutput !== undefined
  const inFrontText = language === null ? '' : snippetText(page, shown, inFront)
  const isReady = inFrontText !== ''
  return html`<div class="sheet">
    <div class="bar">
      ${segmented(`${name}-language`, `Form of ${what}`, tabs, tab, choose)}
      ${isReady && language !== null ? copyButton(page, what, copied) : nothing}
    </div>
    ${language === null ? other : missingWords(options, inFrontText)}
    ${
      jsonOutput === undefined
        ? nothing
        : block(page, jsonOutput, snippetText(page, shown, 'json'), what, isReady && isJson)
    }
    ${block(
      page,
      snippetOutput,
      snippetText(page, shown, snippetLanguage),
      what,
      isReady && language !== null && !isJson,
    )}
  </div>`
}

function missingWords<T extends string>(options: SnippetOptions<T>, text: string): Content {
  if (text !== '') return nothing
  const words = options.missing || 'This request has no such form.'
  return html`<p class="needs">${words}</p>`
}

/** Always in the document, for programs that read the output by name; shown when in front. */
function block(
  { state, results }: ReadyPage,
  name: string,
  text: string,
  label: string,
  isShown: boolean,
): TemplateResult {
  const same = [state.draft.callbackUrl, results.composioScopes, state.draft.clientId]
  // One line: white space inside <pre> is text.
  return html`<pre tabindex="0" role="region" aria-label=${label} ?hidden=${!isShown}><output name=${name} aria-live="off" aria-label=${label}>${emphasise(text, same)}</output></pre>`
}

const slots = ['ATLASSIAN_CLIENT_SECRET', 'COMPOSIO_API_KEY']

/** The values of the panel in its colour, and the places where a secret goes in another. */
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

function languageOf(tab: string): SnippetLanguage | null {
  return languages.find(option => option.value === tab)?.value ?? null
}

const rendered = new WeakMap<HttpRequest, Map<SnippetLanguage, string>>()

/** The core answers with the same object while nothing has changed, so its text is kept with it. */
function snippetText(
  { results }: ReadyPage,
  request: Answer<HttpRequest> | null,
  language: SnippetLanguage,
): string {
  if (!request?.ok) return ''
  const texts = rendered.get(request.value) ?? new Map<SnippetLanguage, string>()
  rendered.set(request.value, texts)
  const known = texts.get(language)
  if (known !== undefined) return known
  const answer = results.core.renderSnippet({ request: request.value, language })
  const text = answer.ok ? answer.value.text : answer.error.message
  texts.set(language, text)
  return text
}
