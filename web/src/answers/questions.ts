/** The core's operations, each with a memory: the same request again costs nothing. */
import type { Answer, Core } from '../core/contract.d.ts'
import type { Asked, Prepared } from '../model/flow.ts'

export type Asker = ReturnType<typeof createAsker>

/** An operation that is used for several things has a memory for each. */
export function createAsker(core: Core) {
  return {
    core,
    parse: remember(core.parseScopes),
    explainScopes: remember(core.explain),
    parseAtlassian: remember(core.parseScopes),
    parseComposio: remember(core.parseScopes),
    parseGranted: remember(core.parseScopes),
    told: remember(core.readToolScopes),
    plan: remember(core.planScopes),
    fewest: remember(core.planScopes),
    formatAtlassian: remember(core.formatScopes),
    formatComposio: remember(core.formatScopes),
    sheet: remember(core.consoleSheet),
    ticks: remember(core.compareScopes),
    pasted: remember(core.compareScopes),
    between: remember(core.compareScopes),
    authConfig: remember(core.buildAuthConfigRequest),
    withSecret: remember(core.buildAuthConfigRequest),
    link: remember(core.buildConnectLinkRequest),
    site: remember(core.parseSite),
    callbacks: remember(core.compareCallbacks),
    configId: remember(core.parseAuthConfigId),
    connection: remember(core.buildReadConnectionRequest),
    consent: remember(core.buildConsentUrl),
    ownConsent: remember(core.buildConsentUrl),
    previewState: remember((_asked: Asked) => core.createState()),
    token: remember(core.buildTokenRequest),
    tokenAnswer: remember(core.explainTokenAnswer),
    explain: remember(core.explain),
    explainComposio: remember(core.explain),
    choice: remember(core.checkReadiness),
    fields: remember(core.checkReadiness),
    /** A pair is for what it was first shown with: whoever asks for something else gets another. */
    pair: remember((_asked: Asked) => prepare(core)),
  }
}

export interface Memory<Q, A> {
  /** With `isLate`, returns the last answer even if the question has changed since. */
  (question: Q, isLate?: boolean): A
  /** A question may hold a secret: it is not kept longer than the text it is about. */
  forget(): void
}

function remember<Q, A>(ask: (question: Q) => A): Memory<Q, A> {
  let last: { key: string; answer: A } | undefined
  const answer = (question: Q, isLate = false): A => {
    if (last && isLate) return last.answer
    const key = JSON.stringify(question)
    if (last?.key !== key) last = { key, answer: ask(question) }
    return last.answer
  }
  const forget = () => {
    last = undefined
  }
  return Object.assign(answer, { forget })
}

function prepare(core: Core): Answer<Prepared> {
  const pkce = core.createPkce()
  if (!pkce.ok) return pkce
  const state = core.createState()
  return state.ok ? { ok: true, value: { pkce: pkce.value, state: state.value.state } } : state
}
