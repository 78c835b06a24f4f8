/**
 * The catalogue as the page reads it: each part is asked for when it is first looked at. Most of it shows
 * only in lists that a person opens, and all of it at once is a tenth of the work at the start.
 */
import type { Catalogue, Core } from '../core/contract.d.ts'

export function catalogueOf(core: Core): Catalogue {
  const known: Partial<Catalogue> = {}
  /** A core that has stopped gives none; the one that takes its place has a catalogue of its own. */
  function part<K extends keyof Catalogue>(name: K): Catalogue[K] | [] {
    const answer = known[name] ? null : core.catalogue({ part: name })
    if (answer?.ok) known[name] = answer.value[name]
    return known[name] ?? []
  }
  return {
    get scopes() {
      return part('scopes')
    },
    get operations() {
      return part('operations')
    },
    get tools() {
      return part('tools')
    },
    get presets() {
      return part('presets')
    },
    get callbackUrls() {
      return part('callbackUrls')
    },
    get sources() {
      return part('sources')
    },
  }
}
