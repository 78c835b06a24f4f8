/** The core compiled for this machine: time by Google Benchmark, instructions by callgrind. */
import { join } from 'node:path'
import { countInstructions } from './callgrind.mjs'
import { run, top } from './run.mjs'

const folder = join(top, 'build/bench')

export function benchNative({ isQuick }) {
  run('cmake', ['--preset', 'bench'])
  run('cmake', ['--build', '--preset', 'bench'])
  const times = googleBenchmark(isQuick)
  const instructions = isQuick ? {} : countInstructions(join(folder, 'tests/bench/core_once'))
  const cases = times.map(({ name, ...time }) => ({
    name,
    ...time,
    instructions: instructions[name] ?? null,
  }))
  return { cases }
}

function googleBenchmark(isQuick) {
  const text = run(join(folder, 'tests/bench/core_bench'), [
    '--benchmark_format=json',
    '--benchmark_enable_random_interleaving=true',
    `--benchmark_repetitions=${isQuick ? 1 : 7}`,
    `--benchmark_min_time=${isQuick ? 0.001 : 0.05}`,
  ])
  const runs = JSON.parse(text).benchmarks
  const names = [...new Set(runs.map(one => one.run_name))]
  return names.map(name => {
    const times = runs
      .filter(one => one.run_name === name && one.run_type === 'iteration')
      .map(one => one.cpu_time)
      .sort((a, b) => a - b)
    return { name, microseconds: times[times.length >> 1] / 1000 }
  })
}
