/** npm run engines [-- firefox webkit ...]: the stories in the engines named, or in all three. */
import { spawnSync } from 'node:child_process'
import { engines } from './installed.mjs'

const named = process.argv.slice(2)
const wanted = named.length > 0 ? named : Object.keys(engines)
const unknown = wanted.filter(engine => !(engine in engines))
if (unknown.length > 0) fail(`No such engine: ${unknown}. There are ${Object.keys(engines)}.`)

const missing = wanted.filter(engine => !engines[engine].isHere())
for (const engine of missing) {
  const { name, packages } = engines[engine]
  console.warn(
    `${name} is not installed, so its stories are skipped. Debian's packages: ${packages}`,
  )
}
if (missing.length > 0 && process.env.CI === 'true')
  fail('With CI=true every engine has to be there.')

const projects = wanted.filter(engine => !missing.includes(engine)).map(name => `--project=${name}`)
if (projects.length > 0) {
  const args = ['playwright', 'test', '--config', 'engines/config.ts', ...projects]
  process.exitCode = spawnSync('npx', args, { stdio: 'inherit' }).status ?? 1
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
