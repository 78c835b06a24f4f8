/** Servers of other people's tools, started and ended. */
import { spawn } from 'node:child_process'

/** Starts a program that prints its address on 127.0.0.1; resolves with that, and `end`. */
export async function startServer(cwd, env, ...args) {
  const { NODE_TEST_CONTEXT, ...inherited } = process.env
  const options = { cwd, env: { ...inherited, NO_COLOR: '1', ...env } }
  const child = spawn(process.execPath, args, options)
  const ended = new Promise(resolve => child.on('exit', resolve))
  let said = ''
  const address = await new Promise((resolve, reject) => {
    ended.then(() => reject(new Error(said)))
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', text => {
        said += text
        const found = said.match(/http:\/\/(?:127\.0\.0\.1|localhost):\d+/)
        if (found) resolve(found[0])
      })
    }
  })
  return { address, end: () => (child.kill(), ended) }
}
