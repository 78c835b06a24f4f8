/** Everything the page shows that is not typed: the core's answers to the state as it is. */
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
} from '../core/contract.d.ts'
import { draftMember } from '../model/draft.ts'
import type { Asked, Prepared } from '../model/flow.ts'
import type { State } from '../model/state.ts'
import type { Asker, Memory } from './questions.ts'
import {
  askedOf,
  authConfigInput,
  consentPreview,
  linkInput,
  ownConsentUrl,
  shownSecret,
  tokenInput,
} from './requests.ts'

/** What can be pasted to compare it with what is wanted. */
export type PastedList = 'atlassian' | 'composio' | 'granted'

export interface Results {
  core: Core
  catalogue: Catalogue
  /** Of `scopeText`; null while a preset is chosen or the text is empty. */
  parsed: Answer<ParsedScopes> | null
  /** What `scopeText` is; null unless it has no scope in it. */
  instead: Answer<Explanation> | null
  /** Of Composio's answer about its tools; null while none is pasted. */
  told: Answer<ToolScopesAnswer> | null
  plan: Answer<ScopePlan>
  /** The smallest list that opens the same. */
  fewest: string[]
  /** Whether somebody chose the plan; else it is only what a new page starts with. */
  isPlanned: boolean
  wanted: string[]
  atlassianScopes: string
  composioScopes: string
  sheet: Answer<ConsoleSheet>
  ticks: Answer<ScopeComparison>
  /** Each null while nothing was pasted there. */
  pastedLists: Record<PastedList, Answer<ParsedScopes> | null>
  /** Those lists against the plan; null while no scope is found in any of them, or nobody chose a plan. */
  pasted: Answer<ScopeComparison> | null
  /** The other lists against what Composio asks for; null unless that and another were pasted. */
  between: Answer<ScopeComparison> | null
  authConfig: Answer<HttpRequest>
  /** Built with the typed secret, only to learn whether it is valid. */
  withSecret: Answer<HttpRequest> | null
  link: Answer<HttpRequest>
  site: Answer<ParsedSite> | null
  /** Of the received flow, else of the site. */
  cloud: Cloud
  /** Null while nothing was pasted to compare, or no id was given. */
  callbacks: Answer<{ same: boolean; findings: Finding[] }> | null
  configId: Answer<{ id: string; warnings: Finding[] }> | null
  connection: Answer<HttpRequest> | null
  /** What the pasted text from Composio is; null while none is pasted. */
  composioText: Answer<Explanation> | null
  /** The look at Atlassian's consent page, with Composio's callback. */
  consent: Answer<ConsentUrl>
  /** What the flow with an own callback asks for, and the pair that is for this alone. */
  asked: Asked
  prepared: Answer<Prepared>
  ownConsent: Answer<ConsentUrl>
  token: Answer<HttpRequest>
  tokenAnswer: Answer<TokenAnswer> | null
  explanation: Answer<Explanation> | null
  readiness: Answer<{ findings: Advice[] }>
}

/** Readiness of the choice costs more than all else together: while typing its last answer is used. */
export function computeResults(
  state: State,
  catalogue: Catalogue,
  asker: Asker,
  isTyping: boolean,
): Results {
  const { draft } = state
  const isOwn = draft.preset === null
  const parsed = readText(isOwn ? draft.scopeText : '', asker.parse)
  const plan = asker.plan({ draft: choiceOf(draft) })
  const wanted = wantedIn(plan)
  const isPlanned = wanted.length > 0 && isChosen(state, catalogue)
  const meant = isPlanned ? draft : withoutDefaults(draft, catalogue)
  const site = readText(draft.site, asker.site)
  const siteCloud = site?.ok ? site.value.cloud : 'commercial'
  const cloud = state.flow.status === 'received' ? state.flow.cloud : siteCloud
  const configId = readText(draft.authConfigId, asker.configId)
  const pastedLists = {
    atlassian: readText(state.atlassianText, asker.parseAtlassian),
    composio: readText(state.composioText, asker.parseComposio),
    granted: readText(state.grantedText, asker.parseGranted),
  }
  const { composio, ...others } = namesIn(pastedLists)
  const asked = askedOf(state, wanted, siteCloud)
  const prepared = asker.pair(asked)
  const look = { ...asked, redirectUri: draft.callbackUrl }
  return {
    core: asker.core,
    catalogue,
    parsed,
    instead: readText(
      parsed === null || foundIn(parsed) ? '' : draft.scopeText,
      asker.explainScopes,
    ),
    told: readText(draft.toolScopes, asker.told),
    plan,
    fewest: wantedIn(asker.fewest({ draft: choiceOf({ ...draft, strategy: 'fewest' }) })),
    isPlanned,
    wanted,
    atlassianScopes: textOf(asker.formatAtlassian({ scopes: wanted, style: 'atlassian' })),
    composioScopes: textOf(asker.formatComposio({ scopes: wanted, style: 'composio' })),
    sheet: asker.sheet({ scopes: wanted }),
    ticks: asker.ticks({ wanted, atlassian: draft.ticked }),
    pastedLists,
    pasted: compare(asker.pasted, isPlanned ? wanted : undefined, {
      ...namesIn(pastedLists),
      ...(configId?.ok && { authConfigId: configId.value.id }),
    }),
    between: compare(asker.between, composio, others),
    authConfig: asker.authConfig(authConfigInput(state, wanted, shownSecret(state))),
    withSecret: read(state.secret, asker.withSecret, {
      ...authConfigInput(state, wanted, ''),
      clientSecret: state.secret,
    }),
    link: asker.link(linkInput(draft)),
    site,
    cloud,
    callbacks: read(draft.registeredCallback, asker.callbacks, {
      registered: draft.registeredCallback,
      chosen: draft.callbackUrl,
    }),
    configId,
    connection: read(state.connectionId, asker.connection, { connectionId: state.connectionId }),
    composioText: read(state.composioText, asker.explainComposio, {
      text: state.composioText,
      draft: meant,
    }),
    consent: consentPreview(look, asker),
    asked,
    prepared,
    ownConsent: ownConsentUrl(asked, prepared, asker),
    token: asker.token(tokenInput(state, cloud, shownSecret(state))),
    tokenAnswer: readText(state.tokenAnswer, asker.tokenAnswer),
    explanation: read(state.explainText, asker.explain, { text: state.explainText, draft: meant }),
    readiness: readinessOf(draft, asker, isTyping),
  }
}

function isChosen({ draft, confirmed }: State, { presets }: Catalogue): boolean {
  const first = { ...draftMember.start, preset: presets[0]?.id ?? null }
  return (
    confirmed.includes('plan') ||
    draft.ticked.length > 0 ||
    JSON.stringify(choiceOf(draft)) !== JSON.stringify(first)
  )
}

/** What a new page starts with says nothing about this person's app. */
function withoutDefaults(draft: Draft, { callbackUrls }: Catalogue): Draft {
  const isSuggested = callbackUrls.some(
    ({ isDefault, url }) => isDefault && url === draft.callbackUrl,
  )
  return { ...draft, preset: null, callbackUrl: isSuggested ? '' : draft.callbackUrl }
}

/** Null for an empty field, and then what was last in it is forgotten. */
function read<Q, A>(text: string, ask: Memory<Q, A>, question: Q): A | null {
  if (text.trim() !== '') return ask(question)
  ask.forget()
  return null
}

function readText<A>(text: string, ask: Memory<{ text: string }, A>): A | null {
  return read(text, ask, { text })
}

/** In two parts, so that a field that is typed into does not ask about the choice anew. */
function readinessOf(draft: Draft, asker: Asker, isTyping: boolean): Results['readiness'] {
  const { ticked, whoConnects, sites } = draft
  const chosen = { ...choiceOf(draft), ticked, whoConnects, sites }
  const fields = asker.fields({ draft, part: 'fields' })
  const choice = asker.choice({ draft: chosen, part: 'choice' }, isTyping)
  if (!fields.ok || !choice.ok) return fields.ok ? choice : fields
  return { ok: true, value: { findings: [...fields.value.findings, ...choice.value.findings] } }
}

/** The draft as far as its plan depends on it, so that other fields do not ask for it anew. */
function choiceOf(draft: Draft): Draft {
  const { preset, tools, operations, scopes, strategy, offlineAccess, scopeText, toolScopes } =
    draft
  const choice = {
    preset,
    tools,
    operations,
    scopes,
    strategy,
    offlineAccess,
    scopeText,
    toolScopes,
  }
  return { ...draftMember.start, ...choice }
}

function wantedIn(plan: Answer<ScopePlan>): string[] {
  return plan.ok ? plan.value.wanted : []
}

function textOf(answer: Answer<{ text: string }>): string {
  return answer.ok ? answer.value.text : ''
}

type Compared = Parameters<Core['compareScopes']>[0]

/** A text without any scope is left out: it would count as an empty list. */
function namesIn(lists: Results['pastedLists']): Partial<Record<PastedList, string[]>> {
  const names: Partial<Record<PastedList, string[]>> = {}
  for (const [name, list] of Object.entries(lists)) {
    if (list?.ok && foundIn(list)) names[name as PastedList] = list.value.scopes
  }
  return names
}

function compare(
  ask: Memory<Compared, Answer<ScopeComparison>>,
  wanted: string[] | undefined,
  lists: Omit<Compared, 'wanted'>,
): Answer<ScopeComparison> | null {
  if (wanted && (lists.atlassian || lists.composio || lists.granted)) {
    return ask({ wanted, ...lists })
  }
  ask.forget()
  return null
}

/** Whether a pasted text holds a scope. */
export function foundIn(list: Answer<ParsedScopes> | null): boolean {
  return list?.ok === true && list.value.scopes.length > 0
}
