import { loadCore } from 'confluence-oauth-core'

loadCore().then(core => {
  const site = core.parseSite({ text: 'https://acme.atlassian.net/wiki/spaces/X' })
  document.body.textContent = site.ok ? site.value.host : site.error.message
})
