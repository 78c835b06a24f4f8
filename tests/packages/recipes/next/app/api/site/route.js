import { loadCore } from 'confluence-oauth-core'

export async function GET(request) {
  const core = await loadCore()
  return Response.json(core.parseSite({ text: new URL(request.url).searchParams.get('text') }))
}
