/** Programs in a folder of their own, with no more environment than they are given. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'

const execute = promisify(execFile)

export async function makeFolder(parent = tmpdir()) {
  const folder = await mkdtemp(join(parent, 'snippets-'))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Resolves with what it printed; rejects when it fails. */
export function run(command, args, { cwd, env = {}, timeout = 30_000 } = {}) {
  const base = { PATH: process.env.PATH, HOME: cwd, LANG: 'C.UTF-8' }
  return execute(command, args, { cwd, env: { ...base, ...env }, timeout })
}

let count = 0
export async function runText(command, args, text, extension, options) {
  const file = join(options.cwd, `snippet-${++count}${extension}`)
  await writeFile(file, text)
  return run(command, [...args, file], options)
}
