/** A real nginx on this machine, with a configuration that the build wrote and a folder of its own. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free_port.mjs'
import { dist, layOut, makeCertificate, replaceAll, runServer, startInFolder } from './web_server.mjs'

const nginx = process.env.NGINX ?? '/usr/sbin/nginx'
const modules = process.env.NGINX_MODULES ?? '/usr/lib/nginx/modules'

/**
 * The page lies at /, the single file beside it, and the page again under /a/b/; the file and the headers
 * come from `release`. Resolves with both addresses, the certificate that they are trusted by, the folder
 * that is served, `readLogs` and `stop`.
 */
export function startNginx(profile, alter = text => text, release = dist) {
  return startInFolder(async folder => {
    const certificate = await makeCertificate(folder)
    const [http, https] = [await freePort(), await freePort()]
    await layOut(join(folder, 'root'), release)
    const written = await readFile(join(release, `hosting/${profile}/nginx.conf`), 'utf8')
    const server = replaceAll(alter(written), [
      ['listen 80;', `listen 127.0.0.1:${http};`],
      ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
      ['server_name helper.example.com;', 'server_name 127.0.0.1;'],
      ['https://$server_name$', `https://$server_name:${https}$`],
      ['/var/log/nginx', folder],
      ['/etc/ssl/helper.example.com.pem', certificate],
      ['/etc/ssl/helper.example.com.key', join(folder, 'key.pem')],
      ['/var/www/confluence-oauth-helper', join(folder, 'root')],
    ])
    const stop = await run(folder, http, server)
    const [plain, secure] = [`http://127.0.0.1:${http}`, `https://127.0.0.1:${https}`]
    return {
      http: plain,
      https: secure,
      certificate,
      root: join(folder, 'root'),
      readLogs: () => readLogs(folder),
      stop,
    }
  })
}

/** The one of a container, or as a location of a server that is there. Resolves with the page's address. */
export const startNginxElse = {
  container: profile => startPlain(profile, 'nginx-container.conf', '/', (text, port, folder) =>
    replaceAll(text, [
      ['listen 8080;', `listen 127.0.0.1:${port};`],
      ['/dev/stdout', join(folder, 'access.log')],
      ['/dev/stderr', join(folder, 'error.log')],
      ['/usr/share/nginx/html', join(folder, 'root')],
    ]),
  ),
  location: profile => startPlain(profile, 'nginx-location.conf', '/confluence-oauth-helper/', (text, port, folder) => {
    const location = replaceAll(text, [['/var/www/confluence-oauth-helper', join(folder, 'root')]])
    return `server { listen 127.0.0.1:${port}; access_log ${folder}/access.log; ${location} }`
  }),
}

function startPlain(profile, name, path, adapt) {
  return startInFolder(async folder => {
    const port = await freePort()
    await layOut(join(folder, 'root'))
    const written = await readFile(`${dist}hosting/${profile}/${name}`, 'utf8')
    const stop = await run(folder, port, adapt(written, port, folder))
    const log = join(folder, 'access.log')
    return { address: `http://127.0.0.1:${port}${path}`, readLog: () => readFile(log, 'utf8'), stop }
  })
}

async function run(folder, port, server) {
  await writeFile(join(folder, 'server.conf'), server)
  await writeFile(join(folder, 'nginx.conf'), around(folder))
  return runServer(folder, port, nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')])
}

/** What an operator, or whoever reads over their shoulder, can see afterwards. */
async function readLogs(folder) {
  const [access, error] = await Promise.all(
    ['access', 'error'].map(kind => readFile(join(folder, `confluence-oauth-helper.${kind}.log`), 'utf8')),
  )
  return { access, error }
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
