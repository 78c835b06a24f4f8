import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const top = fileURLToPath(new URL('../../', import.meta.url))

/** What a command prints; it runs at the top of the tree. */
export function run(command, parameters) {
  return execFileSync(command, parameters, {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
