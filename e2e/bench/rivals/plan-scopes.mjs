/**
 * planScopes as one would write it in JavaScript: the union of the granular lists, or, for the fewest
 * scopes, every subset of the classic ones tried in turn. Scopes are bits of three 32-bit words.
 * It gives scopes with their reasons and what cannot be covered; no coverage, budget or cuts.
 */
const words = 3
/** 2^20 subsets are about what a page can try before the browser complains. */
const mostClassic = 20

export function createPlanner(catalogue) {
  const names = catalogue.scopes.map(entry => entry.scope)
  const index = new Map(names.map((name, at) => [name, at]))
  const maskOf = list => {
    const mask = new Int32Array(words)
    for (const name of list) mask[index.get(name) >> 5] |= 1 << (index.get(name) & 31)
    return mask
  }
  const classic = maskOf(
    catalogue.scopes.filter(({ family }) => family === 'classic').map(entry => entry.scope),
  )
  const needs = new Map(
    catalogue.operations.map(({ id, granular, classic: old, uncovered }) => {
      const lists = [granular, old].filter(list => list.length > 0 && uncovered === '')
      return [id, lists.map(maskOf)]
    }),
  )
  const tools = new Map(catalogue.tools.map(tool => [tool.slug, tool]))
  return ({ tools: slugs = [], operations = [], strategy, offlineAccess }) => {
    const uncovered = []
    const chosen = [
      ...slugs.map(slug => ({
        reason: { kind: 'tool', id: slug, confidence: tools.get(slug).confidence },
        ways: tools
          .get(slug)
          .operations.filter(({ role }) => role !== 'alternative')
          .map(({ id }) => needs.get(id)),
      })),
      ...operations.map(id => ({ reason: { kind: 'operation', id }, ways: [needs.get(id)] })),
    ].filter(({ reason, ways }) => {
      const isCovered = ways.every(way => way.length > 0)
      if (!isCovered) uncovered.push(reason)
      return isCovered
    })
    const open = chosen.flatMap(({ ways }) => ways)
    const held = strategy === 'fewest' ? fewest(open, classic) : union(open)
    const scopes = new Map()
    const give = (mask, reason) => {
      for (const at of bitsOf(mask)) scopes.set(at, [...(scopes.get(at) ?? []), reason])
    }
    for (const { reason, ways } of chosen) {
      const because = new Int32Array(words)
      for (const way of ways)
        merge(
          because,
          way.find(one => holds(held, one)),
        )
      give(because, reason)
    }
    if (offlineAccess) give(maskOf(['offline_access']), { kind: 'refresh', id: 'offline_access' })
    const ordered = [...scopes].sort(([a], [b]) => a - b)
    return { scopes: ordered.map(([at, reasons]) => ({ scope: names[at], reasons })), uncovered }
  }
}

function union(ways) {
  const all = new Int32Array(words)
  for (const [first] of ways) merge(all, first)
  return all
}

function fewest(open, classic) {
  const isClassic = way => way.some((word, at) => word & classic[at])
  const forced = union(open.filter(ways => ways.length === 1))
  const choices = distinct(
    open.filter(ways => ways.length > 1 && !ways.some(way => holds(forced, way))),
    isClassic,
  )
  const candidates = [...bitsOf(union(choices.map(({ old }) => [old])))]
  if (candidates.length > mostClassic) throw new Error('too many subsets')
  let best = null
  const held = new Int32Array(words)
  for (let subset = 0; subset < 2 ** candidates.length; subset++) {
    held.set(forced)
    candidates.forEach((at, bit) => {
      if (subset & (1 << bit)) held[at >> 5] |= 1 << (at & 31)
    })
    const taken = held.slice()
    for (const { old, granular } of choices) if (!holds(taken, old)) merge(held, granular)
    if (best === null || isBetter(held, best, classic)) best = held.slice()
  }
  return best
}

function distinct(open, isClassic) {
  const seen = new Map()
  for (const ways of open) {
    const old = ways.find(isClassic)
    const granular = ways.find(way => !isClassic(way))
    seen.set(`${old}|${granular}`, { old, granular })
  }
  return [...seen.values()]
}

/** Fewer scopes, then fewer classic ones, then the first that differs in catalogue order. */
function isBetter(held, best, classic) {
  const fewer = count(held) - count(best)
  if (fewer !== 0) return fewer < 0
  const old = count(held.map((word, at) => word & classic[at]))
  const bestOld = count(best.map((word, at) => word & classic[at]))
  if (old !== bestOld) return old < bestOld
  for (let at = 0; at < words; at++) {
    const differing = held[at] ^ best[at]
    if (differing !== 0) return (held[at] & differing & -differing) !== 0
  }
  return false
}

function holds(held, way) {
  return (way[0] & ~held[0]) === 0 && (way[1] & ~held[1]) === 0 && (way[2] & ~held[2]) === 0
}

function merge(into, mask) {
  for (let at = 0; at < words; at++) into[at] |= mask[at]
}

function count(mask) {
  let sum = 0
  for (let word of mask) for (; word !== 0; word &= word - 1) sum++
  return sum
}

function* bitsOf(mask) {
  for (let at = 0; at < 32 * words; at++) if (mask[at >> 5] & (1 << (at & 31))) yield at
}
