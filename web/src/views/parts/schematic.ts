/**
 * Drawings of the consoles in HTML and CSS: where to click, with the person's own value in the field. The
 * lines beside them say the same, so screen readers pass them over.
 */
import { html, nothing, type TemplateResult } from 'lit-html'
import type { Content } from './parts.ts'

export function browserWindow(title: string, content: Content): TemplateResult {
  return html`<div class="window" aria-hidden="true">
    <div class="window-bar"><i></i><i></i><i></i><b>${title}</b></div>
    ${content}
  </div>`
}

const menu = ['Overview', 'Distribution', 'Permissions', 'Authorization', 'Settings']

/** The developer console of one app, with one entry of its menu open. */
export function consoleWindow(active: string, content: Content): TemplateResult {
  return browserWindow(
    'developer.atlassian.com/console',
    html`<div class="console">
      <div class="menu">
        ${menu.map(name => html`<span class=${name === active ? 'ring active' : ''}>${name}</span>`)}
      </div>
      <div class="pane">${content}</div>
    </div>`,
  )
}

export function pane(content: Content): TemplateResult {
  return html`<div class="pane">${content}</div>`
}

/** A button; ringed is the one to click. */
export function key(words: string, isRinged = false): TemplateResult {
  return html`<span class=${isRinged ? 'key ring' : 'key'}>${words}</span>`
}

export function tabs(names: string[], active: string): TemplateResult {
  return html`<span class="tabs"
    >${names.map(name => html`<span class=${name === active ? 'ring active' : ''}>${name}</span>`)}</span
  >`
}

/** A form field with a value; the number is that of the line beside it. */
export function slot(name: string, value: string, number?: number): TemplateResult {
  return html`<span class="slot-line"
    >${number === undefined ? nothing : html`<b class="number">${number}</b>`}<small>${name}</small
    ><span class="box">${value || '\u00a0'}</span></span
  >`
}

export function toggle(words: string, number: number): TemplateResult {
  return html`<span class="slot-line"
    ><b class="number">${number}</b><i class="toggle"></i><span>${words}</span></span
  >`
}

/** What does not matter here: grey bars. */
export function bars(count: number): TemplateResult {
  return html`${Array.from({ length: count }, () => html`<span class="bar-grey"></span>`)}`
}

const stations = ['You', 'Composio link', 'Atlassian consent', 'Composio callback', 'Agent']
type Stop = 'link' | 'consent' | 'callback' | 'token' | 'connected' | null

const stationOf: Record<Exclude<Stop, null>, number> = {
  link: 1,
  consent: 2,
  callback: 3,
  token: 3,
  connected: 4,
}

/** The way of a connection, with the place where it stopped. */
export function flowDrawing(stop: Stop = null): TemplateResult {
  const at = stop === null ? -1 : stationOf[stop]
  return html`<div class="stations" aria-hidden="true">
    ${stations.map(
      (name, index) => html`<span
          class=${index === at ? 'hit' : ''}
          >${name}${index === at ? ' ✕' : ''}</span
        >`,
    )}
  </div>`
}

/** For those who cannot see the drawing. */
export function stopWords(stop: Stop): string {
  return stop === null ? '' : `It stopped at: ${stations[stationOf[stop]] ?? ''}.`
}
