/** What a portal adds to the page: a line that says so, and a way to hand it a request. */
import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { Answer, HttpRequest } from '../core-contract.d.ts'
import { mask } from '../results.ts'
import { type Content, isChecked } from './parts.ts'

export type OfferId = 'auth-config' | 'connect-link'

export interface Offer {
  id: OfferId
  origin: string
  /** As it will be handed over, except that a secret is masked. */
  shown: Answer<HttpRequest>
  /** There is a secret, and the portal asked for it. */
  hasSecret: boolean
  isSecretIn: boolean
  isAsking: boolean
}

export interface OfferActions {
  ask(id: OfferId): void
  includeSecret(id: OfferId, isIn: boolean): void
  handOver(id: OfferId): void
  cancel(id: OfferId): void
}

const whats: Record<OfferId, string> = {
  'auth-config': 'the auth config request',
  'connect-link': 'the connect link request',
}

export function portalLine(origin: string): TemplateResult {
  return html`<p class="hint">This page is part of <b>${origin}</b>, which learns how far the steps are, and
    nothing you type unless you hand it a request.</p>`
}

export function offerView(offer: Offer, act: OfferActions): TemplateResult {
  const { id, origin, shown, isAsking } = offer
  if (isAsking && shown.ok) return confirmation(offer, shown.value, act)
  return html`<p>
    <button type="button" id=${handle(id)} ?disabled=${!shown.ok} @click=${() => act.ask(id)}>
      Hand ${whats[id]} to ${origin}…
    </button>
  </p>`
}

/** The `request` of the message, as text. */
export function wordsOf(request: HttpRequest): string {
  return JSON.stringify(request, null, 2)
}

/** The question while it is asked, the button else: both have this id. */
export function focusOffer(id: OfferId): void {
  document.getElementById(handle(id))?.focus()
}

/** A place of our own, behind one of the page's views. */
export function placeAfter(view: string): HTMLElement {
  const id = `${view}-portal`
  const known = document.getElementById(id)
  if (known) return known
  const place = document.createElement('div')
  place.id = id
  place.className = 'portal'
  document.getElementById(view)?.after(place)
  return place
}

function handle(id: OfferId): string {
  return `hand-${id}`
}

/** No dialog: in a frame as tall as its page, one may open where nobody looks. */
function confirmation(offer: Offer, shown: HttpRequest, act: OfferActions): TemplateResult {
  const { id, origin } = offer
  return html`<section class="flow" aria-labelledby=${handle(id)}>
    <h3 id=${handle(id)} tabindex="-1">Hand ${whats[id]} to ${origin}?</h3>
    <p>The page around this one gets exactly this text. ${standIns(shown)}</p>
    ${secretChoice(offer, act)}
    <pre class="sheet" tabindex="0" role="region" aria-label=${`What ${origin} gets`}>${wordsOf(shown)}</pre>
    <p class="inline">
      <button type="button" class="primary" @click=${() => act.handOver(id)}>Hand it over</button>
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
  return html`<label class="check"
    ><input
      type="checkbox"
      name="secret-to-portal"
      .checked=${live(isSecretIn)}
      @change=${(event: Event) => act.includeSecret(id, isChecked(event))}
    /><span
      >With the client secret you typed<small
        >It shows as ${mask} here, and ${origin} can read it${plainHttp(origin)}.</small
      ></span
    ></label
  >`
}

function plainHttp(origin: string): string {
  return origin.startsWith('http:')
    ? ', as can the network between you and it: this is plain http'
    : ''
}
