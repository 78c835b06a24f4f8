/** A project that installs the package of the core as anybody would: from the tarball, offline. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const top = fileURLToPath(new URL('../../../', import.meta.url))
const tools = join(top, 'tests/node/node_modules')

/** Resolves with the project's folder, `run` in it, the packed files, and `remove`. */
export async function installConsumer() {
  // Inside node_modules, where nothing is committed.
  const folder = await mkdtemp(join(tools, 'consumer-'))
  const run = (...command) => execute(command[0], command.slice(1), { cwd: folder })
  await cp(join(top, 'tests/node/consumer'), folder, { recursive: true })
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(top, 'web/dist/core'),
  })
  const [packed] = JSON.parse(stdout)
  const quiet = ['--offline', '--no-audit', '--no-fund', '--loglevel=error']
  await run('npm', 'install', ...quiet, join(folder, packed.filename))
  const remove = () => rm(folder, { recursive: true, force: true })
  return { folder, run, packed, remove }
}

/** From TypeScript to JavaScript; rejects with what the compiler says. */
export function compile({ run }) {
  return run(process.execPath, join(tools, 'typescript/bin/tsc'))
}

/** A Vite app of the same sources, in the folder dist/. */
export function bundle({ run }) {
  return run(process.execPath, join(top, 'web/node_modules/vite/bin/vite.js'), 'build')
}
