import { loadCore } from 'confluence-oauth-core'

const core = await loadCore()
const site = core.parseSite({ text: 'https://acme.atlassian.net/wiki/spaces/X' })
console.log(site.ok ? site.value.host : site.error.message)
