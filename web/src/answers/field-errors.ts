/** Which form field each of the core's errors belongs to. */
import type { Advice, Answer, CoreError } from '../core/contract.d.ts'
import type { State } from '../model/state.ts'
import { foundIn, type Results } from './results.ts'
import { placeOf } from './where.ts'

export type FieldErrors = ReadonlyMap<string, string>

const noScopes = 'No scope was found in this. Paste names such as read:page:confluence.'

/** Error messages by field name. An empty field gets none. */
export function fieldErrors(state: State, results: Results | null): FieldErrors {
  const errors = new Map<string, string>()
  if (!results) return errors
  const { draft } = state
  const note = (
    field: string,
    value: string,
    answer: Answer<unknown> | null,
    members: string[],
  ) => {
    if (value.trim() === '' || !answer || answer.ok || errors.has(field)) return
    if (members.includes(answer.error.field ?? '')) errors.set(field, answer.error.message)
  }
  note('scope-text', draft.scopeText, results.parsed, ['text', ''])
  note('app-name', draft.appName, results.authConfig, ['name'])
  note('callback-url', draft.callbackUrl, results.authConfig, ['redirectUri'])
  note('client-id', draft.clientId, results.authConfig, ['clientId'])
  note('client-secret', state.secret, results.withSecret, ['clientSecret'])
  note('site', draft.site, results.site, ['text', 'site', ''])
  note('auth-config-id', draft.authConfigId, results.configId, ['text', 'authConfigId', ''])
  note('connection-id', state.connectionId, results.connection, ['connectionId'])
  note('registered-callback', draft.registeredCallback, results.callbacks, ['registered'])
  note('auth-config-id', draft.authConfigId, results.link, ['authConfigId'])
  note('user-id', draft.userId, results.link, ['userId'])
  note('callback-url', draft.callbackUrl, results.consent, ['redirectUri'])
  note('own-callback', state.ownCallback, results.ownConsent, ['redirectUri'])
  note('client-id', draft.clientId, results.consent, ['clientId'])
  note('tool-scopes-text', draft.toolScopes, results.told, ['text', ''])
  note('token-answer', state.tokenAnswer, results.tokenAnswer, ['text', ''])
  for (const [name, list] of Object.entries(results.pastedLists)) {
    if (list && !list.ok) errors.set(`${name}-text`, list.error.message)
    else if (list && !foundIn(list)) errors.set(`${name}-text`, noScopes)
  }
  note('explain-text', state.explainText, results.explanation, ['text', ''])
  for (const entry of results.readiness.ok ? results.readiness.value.findings : []) {
    const name = placeOf(entry)?.field ?? ''
    const fault = faultOf(entry)
    if (fault && !errors.has(name)) errors.set(name, fault)
  }
  return errors
}

/**
 * What no builder refuses, or not yet, as another field is empty: a secret, and a callback that is none of
 * Composio's, beside which stands what is meant.
 */
function faultOf({ code, field, severity, title, detail, fix, apply }: Advice): string {
  if (code === 'secret_in_field') return `${detail} ${fix}`
  return field === 'callbackUrl' && severity === 'error' && apply.length > 0 ? title : ''
}

/** For each step, in order: its fields and the short words for them ("check the client ID"). */
const fieldNames: Record<string, string>[] = [
  { 'scope-text': 'list' },
  { 'app-name': 'name', 'callback-url': 'callback URL', 'client-id': 'client ID' },
  { 'client-secret': 'secret', 'auth-config-id': 'ID' },
  {
    site: 'site',
    'user-id': 'user ID',
    'connection-id': 'connection ID',
    'own-callback': 'own callback URL',
    'token-answer': 'answer',
    'tool-scopes-text': 'answer about the tools',
  },
]

/** The short words for the first field of that step that has an error. */
export function fieldToCheck(errors: FieldErrors, step: number): string | undefined {
  return Object.entries(fieldNames[step - 1] ?? {}).find(([field]) => errors.has(field))?.[1]
}

/** Why a result cannot be made yet. `missing` has words by request member; else the core's message. */
export function plainReason(error: CoreError, missing: Record<string, string>): string {
  return missing[error.field ?? ''] ?? error.message
}
