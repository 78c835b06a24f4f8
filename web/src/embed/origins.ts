/** The list of portals in the served file, `<meta name="embed-origins">`. */

export function entriesOf(list: string): string[] {
  return list.match(/\S+/g) ?? []
}

/** Scheme, host and port as a browser has them; `*` is none. */
export function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}
