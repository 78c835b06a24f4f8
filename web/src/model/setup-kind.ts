/** What a shared setup is for; the core knows only the setup, the word before it is the page's own. */

/** `ask`: please set up the Atlassian app; `ready`: it is set up; `setup`: take over all of it. */
export type SetupKind = 'setup' | 'ask' | 'ready'

const begin = /(^|#)(setup|ask|ready)(?==|%3D)/i

export function kindOf(text: string): SetupKind {
  const word = text.trim().match(begin)?.[2]?.toLowerCase()
  return word === 'ask' || word === 'ready' ? word : 'setup'
}

/** As the core reads it. */
export function asSetup(text: string): string {
  return text.trim().replace(begin, '$1setup')
}

/** `fragment` as the core has written it. */
export function ofKind(fragment: string, kind: SetupKind): string {
  return fragment.replace(begin, `$1${kind}`)
}
