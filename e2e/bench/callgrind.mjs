/** Counts instructions: the same build gives the same counts, on a busy machine too. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.mjs'

/** Of each part of a program that it dumps under a name of its own: {name: instructions}. */
export function countInstructions(program, parameters = []) {
  const dumps = mkdtempSync(join(tmpdir(), 'callgrind-'))
  const settings = ['--collect-atstart=no', `--callgrind-out-file=${join(dumps, 'out')}`]
  try {
    run('valgrind', ['--tool=callgrind', ...settings, program, ...parameters])
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
