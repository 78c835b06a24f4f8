/** Cards a, d and e: the name, sharing, the client ID. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { repeatable } from '../../answers/repeatable.ts'
import { doneCards } from '../../answers/steps.ts'
import { setDraftText } from '../../model/changes.ts'
import type { Card } from '../../model/place.ts'
import { jointNames } from '../../model/proof.ts'
import { withdrawProof } from '../../model/proving.ts'
import { isReady, type Page, type ReadyPage } from '../page.ts'
import { adviceAt } from '../parts/advice.ts'
import { isFoldOpen } from '../parts/fold.ts'
import { cardAction, mainButton, press } from '../parts/main-action.ts'
import { type Content, copyButton, field } from '../parts/parts.ts'
import { bars, browserWindow, consoleWindow, key, pane, slot } from '../parts/schematic.ts'
import { createApp, lines, shareApp, takeCredentials } from './console-steps.ts'

/** Long rows and drawings are made only where they are seen. */
export function isCardSeen(page: Page, card: Card): boolean {
  return isFoldOpen(page, 'body-2') && isFoldOpen(page, `card-${card}`)
}

/** A drawing beside what to do; the drawing only where the card is open. */
export function sideBySide(
  page: Page,
  card: Card,
  drawing: () => Content,
  content: Content,
): TemplateResult {
  return html`<div class="two">
    <div class="drawing">
      ${
        isCardSeen(page, card)
          ? html`${drawing()}<p class="caption" aria-hidden="true">Schematic.${card === 'check' ? '' : ' Ringed: where to click.'}</p>`
          : nothing
      }
    </div>
    <div class="stack">${content}</div>
  </div>`
}

export function saveButton(page: Page, card: Card, after: Content = nothing): Content {
  if (!isReady(page)) return nothing
  return mainButton(cardAction(page, card), html`${after} ${takeBack(page, card)}`)
}

/** What was said of a joint by mistake. */
function takeBack({ state, joints, apply }: ReadyPage, card: Card): Content {
  const joint = jointNames.find(name => name === card)
  if (!joint || doneCards(state, joints)[joint] !== true) return nothing
  return html`<button type="button" class="link" @click=${() => apply(withdrawProof(joint))}>
    Take it back
  </button>`
}

export function nameCard(page: Page): TemplateResult {
  const { draft } = page.state
  const name = repeatable(page.results, draft.appName)
  const drawing = () =>
    browserWindow(
      'developer.atlassian.com/console',
      pane(html`${key('Create', true)} ${key('OAuth 2.0 integration', true)}
        ${slot('Name', name)}
        ${slot('Access type', draft.sites === 'one' ? 'Resource-level' : 'Account-level')}
        ${key('Create', true)}`),
    )
  return sideBySide(
    page,
    'name',
    drawing,
    html`${lines(createApp(draft))}
    ${field(page, {
      name: 'app-name',
      label: 'Name of the app',
      value: draft.appName,
      change: value => setDraftText('appName', value),
      after: name === '' ? nothing : copyButton(page, 'the name', () => name),
      hint: 'Any name. People who connect see it.',
    })}
    ${adviceAt(page, 2, 'name')} ${saveButton(page, 'name')}`,
  )
}

export function sharingCard(page: Page): TemplateResult {
  const drawing = () =>
    consoleWindow(
      'Distribution',
      html`${key('Edit', true)} ${slot('Status', 'Sharing')} ${bars(2)} ${key('Save changes', true)}`,
    )
  return sideBySide(
    page,
    'sharing',
    drawing,
    html`${lines(shareApp)} ${saveButton(page, 'sharing')}`,
  )
}

export function clientCard(page: Page): TemplateResult {
  const { clientId } = page.state.draft
  const drawing = () =>
    consoleWindow(
      'Settings',
      html`${slot('Client ID', repeatable(page.results, clientId))} ${key('Copy', true)} ${slot('Secret', '••••••••')} ${bars(1)}`,
    )
  return sideBySide(
    page,
    'client',
    drawing,
    html`${lines(takeCredentials(page.state.task))}
    ${field(page, {
      name: 'client-id',
      label: 'Client ID',
      value: clientId,
      change: value => setDraftText('clientId', value),
      hint: page.errors.has('client-id') ? '' : 'Not a secret: it is part of every consent URL.',
      enter: () => isReady(page) && press(cardAction(page, 'client')),
    })}
    ${adviceAt(page, 2, 'client')} ${saveButton(page, 'client')}`,
  )
}
