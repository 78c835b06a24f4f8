/** The draft: everything a person typed or chose. The core's contract has no secret in it. */
import type { Draft } from '../core/contract.d.ts'
import {
  flag,
  group,
  type ListName,
  type Member,
  oneOf,
  type TextName,
  text,
  textList,
  textOrNull,
} from './members.ts'

export type DraftText = TextName<Draft>
export type DraftList = ListName<Draft>

interface Words {
  /** Heads its line where a setup is compared with another. */
  name: string
  /** In the sentence that says what has changed. */
  inPassing: string
}

const inPassing = 'what the agent may do'

/** Of each member: what it starts with, of which kind it is, and what the page calls it. */
export const draftMembers = {
  preset: { ...textOrNull(), name: 'Preset', inPassing },
  tools: { ...textList(), name: 'Tools', inPassing },
  operations: { ...textList(), name: 'Operations', inPassing },
  scopes: { ...textList(), name: 'Scopes', inPassing },
  strategy: {
    ...oneOf(['least-privilege', 'fewest'], 'least-privilege'),
    name: 'Strategy',
    inPassing,
  },
  offlineAccess: { ...flag(true), name: 'Stay connected', inPassing: 'offline_access' },
  appName: {
    ...text('words', 'Confluence (my app)'),
    name: 'Name of the app',
    inPassing: 'the name',
  },
  callbackUrl: { ...text('address'), name: 'Callback URL', inPassing: 'the callback URL' },
  clientId: { ...text('words'), name: 'Client ID', inPassing: 'the client ID' },
  authConfigId: {
    ...text('authConfigId'),
    name: 'Auth config ID',
    inPassing: 'the auth config ID',
  },
  userId: { ...text('words'), name: 'User ID', inPassing: 'the user ID' },
  site: { ...text('site'), name: 'Site', inPassing: 'the site' },
  ticked: { ...textList(), name: 'Ticked in the console', inPassing: 'the ticks' },
  scopeText: { ...text('scopes'), name: 'Pasted list of scopes', inPassing },
  toolScopes: {
    ...text('toolScopes'),
    name: 'Composio’s answer about its tools',
    inPassing: 'what Composio’s tools need',
  },
  registeredCallback: {
    ...text('address'),
    name: 'Callback URL registered now',
    inPassing: 'the registered callback URL',
  },
  whoConnects: {
    ...oneOf(['me', 'others'], 'me'),
    name: 'Who connects',
    inPassing: 'who connects',
  },
  sites: { ...oneOf(['one', 'several'], 'one'), name: 'Sites', inPassing: 'the number of sites' },
} as const satisfies { [K in keyof Draft]: Member<Draft[K]> & Words }

export const draftMember: Member<Draft> = group<Draft>(draftMembers)

export function isDraftMember(name: string): name is keyof Draft {
  return name in draftMembers
}

/** `offline_access` has a switch of its own, so it never stays among the picked scopes. */
export function adopt(draft: Draft, set: Partial<Draft>): Draft {
  const changed = { ...draft, ...set }
  if (!set.scopes) return changed
  const refresh = set.scopes.includes('offline_access')
  return {
    ...changed,
    scopes: set.scopes.filter(scope => scope !== 'offline_access'),
    offlineAccess: set.offlineAccess ?? (draft.offlineAccess || refresh),
  }
}

export function isAdopted(draft: Draft, set: Partial<Draft>): boolean {
  return JSON.stringify(adopt(draft, set)) === JSON.stringify(draft)
}

/** One sentence: what is different now, and how many scopes that makes. */
export function changeWords(before: Draft, after: Draft, [from, to]: [number, number]): string {
  const changed = Object.keys(draftMembers)
    .filter(isDraftMember)
    .filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const names = new Set<string>(changed.map(name => draftMembers[name].inPassing))
  if (from !== to) names.delete(inPassing)
  const words = names.size > 0 ? `Changed: ${[...names].join(', ')}. ` : ''
  return from === to ? words.trim() : `${words}${to} scopes asked for now, ${from} before.`
}
