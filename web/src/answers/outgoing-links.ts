/** Every address outside this page that a link on it can lead to. */
import type { Results } from './results.ts'

export const consoleUrl = 'https://developer.atlassian.com/console/myapps/'
/** As Composio's documentation links it (docs/programmatic-auth-configs, 2026-11). */
export const dashboardUrl = 'https://dashboard.composio.dev/~/project/auth-configs'

export interface Link {
  url: string
  words: string
}

export function outgoingLinks({ consent, catalogue }: Results): Link[] {
  const consentUrl = consent.ok ? [{ url: withoutQuery(consent.value.url), words: 'Consent' }] : []
  return [
    { url: consoleUrl, words: 'Atlassian’s developer console' },
    { url: dashboardUrl, words: 'Composio’s dashboard' },
    ...consentUrl,
    ...catalogue.sources.map(({ url, title }) => ({ url, words: title })),
  ]
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*/, '')
}
