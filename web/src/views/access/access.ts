/** Step 1: what the agent may do, and who will connect. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { Catalogue, CataloguePreset } from '../../core/contract.d.ts'
import { chooseOwn, choosePreset, setSites, setWhoConnects } from '../../model/changes.ts'
import { plural } from '../../model/words.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { adviceAt, loudAt } from '../parts/advice.ts'
import { fold, isFoldOpen } from '../parts/fold.ts'
import { continueToApp, mainButton } from '../parts/main-action.ts'
import { type Content, segmented } from '../parts/parts.ts'
import { pasteField, pasteReport } from './paste.ts'
import { pickers } from './pickers.ts'
import { planLine } from './plan.ts'

export function accessView(page: Page): TemplateResult {
  if (!isReady(page)) return waitingChoices()
  const isOwn = page.state.draft.preset === null
  return html`
    <fieldset class=${isOwn ? 'choices brief' : 'choices'}>
      <legend class="visually-hidden">What the agent may do</legend>
      ${page.results.catalogue.presets.map(preset => presetChoice(page, preset))} ${ownChoice(page)}
    </fieldset>
    ${fold(page, 'own-choice', pasteField(page))} ${planLine(page)}
    ${isOwn ? adviceAt(page, 1) : loudAt(page, 1)}
    ${isFoldOpen(page, 'own-choice') ? pasteReport(page) : nothing}
    ${isOwn ? pickers(page) : nothing} ${people(page)}
    ${mainButton(continueToApp(page))}
  `
}

/** Empty cards of the final size, so that nothing jumps when the core has loaded. */
function waitingChoices(): TemplateResult {
  return html`<div class="choices" aria-hidden="true">
    ${Array.from({ length: 6 }, () => html`<div class="choice waiting"></div>`)}
  </div>`
}

function presetChoice(page: ReadyPage, preset: CataloguePreset): TemplateResult {
  const { consoleCount, toolsCovered } = preset.figures
  return choice(
    page,
    preset.id,
    html`<b>${preset.title}</b>
      <span class="about">${preset.description} ${preset.caution}</span>`,
    html`${accessOf(page.results.catalogue, preset).map(
      name => html`<em class=${name}>${name}</em> `,
    )}<span>${plural(consoleCount, 'scope')} · ${toolsCovered} tools</span>`,
  )
}

const order = ['read', 'write', 'delete']

/** Which kinds of access the preset's scopes give. */
function accessOf({ scopes, tools }: Catalogue, preset: CataloguePreset): string[] {
  const named = tools.filter(({ slug }) => preset.tools.includes(slug)).flatMap(tool => tool.scopes)
  const all = new Set([...preset.scopes, ...named])
  const kinds = new Set(scopes.filter(({ scope }) => all.has(scope)).map(({ access }) => access))
  return order.filter(kind => kinds.has(kind))
}

function ownChoice(page: ReadyPage): TemplateResult {
  const { tools, operations, scopes } = page.state.draft
  const chosen = tools.length + operations.length + scopes.length
  return choice(
    page,
    'own',
    html`<b>My own choice</b>
      <span class="about">Pick tools or scopes, or paste a list in any form.</span>`,
    chosen > 0 ? html`<em>${chosen} picked</em>` : '',
  )
}

function choice(page: ReadyPage, value: string, words: Content, tags: Content): TemplateResult {
  const isOwn = value === 'own'
  return html`<label class="choice">
    <input
      type="radio"
      name="preset"
      value=${value}
      aria-controls=${isOwn ? 'own-choice' : nothing}
      .checked=${live((page.state.draft.preset ?? 'own') === value)}
      @change=${() => page.apply(isOwn ? chooseOwn() : choosePreset(value))}
    /><span>${words}</span> <span class="tags">${tags}</span>
  </label>`
}

function people({ state, apply }: ReadyPage): TemplateResult {
  const { whoConnects, sites } = state.draft
  return html`<div class="people">
    ${question('who-connects', 'Who will connect?', { me: 'Only me', others: 'Others too' }, whoConnects, chosen => apply(setWhoConnects(chosen)))}
    ${question('sites', 'How many sites?', { one: 'One', several: 'Several' }, sites, chosen => apply(setSites(chosen)))}
  </div>`
}

/** The legend is for screen readers; who sees reads the words before the answers. */
function question<T extends string>(
  name: string,
  words: string,
  labels: Record<T, string>,
  chosen: T,
  onChoose: (value: T) => void,
): Content {
  const values = Object.keys(labels) as T[]
  const options = values.map(value => ({ value, label: labels[value] }))
  return html`<span aria-hidden="true">${words}</span>
    ${segmented(name, words, options, chosen, onChoose)}`
}
