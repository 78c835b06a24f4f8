/** Without `strict`: an answer can be asked for its error before anything is known. */
import { loadCore } from 'confluence-oauth-core'

export async function hostOf(text: string): Promise<string> {
  const core = await loadCore()
  const site = core.parseSite({ text })
  if (!site.ok) return `${site.error.code}: ${site.error.message}`
  return site.value.host
}
