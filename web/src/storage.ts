/**
 * sessionStorage of this tab, or memory where every access to it throws (a sandboxed frame). The
 * client secret never comes here: `Saved` has no member for it.
 */
import type { Core, Draft, SnippetLanguage } from './core-contract.d.ts'
import { initialState, type Saved, type State, savedPart } from './state.ts'

const prefix = 'confluence-oauth-helper:'
const memory = new Map<string, string>()

const mayStore = hasStorage()

/** Whether a reload forgets, because the browser refuses or refused to store. */
export const isForgetful = (): boolean => !mayStore || memory.size > 0

function hasStorage(): boolean {
  try {
    return Boolean(sessionStorage)
  } catch {
    return false
  }
}

export function readStored(name: string): unknown {
  try {
    const text = memory.get(name) ?? sessionStorage.getItem(prefix + name)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

export function writeStored(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  try {
    sessionStorage.setItem(prefix + name, text)
    memory.delete(name)
  } catch {
    memory.set(name, text)
  }
}

export function removeStored(name: string): void {
  memory.delete(name)
  try {
    sessionStorage.removeItem(prefix + name)
  } catch {
    // Nothing was stored where storage throws.
  }
}

type TextKind = Parameters<Core['checkStorable']>[0]['kind']

const kindsInDraft = {
  appName: 'words',
  callbackUrl: 'address',
  clientId: 'words',
  authConfigId: 'authConfigId',
  userId: 'words',
  site: 'site',
} as const satisfies Partial<Record<keyof Draft, TextKind>>

const kinds = {
  scopeText: 'scopes',
  atlassianText: 'scopes',
  composioText: 'scopes',
  grantedText: 'scopes',
  registeredCallback: 'address',
  ownCallback: 'address',
  connectionId: 'connectionId',
  toolScopesText: 'toolScopes',
} as const satisfies Partial<Record<keyof Saved, TextKind>>

/** Only the core sees a secret in a field that is no place for one; such a field is stored empty. */
export function save(state: State, core: Core): void {
  const saved: Saved = {
    ...savedPart(state),
    ...kept(core, kinds, state),
    draft: { ...state.draft, ...kept(core, kindsInDraft, state.draft) },
    picker: { ...state.picker, text: '' },
  }
  writeStored('draft', saved)
}

/** The members of these kinds, each as it is or empty. */
function kept<K extends string>(
  core: Core,
  kinds: Record<K, TextKind>,
  from: Record<NoInfer<K>, string>,
): Partial<Record<K, string>> {
  const result: Partial<Record<K, string>> = {}
  for (const name in kinds) {
    const answer = core.checkStorable({ text: from[name], kind: kinds[name] })
    result[name] = answer.ok && answer.value.storable ? from[name] : ''
  }
  return result
}

/** Takes from storage what has the expected shape; the rest starts afresh. */
export function restore(): Saved {
  const start = initialState()
  const stored = record(readStored('draft'))
  const picker = record(stored.picker)
  return {
    draft: restoreDraft(record(stored.draft), start.draft),
    scopeText: text(stored.scopeText, ''),
    atlassianText: text(stored.atlassianText, ''),
    composioText: text(stored.composioText, ''),
    grantedText: text(stored.grantedText, ''),
    registeredCallback: text(stored.registeredCallback, ''),
    connectionId: text(stored.connectionId, ''),
    toolScopesText: text(stored.toolScopesText, ''),
    picker: {
      kind: oneOf(picker.kind, ['tools', 'operations', 'scopes'], start.picker.kind),
      text: text(picker.text, ''),
      resource: text(picker.resource, ''),
      verb: text(picker.verb, ''),
    },
    consentMode: oneOf(stored.consentMode, ['preview', 'own'], start.consentMode),
    ownCallback: text(stored.ownCallback, start.ownCallback),
    configTab: oneOf(stored.configTab, [...languages, 'dashboard'], start.configTab),
    linkTab: oneOf(stored.linkTab, languages, start.linkTab),
    tokenTab: oneOf(stored.tokenTab, languages, start.tokenTab),
    sideTab: oneOf(stored.sideTab, languages, start.sideTab),
    isFormEncoded: stored.isFormEncoded === true,
    open: texts(stored.open),
  }
}

const languages: SnippetLanguage[] = [
  'json',
  'curl',
  'powershell',
  'node',
  'typescript',
  'python',
  'python-sdk',
  'env',
]

function restoreDraft(stored: Record<string, unknown>, start: Draft): Draft {
  return {
    preset: typeof stored.preset === 'string' ? stored.preset : null,
    tools: texts(stored.tools),
    operations: texts(stored.operations),
    scopes: texts(stored.scopes),
    strategy: oneOf(stored.strategy, ['least-privilege', 'fewest'], start.strategy),
    offlineAccess: stored.offlineAccess !== false,
    appName: text(stored.appName, start.appName),
    callbackUrl: text(stored.callbackUrl, start.callbackUrl),
    clientId: text(stored.clientId, start.clientId),
    authConfigId: text(stored.authConfigId, start.authConfigId),
    userId: text(stored.userId, start.userId),
    site: text(stored.site, start.site),
    ticked: texts(stored.ticked),
  }
}

export function hasStoredDraft(): boolean {
  return readStored('draft') !== null
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : []
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find(entry => entry === value) ?? otherwise
}
