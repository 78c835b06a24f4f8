/** Projects that have the package installed as anybody would: packed, and unpacked into node_modules. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const here = fileURLToPath(new URL('..', import.meta.url))
/** The package as it was built. */
export const core = fileURLToPath(new URL('../../../web/dist/core/', import.meta.url))
const name = 'confluence-oauth-core'

/** Projects lie beside the tools that are for them: below `long/`, or beside it. */
const home = process.argv[1].startsWith(join(here, 'long/')) ? join(here, 'long') : here
export const tools = join(home, 'node_modules')
/** Not in node_modules, which many tools skip. */
const projects = join(home, 'projects')
await mkdir(projects, { recursive: true })
const folder = await mkdtemp(join(projects, 'some-'))
after(() => rm(folder, { recursive: true, force: true }))

/** The tarball, and what npm says of it. */
export const packed = await pack()

async function pack() {
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', folder], { cwd: core })
  const [about] = JSON.parse(stdout)
  return { ...about, tarball: join(folder, about.filename) }
}

let count = 0
/** A copy of a folder of recipes/, with the package in it; resolves with its folder and `run`. */
export async function project(recipe) {
  const place = join(folder, `${recipe.replaceAll('/', '-')}-${++count}`)
  // Without one, tools would take the folder for a part of tests/packages, and share what they keep.
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'package.json'), '{ "private": true, "type": "module" }')
  await cp(join(here, 'recipes', recipe), place, { recursive: true })
  await install(place)
  return { place, run: (...command) => run(place, ...command), tree: () => filesIn(join(place, 'dist')) }
}

async function install(place) {
  const target = join(place, 'node_modules', name)
  await mkdir(target, { recursive: true })
  await execute('tar', ['-xzf', packed.tarball, '--strip-components=1', '-C', target])
}

/** Resolves with what it printed; rejects when it fails. */
export async function run(cwd, command, ...args) {
  const path = [join(tools, '.bin'), process.env.PATH].join(delimiter)
  // A test of Node's marks its children, and tools that see the mark report to it.
  const { NODE_TEST_CONTEXT, ...env } = process.env
  const options = { cwd, env: { ...env, PATH: path, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' } }
  const { stdout } = await execute(command, args, options).catch(failed => {
    throw new Error(`${command} ${args.join(' ')}\n${failed.stdout}\n${failed.stderr}`)
  })
  return stdout.trim()
}

/** A program of a package, by its file: names in .bin are shared by versions. */
export const tool = path => join(tools, path)

async function filesIn(place) {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => entry.name)
}
