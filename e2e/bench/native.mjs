/** The core compiled for this machine: time by Google Benchmark, instructions by callgrind. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(top, 'build/bench')

export function benchNative({ isQuick }) {
  run('cmake', ['--preset', 'bench'])
  run('cmake', ['--build', '--preset', 'bench'])
  const times = googleBenchmark(isQuick)
  const instructions = isQuick ? {} : callgrind()
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

/** One dump for each case, named by it; the same build gives the same counts. */
function callgrind() {
  const dumps = mkdtempSync(join(tmpdir(), 'callgrind-'))
  try {
    run('valgrind', [
      '--tool=callgrind',
      '--collect-atstart=no',
      `--callgrind-out-file=${join(dumps, 'out')}`,
      join(folder, 'tests/bench/core_once'),
    ])
    return Object.fromEntries(readdirSync(dumps).flatMap(name => countIn(join(dumps, name))))
  } finally {
    rmSync(dumps, { recursive: true })
  }
}

function countIn(file) {
  const text = readFileSync(file, 'utf8')
  const name = text.match(/^desc: Trigger: Client Request: (.*)$/m)?.[1]
  const count = text.match(/^(?:totals|summary): (\d+)$/m)?.[1]
  return name && count ? [[name, Number(count)]] : []
}

function run(command, parameters) {
  return execFileSync(command, parameters, {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
