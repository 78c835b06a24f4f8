/** What a portal adds to the page: a line that says so, and a way to hand it a request. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { mask } from '../answers/requests.ts'
import type { Answer, HttpRequest } from '../core/contract.d.ts'
import type { PortalAnswer } from '../embed/contract.d.ts'
import { type Content, check, outgoing } from '../views/parts/parts.ts'

export type OfferId = 'auth-config' | 'connect-link'

export interface Offer {
  id: OfferId
  origin: string
  /** As it will be sent, but with the secret masked. */
  shown: Answer<HttpRequest>
  /** There is a secret, and the portal asked for it. */
  hasSecret: boolean
  isSecretIn: boolean
  isAsking: boolean
  answer: PortalAnswer | undefined
}

export interface OfferActions {
  ask(id: OfferId): void
  includeSecret(id: OfferId, isIn: boolean): void
  send(id: OfferId): void
  cancel(id: OfferId): void
}

const whats: Record<OfferId, string> = {
  'auth-config': 'the auth config request',
  'connect-link': 'the connect link request',
}

export function portalLine(
  origin: string,
  isKept: boolean,
  keep: (isKept: boolean) => void,
): TemplateResult {
  return html`<p class="hint">This page is part of <b>${origin}</b>, which learns how far the steps are, and
      nothing you type unless you hand it a request, or your setup to keep.</p>
    ${check({ name: 'kept-by-portal' }, isKept, keep, [
      'Let it keep my setup',
      'Then nothing is lost where it moves this page. No secret and no pasted text goes along.',
    ])}`
}

export function malformedLine(words: string): TemplateResult {
  return html`<p class="finding warning">${words}</p>`
}

export function offerView(offer: Offer, act: OfferActions): TemplateResult {
  const { id, origin, shown, isAsking } = offer
  if (isAsking && shown.ok) return confirmation(offer, shown.value, act)
  return html`<p>
      <button type="button" id=${handle(id)} ?disabled=${!shown.ok} @click=${() => act.ask(id)}>
        Hand ${whats[id]} to ${origin}…
      </button>
    </p>
    ${offer.answer ? answerView(offer.answer, origin) : nothing}`
}

/** The link leads elsewhere, so it says where. */
function answerView({ ok, message, redirectUrl = '' }: PortalAnswer, origin: string): Content {
  const to = URL.canParse(redirectUrl) ? new URL(redirectUrl).host : ''
  return html`<p class="finding ${ok ? 'note' : 'error'}">
    <b>${origin}:</b> ${message ?? (ok ? 'It is sent.' : 'It could not be sent.')}
    ${to === '' ? nothing : outgoing(redirectUrl, `Connect, on ${to}`)}
  </p>`
}

export function wordsOf(request: HttpRequest): string {
  return JSON.stringify(request, null, 2)
}

/** Focuses the button, or the question that has taken its place and id. */
export function focusOffer(id: OfferId): void {
  document.getElementById(handle(id))?.focus()
}

/** An element behind one of the page's views, made on first use. */
export function elementAfter(view: string): HTMLElement {
  const id = `${view}-portal`
  const known = document.getElementById(id)
  if (known) return known
  const element = document.createElement('div')
  element.id = id
  element.className = 'portal'
  document.getElementById(view)?.after(element)
  return element
}

function handle(id: OfferId): string {
  return `hand-${id}`
}

/** Not a dialog: in a frame as tall as its page, it might open out of sight. */
function confirmation(offer: Offer, shown: HttpRequest, act: OfferActions): TemplateResult {
  const { id, origin } = offer
  return html`<section class="flow" aria-labelledby=${handle(id)}>
    <h3 id=${handle(id)} tabindex="-1">Hand ${whats[id]} to ${origin}?</h3>
    <p>The page around this one gets exactly this text. ${standIns(shown)}</p>
    ${secretChoice(offer, act)}
    <pre class="sheet" tabindex="0" role="region" aria-label=${`What ${origin} gets`}>${wordsOf(shown)}</pre>
    <p class="inline">
      <button type="button" class="primary" @click=${() => act.send(id)}>Hand it over</button>
      <button type="button" @click=${() => act.cancel(id)}>Cancel</button>
    </p>
  </section>`
}

function standIns({ placeholders }: HttpRequest): string {
  const names = placeholders.map(({ variable }) => variable).join(' and ')
  return names === '' ? '' : `${names}: names that the portal’s server replaces.`
}

function secretChoice({ id, hasSecret, isSecretIn, origin }: Offer, act: OfferActions): Content {
  if (!hasSecret) return nothing
  return check({ name: 'secret-to-portal' }, isSecretIn, isOn => act.includeSecret(id, isOn), [
    'With the client secret you typed',
    `It shows as ${mask} here, and ${origin} can read it${plainHttp(origin)}.`,
  ])
}

function plainHttp(origin: string): string {
  return origin.startsWith('http:')
    ? ', as can the network between you and it: this is plain http'
    : ''
}
