/** The small pieces that every step is made of. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { CatalogueSource, Finding, Severity } from '../../core/contract.d.ts'
import type { Change } from '../../model/changes.ts'
import type { Page } from '../page.ts'

export type Content = TemplateResult | string | typeof nothing

/** The value of the control that an event came from. */
export function inputText(event: Event): string {
  const control = event.currentTarget
  return control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
    ? control.value
    : ''
}

/** A checkbox with its words, and smaller ones below. */
export function check(
  { name, value = nothing }: { name: string; value?: string | typeof nothing },
  isOn: boolean,
  change: (isOn: boolean) => void,
  [words, detail]: [Content, Content],
): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      name=${name}
      value=${value}
      .checked=${live(isOn)}
      @change=${(event: Event) => change(isChecked(event))}
    /><span>${words}<small>${detail}</small></span></label
  >`
}

export function isChecked(event: Event): boolean {
  return event.currentTarget instanceof HTMLInputElement && event.currentTarget.checked
}

export interface FieldOptions {
  name: string
  label: string
  value: string
  change: (value: string) => Change
  hint?: Content
  placeholder?: string
  /** Shown as dots. */
  isSecret?: boolean
  /** Lines of a textarea; an input without it. */
  rows?: number
  optional?: boolean
  after?: Content
  /** What the Enter key does. */
  enter?: () => void
}

export function field(page: Page, options: FieldOptions): TemplateResult {
  const { name, label, hint = nothing, after = nothing } = options
  const error = page.errors.get(name)
  return html`<div class="field">
    <label for=${name}
      >${label}${options.optional ? html` <span class="optional">optional</span>` : nothing}</label
    >
    <div class="control">${control(page, options, error !== undefined)}${after}</div>
    ${fieldError(name, error)}
    <p class="hint" id=${`${name}-hint`}>${hint}</p>
  </div>`
}

function control(page: Page, options: FieldOptions, invalid: boolean): TemplateResult {
  const { name, value, placeholder = '', rows } = options
  const describedBy = invalid ? `${name}-error ${name}-hint` : `${name}-hint`
  const onInput = (event: Event) => page.act.type(options.change(inputText(event)))
  // Trimmed, so that what is copied and compared has no blanks around it.
  const onLeave = (event: Event) => {
    const text = inputText(event).trim()
    if (text !== value) page.apply(options.change(text))
  }
  if (rows !== undefined) {
    return html`<textarea
      id=${name}
      name=${name}
      rows=${rows}
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      placeholder=${placeholder}
      aria-describedby=${describedBy}
      aria-invalid=${invalid ? 'true' : 'false'}
      .value=${live(value)}
      @input=${onInput}
    ></textarea>`
  }
  return html`<input
    id=${name}
    name=${name}
    type=${options.isSecret ? 'password' : 'text'}
    spellcheck="false"
    autocapitalize="off"
    autocomplete="off"
    placeholder=${placeholder}
    aria-describedby=${describedBy}
    aria-invalid=${invalid ? 'true' : 'false'}
    .value=${live(value)}
    @input=${onInput}
    @change=${onLeave}
    @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && options.enter?.()}
  />`
}

export function fieldError(name: string, error: string | undefined): Content {
  return error === undefined
    ? nothing
    : html`<p class="field-error" id=${`${name}-error`}>${error}</p>`
}

/** `text` is called only on click, so no template holds a secret. */
export function copyButton(
  page: Page,
  what: string,
  text: () => string,
  label = 'Copy',
  look = 'copy',
): Content {
  return html`<button
    type="button"
    class=${page.state.copied === what ? `${look} copied` : look}
    aria-label=${label === 'Copy' ? `Copy ${what}` : nothing}
    @click=${() => page.act.copy(what, text())}
  >
    ${page.state.copied === what ? 'Copied' : label}
  </button>`
}

/** A scope or an address that may wrap behind a colon, a slash or an underscore. */
export function breakable(name: string): TemplateResult {
  return html`<code>${breaks(name)}</code>`
}

export function breaks(text: string): TemplateResult[] {
  return text
    .split(/(?<=[:/_])/)
    .map((part, at) => html`${at > 0 ? html`<wbr />` : nothing}${part}`)
}

export function names(scopes: string[]): TemplateResult {
  return html`${scopes.map((scope, at) => html`${at > 0 ? ', ' : ''}${breakable(scope)}`)}`
}

/** Found by its name. Not a live region: the status line announces for all. */
export function output(name: string, text: string, label: string): TemplateResult {
  return html`<output name=${name} aria-live="off" aria-label=${label}>${text}</output>`
}

/** A long value in a box. Where it must break, it breaks behind a scope or a parameter first. */
export function boxedOutput(name: string, text: string, label: string): TemplateResult {
  const pieces = text.split(/(?<=[,&?]|%20)/)
  return html`<output class="long-value" name=${name} aria-live="off" aria-label=${label}
    >${text === '' ? nothing : pieces.map(piece => html`<span>${piece}</span>`)}</output
  >`
}

/** Program text that scrolls on its own, reachable by keyboard. */
export function code(name: string, text: string, label: string): TemplateResult {
  // One line: white space inside <pre> is text.
  return html`<pre tabindex="0" role="region" aria-label=${label}>${output(name, text, label)}</pre>`
}

const severityWords: Record<Severity, string> = {
  error: 'Problem',
  warning: 'Check this',
  note: 'Good to know',
}

export function finding(entry: Finding, sources: CatalogueSource[] = []): TemplateResult {
  return html`<li class="finding ${entry.severity}">${findingBody(entry, sources)}</li>`
}

/** Without a title when that stands somewhere else already. */
export function findingBody(
  { severity, title, detail, fix, source: id }: Finding,
  sources: CatalogueSource[],
): TemplateResult {
  const source = sources.find(candidate => candidate.id === id)
  return html`${
    title
      ? html`<b class="title"><span class="severity">${severityWords[severity]}</span> ${title}</b> `
      : nothing
  }${detail ? html`<span>${detail}</span> ` : nothing}${
    fix ? html`<span class="fix">${breaks(fix)}</span> ` : nothing
  }${
    source
      ? html`<span class="source">${outgoing(source.url, source.title)}, ${source.date}</span>`
      : nothing
  }`
}

export function findings(entries: Finding[], sources: CatalogueSource[] = []): Content {
  if (entries.length === 0) return nothing
  return html`<ul class="findings">${entries.map(entry => finding(entry, sources))}</ul>`
}

/** Opens in a new tab, without a referrer. Only https; other addresses stay plain text. */
export function outgoing(url: string, words: Content): Content {
  return /^https:\/\//.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`
    : words
}

export interface RadioOption<T extends string> {
  value: T
  label: Content
  /** Id of the part that it opens. */
  opens?: string
}

/** A radio group styled as tabs. */
export function segmented<T extends string>(
  name: string,
  legend: string,
  options: RadioOption<T>[],
  chosen: T,
  onChoose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="segmented">
    <legend class="visually-hidden">${legend}</legend>
    ${options.map(
      option => html`<label
        ><input
          type="radio"
          name=${name}
          value=${option.value}
          aria-controls=${option.opens ?? nothing}
          .checked=${live(option.value === chosen)}
          @change=${() => onChoose(option.value)}
        /><span>${option.label}</span></label
      >`,
    )}
  </fieldset>`
}
