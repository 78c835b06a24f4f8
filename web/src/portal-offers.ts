/** Requests that a person may hand to the portal: shown first, word for word, then confirmed. */
import { render } from 'lit-html'
import type { Answer, HttpRequest } from './core-contract.d.ts'
import type { Setup } from './embed/contract.d.ts'
import type { Link } from './embed/handshake.ts'
import { version } from './embed/schema.ts'
import type { ReadyPage } from './page.ts'
import { authConfigInput, linkInput, mask } from './results.ts'
import { setNotice } from './state.ts'
import {
  focusOffer,
  type Offer,
  type OfferActions,
  type OfferId,
  offerView,
  placeAfter,
  wordsOf,
} from './views/portal.ts'

export interface Offers {
  draw(page: ReadyPage): void
  /** Whether an answer was due; then it no longer is. */
  closeOne(): boolean
}

const places: Record<OfferId, string> = {
  'auth-config': 'view-config',
  'connect-link': 'view-connect',
}

export function createOffers(
  link: Link,
  wants: NonNullable<Setup['wants']>,
  update: () => void,
): Offers {
  let page: ReadyPage | undefined
  let asking: { id: OfferId; words: string; isSecretIn: boolean } | undefined
  let due = 0

  const offerOf = (id: OfferId, current: ReadyPage): Offer => {
    const hasSecret =
      id === 'auth-config' && wants.includes('secret') && current.state.secret !== ''
    const isSecretIn = hasSecret && asking?.isSecretIn === true
    const shown = requestOf(id, current, isSecretIn ? mask : '')
    const isAsking = asking?.id === id && shown.ok && asking.words === wordsOf(shown.value)
    return { id, origin: link.origin, shown, hasSecret, isSecretIn, isAsking }
  }

  const ask = (id: OfferId, isSecretIn: boolean) => {
    const shown = page && requestOf(id, page, isSecretIn ? mask : '')
    if (!shown?.ok) return
    asking = { id, words: wordsOf(shown.value), isSecretIn }
    update()
  }

  const close = (id: OfferId) => {
    asking = undefined
    update()
    focusOffer(id)
  }

  const handOver = (id: OfferId) => {
    if (!page || asking?.id !== id) return
    const request = requestOf(id, page, asking.isSecretIn ? page.state.secret : '')
    if (request.ok) {
      due += 1
      link.send({ version, type: 'request', request: request.value })
    }
    const words = request.ok ? `Handed over to ${link.origin}.` : request.error.message
    page.apply(setNotice(words))
    close(id)
  }

  const act: OfferActions = {
    ask(id) {
      ask(id, false)
      focusOffer(id)
    },
    includeSecret: ask,
    handOver,
    cancel: close,
  }

  return {
    draw(current) {
      page = current
      if (!wants.includes('request')) return
      for (const id of ['auth-config', 'connect-link'] as const) {
        const offer = offerOf(id, current)
        // What was agreed to has changed since it was shown: ask again.
        if (asking?.id === id && !offer.isAsking) asking = undefined
        render(offerView(offer, act), placeAfter(places[id]))
      }
    },
    closeOne() {
      if (due === 0) return false
      due -= 1
      return true
    },
  }
}

/** With an empty secret the core writes the variable's name in its place. */
function requestOf(
  id: OfferId,
  { state, results }: ReadyPage,
  secret: string,
): Answer<HttpRequest> {
  if (id === 'connect-link') return results.core.buildConnectLinkRequest(linkInput(state.draft))
  return results.core.buildAuthConfigRequest({
    ...authConfigInput(state, results.wanted, ''),
    ...(secret !== '' && { clientSecret: secret }),
  })
}
