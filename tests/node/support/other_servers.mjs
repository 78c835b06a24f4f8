/** Caddy and Apache on this machine, each with what the build wrote for it. */
import { accessSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free_port.mjs'
import { dist, layOut, makeCertificate, replaceAll, runServer, startInFolder } from './web_server.mjs'

const caddy = process.env.CADDY ?? '/usr/bin/caddy'
const apache = process.env.APACHE ?? '/usr/sbin/apache2'
const modules = process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules'

/** Why a server's tests are left out here, or false; never where CI=true. */
export function missing(name) {
  const program = name.startsWith('Caddy') ? caddy : apache
  try {
    accessSync(program)
    return false
  } catch {
    return process.env.CI === 'true' ? false : `${program} is not here`
  }
}

/** Each resolves with the page's address, the certificate it is trusted by, what it logged, and `stop`. */
export const startOther = {
  Caddy: profile =>
    start(profile, 'Caddyfile', async (text, { folder, https, certificate }) => {
      const site = replaceAll(text, [
        ['helper.example.com {', `https://127.0.0.1:${https} {\n\ttls ${certificate} ${folder}/key.pem`],
        ['/var/www/confluence-oauth-helper', join(folder, 'root')],
      ])
      const file = join(folder, 'Caddyfile')
      await writeFile(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${site}`)
      const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
      return runServer(folder, https, caddy, ['run', '--config', file, '--adapter', 'caddyfile'], env)
    }),
  Apache: profile =>
    start(profile, 'apache.conf', async (text, { folder, http, https, certificate }) => {
      const hosts = replaceAll(text, [
        ['<VirtualHost *:80>', `<VirtualHost 127.0.0.1:${http}>`],
        ['<VirtualHost *:443>', `<VirtualHost 127.0.0.1:${https}>`],
        ['https://helper.example.com/', `https://127.0.0.1:${https}/`],
        ['ServerName helper.example.com', `ServerName 127.0.0.1:${https}`],
        ['/etc/ssl/helper.example.com.pem', certificate],
        ['/etc/ssl/helper.example.com.key', join(folder, 'key.pem')],
        ['/var/log/apache2', folder],
        ['/var/www/confluence-oauth-helper', join(folder, 'root')],
      ])
      return runApache(folder, https, `Listen 127.0.0.1:${http}\nListen 127.0.0.1:${https}\n${hosts}`)
    }),
  'Apache with .htaccess': profile =>
    start(profile, 'apache.htaccess', async (text, { folder, https, certificate }) => {
      await writeFile(join(folder, 'root/.htaccess'), text)
      const host = `
        Listen 127.0.0.1:${https}
        <VirtualHost 127.0.0.1:${https}>
          ServerName 127.0.0.1:${https}
          SSLEngine on
          SSLCertificateFile ${certificate}
          SSLCertificateKeyFile ${folder}/key.pem
          DocumentRoot ${folder}/root
          <Directory ${folder}/root>
            Require all granted
            AllowOverride FileInfo Indexes
          </Directory>
        </VirtualHost>`
      return runApache(folder, https, host)
    }),
}

function start(profile, name, run) {
  return startInFolder(async folder => {
    const certificate = await makeCertificate(folder)
    const [http, https] = [await freePort(), await freePort()]
    await layOut(join(folder, 'root'))
    const text = await readFile(`${dist}hosting/${profile}/${name}`, 'utf8')
    const stop = await run(text, { folder, http, https, certificate })
    const logs = ['access', 'error'].map(kind => join(folder, `confluence-oauth-helper.${kind}.log`))
    return {
      address: `https://127.0.0.1:${https}/`,
      http: `http://127.0.0.1:${http}/`,
      certificate,
      readLog: async () => (await Promise.all(logs.map(log => readFile(log, 'utf8').catch(() => '')))).join(''),
      stop,
    }
  })
}

async function runApache(folder, port, hosts) {
  const names = 'mpm_event authz_core dir mime headers ssl brotli deflate filter socache_shmcb alias'.split(' ')
  const config = `
    ServerRoot ${folder}
    ServerName 127.0.0.1
    PidFile ${folder}/pid
    ErrorLog ${folder}/error.log
    Mutex file:${folder}
    ${names.map(name => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
    TypesConfig /dev/null
    ${hosts}`
  await mkdir(join(folder, 'run'), { recursive: true })
  await writeFile(join(folder, 'httpd.conf'), config)
  return runServer(folder, port, apache, ['-X', '-f', join(folder, 'httpd.conf')])
}
