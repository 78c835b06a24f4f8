/**
 * Times several ways to do one thing, interleaved: each round takes one sample of every contender, so
 * that what slows the machine down slows all of them, and a ratio is of samples of one round.
 */
import { spread } from '../statistics.mjs'

/** `pace`: rounds, the milliseconds a sample should take, and those all rounds may take together. */
export async function measure(contenders, pace) {
  const timed = []
  for (const [name, run] of Object.entries(contenders)) {
    timed.push({ name, run, times: [], ...(await warmUp(run, pace.sample)) })
  }
  const aRound = timed.reduce((sum, { first, count }) => sum + first * count, 0)
  const rounds = Math.max(3, Math.min(pace.rounds, Math.ceil(pace.most / aRound)))
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < timed.length; i++) {
      const one = timed[(round + i) % timed.length]
      one.times.push((await sample(one)) / one.count)
    }
  }
  const [ours, ...peers] = timed
  return {
    ours: spread(ours.times),
    peers: peers.map(({ name, times }) => ({
      name,
      ...spread(times),
      ratio: spread(ours.times.map((time, round) => time / times[round])),
    })),
  }
}

/** How often to call it for one sample; what is quick is called until the compiler has seen it. */
async function warmUp(run, milliseconds) {
  const isAsync = run() instanceof Promise
  for (let count = 1; ; count *= 2) {
    const first = (await sample({ run, count, isAsync })) / count
    if (first * count >= milliseconds / 2) return { isAsync, first, count }
  }
}

async function sample({ run, count, isAsync }) {
  const start = performance.now()
  if (isAsync) for (let i = 0; i < count; i++) await run()
  else for (let i = 0; i < count; i++) run()
  return performance.now() - start
}
