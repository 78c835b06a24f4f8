import { loadCore } from 'confluence-oauth-core'

onmessage = async ({ data }) => {
  const core = await loadCore()
  postMessage(core.parseSite({ text: data }))
}
