/** Which form field each of the core's errors belongs to. Wording and judgement are the core's. */
import type { Answer, CoreError } from './core-contract.d.ts'
import type { Results } from './results.ts'
import { foundIn } from './sides.ts'
import type { State } from './state.ts'

export type FieldErrors = ReadonlyMap<string, string>

const noScopes = 'No scope was found in this. Paste names such as read:page:confluence.'

/** An empty field is something still to do, not a mistake: it gets no error. */
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
  note('scope-text', state.scopeText, results.parsed, ['text', ''])
  note('app-name', draft.appName, results.authConfig, ['name'])
  note('callback-url', draft.callbackUrl, results.authConfig, ['redirectUri'])
  note('client-id', draft.clientId, results.authConfig, ['clientId'])
  note('client-secret', state.secret, results.withSecret, ['clientSecret'])
  note('site', draft.site, results.site, ['text', 'site', ''])
  note('auth-config-id', draft.authConfigId, results.configId, ['text', 'authConfigId', ''])
  note('connection-id', state.connectionId, results.connection, ['connectionId'])
  note('registered-callback', state.registeredCallback, results.callbacks, ['registered'])
  note('auth-config-id', draft.authConfigId, results.link, ['authConfigId'])
  note('user-id', draft.userId, results.link, ['userId'])
  const consented = state.consentMode === 'own' ? 'own-callback' : 'callback-url'
  const redirect = consented === 'own-callback' ? state.ownCallback : draft.callbackUrl
  note(consented, redirect, results.consent, ['redirectUri'])
  note('client-id', draft.clientId, results.consent, ['clientId'])
  note('tool-scopes-text', state.toolScopesText, results.told, ['text', ''])
  note('token-answer', state.tokenAnswer, results.tokenAnswer, ['text', ''])
  for (const [name, list] of Object.entries(results.pastedLists)) {
    if (list && !list.ok) errors.set(`compare-${name}`, list.error.message)
    else if (list && !foundIn(list)) errors.set(`compare-${name}`, noScopes)
  }
  note('explain-text', state.explainText, results.explanation, ['text', ''])
  return errors
}

/** The fields of each step, as the page calls them in passing. */
const fieldNames: Record<string, string>[] = [
  { 'scope-text': 'list', 'tool-scopes-text': 'answer' },
  {
    'app-name': 'name',
    'callback-url': 'callback URL',
    'registered-callback': 'registered URL',
    'compare-atlassian': 'pasted list',
    'compare-composio': 'pasted list',
    'compare-granted': 'pasted list',
  },
  { 'client-id': 'client ID', 'client-secret': 'secret' },
  { 'auth-config-id': 'ID' },
  {
    site: 'site',
    'user-id': 'user ID',
    'connection-id': 'connection ID',
    'own-callback': 'callback URL',
    'token-answer': 'answer',
  },
]

/** What the first field of that step is called that has an error. */
export function fieldToCheck(errors: FieldErrors, step: number): string | undefined {
  return Object.entries(fieldNames[step - 1] ?? {}).find(([field]) => errors.has(field))?.[1]
}

/** What stands in the place of a result that cannot be made yet. */
export function plainReason(error: CoreError, missing: Record<string, string>): string {
  return missing[error.field ?? ''] ?? error.message
}
