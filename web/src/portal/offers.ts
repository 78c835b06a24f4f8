/** Requests that a person may hand to the portal: shown first, word for word, then confirmed. */
import { render } from 'lit-html'
import { authConfigInput, linkInput, mask } from '../answers/requests.ts'
import type { Answer, HttpRequest } from '../core/contract.d.ts'
import type { PortalAnswer, Settings } from '../embed/contract.d.ts'
import type { Link } from '../embed/handshake.ts'
import { version } from '../embed/schema.ts'
import { setNotice } from '../model/changes.ts'
import type { ReadyPage } from '../views/page.ts'
import {
  elementAfter,
  focusOffer,
  type Offer,
  type OfferActions,
  type OfferId,
  offerView,
  wordsOf,
} from './view.ts'

export interface Offers {
  draw(page: ReadyPage): void
  /** Returns whether an answer of the portal was due, and shows it where the request was handed over. */
  take(answer: PortalAnswer): boolean
}

const viewOf: Record<OfferId, string> = {
  'auth-config': 'view-config',
  'connect-link': 'view-connect',
}

export function createOffers(
  link: Link,
  wants: NonNullable<Settings['wants']>,
  update: () => void,
): Offers {
  let page: ReadyPage | undefined
  let asking: { id: OfferId; words: string; isSecretIn: boolean } | undefined
  const due: OfferId[] = []
  const answers: Partial<Record<OfferId, PortalAnswer>> = {}

  const offerOf = (id: OfferId, current: ReadyPage): Offer => {
    const hasSecret =
      id === 'auth-config' && wants.includes('secret') && current.state.secret !== ''
    const isSecretIn = hasSecret && asking?.isSecretIn === true
    const shown = requestOf(id, current, isSecretIn ? mask : '')
    const isAsking = asking?.id === id && shown.ok && asking.words === wordsOf(shown.value)
    const answer = answers[id]
    return { id, origin: link.origin, shown, hasSecret, isSecretIn, isAsking, answer }
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

  const send = (id: OfferId) => {
    if (!page || asking?.id !== id) return
    const request = requestOf(id, page, asking.isSecretIn ? page.state.secret : '')
    if (request.ok) {
      due.push(id)
      delete answers[id]
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
    send,
    cancel: close,
  }

  return {
    draw(current) {
      page = current
      if (!wants.includes('request')) return
      for (const id of ['auth-config', 'connect-link'] as const) {
        const offer = offerOf(id, current)
        // The request has changed since it was shown: ask again.
        if (asking?.id === id && !offer.isAsking) asking = undefined
        render(offerView(offer, act), elementAfter(viewOf[id]))
      }
    },
    take(answer) {
      const id = due.shift()
      if (id) answers[id] = answer
      return id !== undefined
    },
  }
}

/** With an empty `secret` the core writes its variable's name instead. */
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
