/** What any real web server of a test needs: a folder of its own, a certificate, the files, and its end. */
import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** Calls `start` with a new folder, again where a port that was found free was taken before it was used. */
export async function startInFolder(start) {
  for (let tries = 1; ; tries += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'server-'))
    try {
      return await start(folder)
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      if (tries === 5 || !/address already in use/i.test(String(error))) throw error
    }
  }
}

/** The page at the top of `root`, the single file beside it, and the page again under a/b/. */
export async function layOut(root, release = dist) {
  await cp(`${dist}site`, root, { recursive: true })
  await cp(`${dist}site`, join(root, 'a/b'), { recursive: true })
  for (const extension of ['', '.br', '.gz']) {
    const name = `confluence-oauth-helper.html${extension}`
    await cp(join(release, name), join(root, name))
  }
  await mkdir(join(root, '.well-known'))
  await writeFile(join(root, '.well-known/security.txt'), 'Contact: mailto:security@example.com\n')
}

/** Each has to be in the text, or the test would not run what is shipped. */
export function replaceAll(text, pairs) {
  return pairs.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The configuration has no "${from}"`)
    return before.replaceAll(from, to)
  }, text)
}

/** Starts a program and waits until it listens. Resolves with what ends it and removes its folder. */
export async function runServer(folder, port, command, args, env = {}) {
  const options = { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, ...env } }
  const child = spawn(command, args, options)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (said += text))
  const ended = new Promise(resolve => child.once('close', resolve))
  const stop = async () => {
    child.kill()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 500; tries += 1) {
    if (child.exitCode !== null) break
    if (await listens(port)) return stop
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await stop()
  throw new Error(`${command} did not start: ${said}`)
}

function listens(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('connect', () => socket.destroy()).on('error', () => resolve(false))
  })
}

/** For 127.0.0.1, in `folder`; its key is key.pem there. */
export async function makeCertificate(folder) {
  const file = join(folder, 'certificate.pem')
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
    ...['-keyout', join(folder, 'key.pem'), '-out', file],
  ])
  return file
}
