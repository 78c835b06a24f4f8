import { loadCore } from 'confluence-oauth-core'

export default async function Page() {
  const core = await loadCore()
  const site = core.parseSite({ text: 'https://acme.atlassian.net/wiki/spaces/X' })
  return <p>{site.ok ? site.value.host : site.error.message}</p>
}
