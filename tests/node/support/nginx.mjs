/** A real nginx on this machine, with a configuration that the build wrote and a folder of its own. */
import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const nginx = process.env.NGINX ?? '/usr/sbin/nginx'
const modules = process.env.NGINX_MODULES ?? '/usr/lib/nginx/modules'
const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/**
 * The page lies at /, the single file beside it, and the page again under /a/b/. Resolves with both
 * addresses, the certificate that they are trusted by, and `stop`.
 */
export async function startNginx(profile, alter = text => text) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(profile, alter)
    } catch (error) {
      // Between being found free and being taken, a port may go to somebody else.
      if (tries === 5 || !String(error).includes('Address already in use')) throw error
    }
  }
}

async function start(profile, alter) {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const certificate = await makeCertificate(folder)
  const [http, https] = await Promise.all([freePort(), freePort()])
  await layOut(join(folder, 'root'))
  const written = await readFile(`${dist}hosting/${profile}/nginx.conf`, 'utf8')
  const server = replaceAll(alter(written), [
    ['listen 80;', `listen 127.0.0.1:${http};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
    ['https://$host$', `https://$host:${https}$`],
    ['/etc/ssl/helper.example.com.pem', certificate],
    ['/etc/ssl/helper.example.com.key', join(folder, 'key.pem')],
    ['/var/www/confluence-oauth-helper', join(folder, 'root')],
  ])
  await writeFile(join(folder, 'server.conf'), server)
  await writeFile(join(folder, 'nginx.conf'), around(folder))
  const stop = await run(folder, http)
  return { http: `http://127.0.0.1:${http}`, https: `https://127.0.0.1:${https}`, certificate, stop }
}

async function layOut(root) {
  await cp(`${dist}site`, root, { recursive: true })
  await cp(`${dist}site`, join(root, 'a/b'), { recursive: true })
  for (const extension of ['', '.br', '.gz']) {
    const name = `confluence-oauth-helper.html${extension}`
    await cp(dist + name, join(root, name))
  }
}

/** Each must stand in the text, or the test would run something else than what is shipped. */
function replaceAll(text, pairs) {
  return pairs.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The configuration has no "${from}"`)
    return before.replaceAll(from, to)
  }, text)
}

/** One process, no privileges, nothing outside the folder. */
function around(folder) {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    load_module ${modules}/ngx_http_brotli_static_module.so;
    daemon off;
    master_process off;
    pid ${folder}/pid;
    error_log stderr warn;
    events {}
    http {
      access_log off;
      ${places.map(place => `${place}_temp_path ${folder}/${place};`).join('\n')}
      include ${folder}/server.conf;
    }`
}

async function run(folder, port) {
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf')]
  const child = spawn(nginx, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', text => (said += text))
  const ended = new Promise(resolve => child.once('close', resolve))
  const stop = async () => {
    child.kill()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break
    if (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).catch(() => null)) return stop
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await stop()
  throw new Error(`nginx did not start: ${said}`)
}

async function makeCertificate(folder) {
  const file = join(folder, 'certificate.pem')
  await mkdir(folder, { recursive: true })
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
    ...['-keyout', join(folder, 'key.pem'), '-out', file],
  ])
  return file
}

async function freePort() {
  const server = createServer()
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}
