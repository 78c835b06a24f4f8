const { loadCore } = require('confluence-oauth-core')

loadCore().then(core => {
  const site = core.parseSite({ text: 'https://acme.atlassian.net/wiki/spaces/X' })
  console.log(site.ok ? site.value.host : site.error.message)
})
