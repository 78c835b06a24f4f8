/**
 * How many instructions every operation takes for adversarial texts of 4, 8 and 16 kB (tests/bench/
 * growth.cpp). The exponent is the steepest of all texts and steps; a row is one member of a request.
 * `most` is the instructions for the dearest text of 16 kB.
 */
import { join } from 'node:path'
import { countInstructions } from './callgrind.mjs'
import { run, top } from './run.mjs'

export function benchGrowth({ isQuick }) {
  run('cmake', ['--preset', 'bench'])
  run('cmake', ['--build', '--preset', 'bench', '--target', 'growth'])
  const program = join(top, 'build/bench/tests/bench/growth')
  const counts = countInstructions(program, isQuick ? ['parseSite'] : [])
  return { growths: growthsOf(counts) }
}

/** From {"operation/member shape bytes": instructions}; the steepest shape of each member. */
export function growthsOf(counts) {
  const steepest = new Map()
  for (const [family, sizes] of texts(counts)) {
    const [member, shape] = family.split(' ')
    const before = steepest.get(member)
    const growth = growthOf(sizes)
    const most = Math.max(growth.most, before?.most ?? 0)
    const isSteeper = growth.exponent > (before?.exponent ?? -1)
    const kept = isSteeper ? { ...growth, family: `${member}, ${shape}` } : before
    steepest.set(member, { ...kept, most })
  }
  return [...steepest.values()]
}

function texts(counts) {
  const all = new Map()
  for (const [name, instructions] of Object.entries(counts)) {
    const [member, shape, bytes] = name.split(' ')
    const family = `${member} ${shape}`
    all.set(family, [...(all.get(family) ?? []), { bytes: Number(bytes), instructions }])
  }
  return all
}

/** Between neighbouring sizes: the logarithm of the ratio of instructions, by that of the sizes. */
function growthOf(unsorted) {
  const sizes = unsorted.toSorted((a, b) => a.bytes - b.bytes)
  const steps = sizes.slice(1).map((one, i) => {
    const before = sizes[i]
    return Math.log(one.instructions / before.instructions) / Math.log(one.bytes / before.bytes)
  })
  const from = sizes[0].bytes
  const to = sizes.at(-1).bytes
  return { from, to, exponent: Math.max(...steps), most: sizes.at(-1).instructions }
}
