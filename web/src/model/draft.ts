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
}

/** Of each member: what it starts with, of which kind it is, and what the page calls it. */
export const draftMembers = {
  preset: { ...textOrNull(), name: 'Preset' },
  tools: { ...textList(), name: 'Tools' },
  operations: { ...textList(), name: 'Operations' },
  scopes: { ...textList(), name: 'Scopes' },
  strategy: {
    ...oneOf(['least-privilege', 'fewest'], 'least-privilege'),
    name: 'Strategy',
  },
  offlineAccess: { ...flag(true), name: 'Stay connected' },
  appName: {
    ...text('words', 'Confluence (my app)'),
    name: 'Name of the app',
  },
  callbackUrl: { ...text('address'), name: 'Callback URL' },
  clientId: { ...text('words'), name: 'Client ID' },
  authConfigId: {
    ...text('authConfigId'),
    name: 'Auth config ID',
  },
  userId: { ...text('words'), name: 'User ID' },
  site: { ...text('site'), name: 'Site' },
  ticked: { ...textList(), name: 'Ticked in the console' },
  scopeText: { ...text('scopes'), name: 'Pasted list of scopes' },
  toolScopes: {
    ...text('toolScopes'),
    name: 'Composio’s answer about its tools',
  },
  registeredCallback: {
    ...text('address'),
    name: 'Callback URL registered now',
  },
  whoConnects: {
    ...oneOf(['me', 'others'], 'me'),
    name: 'Who connects',
  },
  sites: { ...oneOf(['one', 'several'], 'one'), name: 'Sites' },
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
