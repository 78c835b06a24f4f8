/** From the state to the inputs of the core's request builders. */
import type { Answer, Cloud, ConsentUrl, Draft, TokenInput } from '../core/contract.d.ts'
import type { Asked, Prepared } from '../model/flow.ts'
import type { State } from '../model/state.ts'
import type { Asker } from './questions.ts'

/** Shown on screen where the copied text has the secret. */
export const mask = '****************'

/** What stands for the secret in a request on screen. */
export function shownSecret({ secret }: State): string {
  return secret === '' ? '' : mask
}

/** With an empty `secret` the core writes its variable's name instead. */
export function authConfigInput(state: State, wanted: string[], secret: string) {
  return {
    name: state.draft.appName,
    clientId: state.draft.clientId,
    redirectUri: state.draft.callbackUrl,
    scopes: wanted,
    ...(secret !== '' && state.secretInCopies && { clientSecret: secret }),
  }
}

export function linkInput(draft: Draft) {
  return { authConfigId: draft.authConfigId, userId: draft.userId, site: draft.site }
}

/** With one's own callback. */
export function askedOf(state: State, scopes: string[], cloud: Cloud): Asked {
  return { clientId: state.draft.clientId, redirectUri: state.ownCallback, scopes, cloud }
}

/** No challenge: nobody here could answer it, and Composio never issued this state. */
export function consentPreview(asked: Asked, asker: Asker): Answer<ConsentUrl> {
  const state = asker.previewState(asked)
  return state.ok ? asker.consent({ ...asked, state: state.value.state }) : state
}

export function ownConsentUrl(
  asked: Asked,
  pair: Answer<Prepared>,
  asker: Asker,
): Answer<ConsentUrl> {
  if (!pair.ok) return pair
  const { pkce, state } = pair.value
  return asker.ownConsent({ ...asked, state, codeChallenge: pkce.challenge })
}

/** Until a code has arrived, the core writes variable names for the code and the verifier. */
export function tokenInput(state: State, cloud: Cloud, secret: string): TokenInput {
  const { flow } = state
  const given =
    flow.status === 'received'
      ? {
          clientId: flow.clientId,
          redirectUri: flow.redirectUri,
          code: flow.code,
          codeVerifier: flow.verifier,
        }
      : { clientId: state.draft.clientId, redirectUri: state.ownCallback }
  return {
    grant: 'authorization_code',
    ...given,
    cloud,
    encoding: state.isFormEncoded ? 'form' : 'json',
    ...(secret !== '' && state.secretInCopies && { clientSecret: secret }),
  }
}
