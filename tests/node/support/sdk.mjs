/** @composio/core against a local server: no telemetry, no look for newer versions. */
import './loopback-only.mjs'

process.env.TELEMETRY_DISABLED = 'true'
process.env.COMPOSIO_LOG_LEVEL = 'silent'

export async function loadSdk(baseURL) {
  const { AuthScheme, Composio } = await import('@composio/core')
  const composio = new Composio({
    apiKey: 'ak_test',
    baseURL,
    allowTracking: false,
    disableVersionCheck: true,
  })
  return { composio, AuthScheme }
}
