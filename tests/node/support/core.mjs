/** The core as it is shipped: web/dist/core/core.js, loaded as a portal's server would. */
import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'

export const root = new URL('../../../', import.meta.url)
export const shipped = new URL(process.env.CORE_FOLDER ?? 'web/dist/core/', root)

const { loadCore } = await import(new URL('core.js', shipped)).catch(cause => {
  const place = fileURLToPath(shipped)
  throw new Error(`The core is not built: ${place} has no core.js (npm run build, in web/)`, {
    cause,
  })
})

export const core = await loadCore()

/** The value of an answer that must be one. */
export function value(answer) {
  assert.equal(answer.ok, true, JSON.stringify(answer))
  return answer.value
}

export function render(source, language) {
  return value(core.renderSnippet({ ...source, language })).text
}
