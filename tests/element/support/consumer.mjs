/** Projects that have the element's package as anybody would: what `npm pack` makes of it, unpacked. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
export const here = fileURLToPath(new URL('..', import.meta.url))
export const packageFolder = fileURLToPath(new URL('../../../web/dist/embed/', import.meta.url))
const bin = name => join(here, 'node_modules/.bin', name)

/** Of each project its sources, and where the framework that it is for is installed. */
const projects = {
  plain: { sources: 'plain', home: here },
  'react-18': { sources: 'react', home: join(here, 'react-18'), leftOut: 'events-19.tsx' },
  'react-19': { sources: 'react', home: here, leftOut: 'events-18.tsx' },
  vue: { sources: 'vue', home: here },
}

/** Resolves with `run`, the paths of the packed files, and `remove`; `folder` is where it all lies. */
export async function makeProject(name) {
  const { sources, home, leftOut } = projects[name]
  // Inside node_modules, where the framework is found and nothing is committed.
  const cache = join(home, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, `${name}-`))
  const run = (...command) => execute(command[0], command.slice(1), { cwd: folder })
  await cp(join(here, sources), folder, { recursive: true })
  if (leftOut) await rm(join(folder, leftOut))
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', folder], { cwd: packageFolder })
  const [{ filename, files }] = JSON.parse(stdout)
  await run('tar', '-xzf', filename)
  await mkdir(join(folder, 'node_modules'))
  await rename(join(folder, 'package'), join(folder, 'node_modules/confluence-oauth-element'))
  const remove = () => rm(folder, { recursive: true, force: true })
  return { folder, run, remove, tarball: join(folder, filename), packed: files.map(({ path }) => path) }
}

/** Rejects with what the compiler says: TypeScript's, or for Vue's templates its own. */
export function compile({ run }, compiler = 'tsc') {
  return run(bin(compiler), '--noEmit')
}

/** A Vite app, in the folder dist/ of the project. */
export async function bundle({ run, folder }) {
  await run(bin('vite'), 'build')
  return join(folder, 'dist')
}

export function checkTypes({ run, tarball }, ...options) {
  return run(bin('attw'), tarball, ...options)
}
