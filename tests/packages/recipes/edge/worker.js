import { loadCore } from 'confluence-oauth-core'

export default {
  async fetch(request) {
    const core = await loadCore()
    return Response.json(core.parseSite({ text: new URL(request.url).searchParams.get('text') }))
  },
}
