/** Every address that a link on this page can lead to. Nothing goes there until it is followed. */
import type { Results } from './results.ts'

/** Step 2 begins here. */
export const consoleUrl = 'https://developer.atlassian.com/console/myapps/'

export interface Link {
  url: string
  words: string
}

export function outgoingLinks({ consent, catalogue }: Results): Link[] {
  const consentUrl = consent.ok ? [{ url: withoutQuery(consent.value.url), words: 'Consent' }] : []
  return [
    { url: consoleUrl, words: 'Atlassian’s developer console' },
    ...consentUrl,
    ...catalogue.sources.map(({ url, title }) => ({ url, words: title })),
  ]
}

/** The query carries the client ID, the callback, the scopes, the state and the challenge. */
function withoutQuery(url: string): string {
  return url.replace(/\?.*/, '')
}
