/**
 * Everything the page shows that is not typed: worked out by the core from the state, anew at each
 * change. Each question remembers its last answer, so a keystroke asks only what it altered.
 */
import type {
  Advice,
  Answer,
  Catalogue,
  Cloud,
  ConsentUrl,
  ConsoleSheet,
  Core,
  Draft,
  Explanation,
  Finding,
  HttpRequest,
  ParsedScopes,
  ParsedSite,
  ScopeComparison,
  ScopePlan,
  TokenAnswer,
  ToolScopesAnswer,
} from './core-contract.d.ts'
import type { Prepared } from './flow.ts'
import type { State } from './state.ts'

/** What can be pasted to compare it with what is wanted. */
export type PastedList = 'atlassian' | 'composio' | 'granted'

export interface Results {
  core: Core
  catalogue: Catalogue
  /** Null while the own choice has no text. */
  parsed: Answer<ParsedScopes> | null
  /** Null while nothing was pasted back. */
  told: Answer<ToolScopesAnswer> | null
  plannedTools: string[]
  plan: Answer<ScopePlan>
  wanted: string[]
  atlassianScopes: string
  composioScopes: string
  sheet: Answer<ConsoleSheet>
  ticks: Answer<ScopeComparison>
  /** Each null while nothing was pasted there. */
  pastedLists: Record<PastedList, Answer<ParsedScopes> | null>
  /** Null while no scope was found in any of them. */
  pasted: Answer<ScopeComparison> | null
  authConfig: Answer<HttpRequest>
  /** Says whether the typed secret can be one; never shown. */
  withSecret: Answer<HttpRequest> | null
  link: Answer<HttpRequest>
  site: Answer<ParsedSite> | null
  /** Of the site, or of the flow whose answer has come. */
  cloud: Cloud
  /** Null while nothing was pasted to compare, or no id was given. */
  callbacks: Answer<{ same: boolean; findings: Finding[] }> | null
  configId: Answer<{ id: string; warnings: Finding[] }> | null
  connection: Answer<HttpRequest> | null
  prepared: Answer<Prepared>
  consent: Answer<ConsentUrl>
  token: Answer<HttpRequest>
  tokenAnswer: Answer<TokenAnswer> | null
  explanation: Answer<Explanation> | null
  readiness: Answer<{ findings: Advice[] }>
}

/** Stands on the screen where the copied text has the secret. */
export const mask = '****************'

type Asker = ReturnType<typeof createAsker>

/** One memory per question: the same operation is asked for several things in one pass. */
export function createAsker(core: Core) {
  return {
    core,
    parse: remember(core.parseScopes),
    parseAtlassian: remember(core.parseScopes),
    parseComposio: remember(core.parseScopes),
    parseGranted: remember(core.parseScopes),
    told: remember(core.readToolScopes),
    plan: remember(core.planScopes),
    formatAtlassian: remember(core.formatScopes),
    formatComposio: remember(core.formatScopes),
    sheet: remember(core.consoleSheet),
    ticks: remember(core.compareScopes),
    pasted: remember(core.compareScopes),
    authConfig: remember(core.buildAuthConfigRequest),
    withSecret: remember(core.buildAuthConfigRequest),
    link: remember(core.buildConnectLinkRequest),
    site: remember(core.parseSite),
    callbacks: remember(core.compareCallbacks),
    configId: remember(core.parseAuthConfigId),
    connection: remember(core.buildReadConnectionRequest),
    consent: remember(core.buildConsentUrl),
    token: remember(core.buildTokenRequest),
    tokenAnswer: remember(core.explainTokenAnswer),
    explain: remember(core.explain),
    readiness: remember(core.checkReadiness),
    previewState: core.createState(),
    prepared: prepare(core),
  }
}

/** `isLate`: the answer to an earlier question will do for now. */
function remember<Q, A>(ask: (question: Q) => A): (question: Q, isLate?: boolean) => A {
  let last: { key: string; answer: A } | undefined
  return (question, isLate = false) => {
    if (last && isLate) return last.answer
    const key = JSON.stringify(question)
    if (last?.key !== key) last = { key, answer: ask(question) }
    return last.answer
  }
}

/** A verifier and a state for the next flow; both or neither. */
export function prepare(core: Core): Answer<Prepared> {
  const pkce = core.createPkce()
  if (!pkce.ok) return pkce
  const state = core.createState()
  return state.ok ? { ok: true, value: { pkce: pkce.value, state: state.value.state } } : state
}

/** Readiness looks at the whole draft and costs more than all else, so it waits while one types. */
export function computeResults(
  state: State,
  catalogue: Catalogue,
  asker: Asker,
  isTyping: boolean,
): Results {
  const { draft } = state
  const isOwn = draft.preset === null
  const parsed = isOwn ? read(state.scopeText, asker.parse) : null
  const told = read(state.toolScopesText, asker.told)
  const request = planRequest(draft, catalogue, parsed)
  const plan = asker.plan({ ...request, ...(told?.ok && { toolScopes: told.value.toolScopes }) })
  const wanted = plan.ok ? wantedScopes(plan.value) : []
  const site = read(draft.site, asker.site)
  const siteCloud = site?.ok ? site.value.cloud : 'commercial'
  const cloud = state.flow.status === 'received' ? state.flow.cloud : siteCloud
  const configId = read(draft.authConfigId, asker.configId)
  const pastedLists = {
    atlassian: read(state.atlassianText, asker.parseAtlassian),
    composio: read(state.composioText, asker.parseComposio),
    granted: read(state.grantedText, asker.parseGranted),
  }
  const askedDraft = { ...draft, scopes: [...draft.scopes, ...typedScopes(parsed)] }
  return {
    core: asker.core,
    catalogue,
    parsed,
    told,
    plannedTools: request.tools,
    plan,
    wanted,
    atlassianScopes: textOf(asker.formatAtlassian({ scopes: wanted, style: 'atlassian' })),
    composioScopes: textOf(asker.formatComposio({ scopes: wanted, style: 'composio' })),
    sheet: asker.sheet({ scopes: wanted }),
    ticks: asker.ticks({ wanted, atlassian: draft.ticked }),
    pastedLists,
    pasted: comparePasted(pastedLists, wanted, configId, asker),
    authConfig: asker.authConfig(authConfigInput(state, wanted, state.secret ? mask : '')),
    withSecret:
      state.secret === ''
        ? null
        : asker.withSecret({ ...authConfigInput(state, wanted, ''), clientSecret: state.secret }),
    link: asker.link(linkInput(draft)),
    site,
    cloud,
    callbacks: read(state.registeredCallback, ({ text: registered }) =>
      asker.callbacks({ registered, chosen: draft.callbackUrl }),
    ),
    configId,
    connection: read(state.connectionId, ({ text }) => asker.connection({ connectionId: text })),
    prepared: asker.prepared,
    consent: consentUrl(state, wanted, siteCloud, asker),
    token: tokenRequest(state, cloud, asker.token, state.secret ? mask : ''),
    tokenAnswer: read(state.tokenAnswer, asker.tokenAnswer),
    explanation: read(state.explainText, ({ text }) => asker.explain({ text, draft: askedDraft })),
    readiness: asker.readiness({ draft: askedDraft }, isTyping),
  }
}

/** An empty field is no question. */
function read<A>(text: string, ask: (question: { text: string }) => A): A | null {
  return text.trim() === '' ? null : ask({ text })
}

function planRequest(draft: Draft, catalogue: Catalogue, parsed: Answer<ParsedScopes> | null) {
  const { strategy, offlineAccess } = draft
  const preset = catalogue.presets.find(entry => entry.id === draft.preset)
  if (preset) return { tools: preset.tools, scopes: preset.scopes, strategy, offlineAccess }
  return {
    tools: draft.tools,
    operations: draft.operations,
    scopes: [...new Set([...draft.scopes, ...typedScopes(parsed)])],
    strategy,
    offlineAccess,
  }
}

/** A refresh token for nothing is no choice. */
function wantedScopes({ scopes }: ScopePlan): string[] {
  const isAsked = scopes.some(entry => entry.reasons.some(reason => reason.kind !== 'refresh'))
  return isAsked ? scopes.map(entry => entry.scope) : []
}

/** `offline_access` has a switch of its own, which a list does not overrule. */
export function typedScopes(parsed: Answer<ParsedScopes> | null): string[] {
  return parsed?.ok ? parsed.value.scopes.filter(scope => scope !== 'offline_access') : []
}

function textOf(answer: Answer<{ text: string }>): string {
  return answer.ok ? answer.value.text : ''
}

/** Only lists in which a scope was found: words are no empty list. */
function comparePasted(
  lists: Results['pastedLists'],
  wanted: string[],
  configId: Results['configId'],
  asker: Asker,
): Answer<ScopeComparison> | null {
  const given: Partial<Record<PastedList, string[]>> = {}
  for (const [name, list] of Object.entries(lists)) {
    if (list?.ok && list.value.scopes.length > 0) given[name as PastedList] = list.value.scopes
  }
  if (Object.keys(given).length === 0) return null
  return asker.pasted({
    wanted,
    ...(configId?.ok && { authConfigId: configId.value.id }),
    ...given,
  })
}

/** With an empty secret the core writes the variable's name in its place. */
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

function consentUrl(
  state: State,
  scopes: string[],
  cloud: Cloud,
  asker: Asker,
): Answer<ConsentUrl> {
  const { clientId, callbackUrl } = state.draft
  if (state.consentMode === 'preview') {
    if (!asker.previewState.ok) return asker.previewState
    const { state: value } = asker.previewState.value
    return asker.consent({ clientId, redirectUri: callbackUrl, scopes, state: value, cloud })
  }
  if (!asker.prepared.ok) return asker.prepared
  const { pkce, state: value } = asker.prepared.value
  return asker.consent({
    clientId,
    redirectUri: state.ownCallback,
    scopes,
    state: value,
    codeChallenge: pkce.challenge,
    cloud,
  })
}

/** Before a code has come, names stand where the code and the verifier will be. */
export function tokenRequest(
  state: State,
  cloud: Cloud,
  ask: Core['buildTokenRequest'],
  secret: string,
): Answer<HttpRequest> {
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
  return ask({
    grant: 'authorization_code',
    ...given,
    cloud,
    encoding: state.isFormEncoded ? 'form' : 'json',
    ...(secret !== '' && state.secretInCopies && { clientSecret: secret }),
  })
}
