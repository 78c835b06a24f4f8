/** scripts/dev: Vite's server, and a core that is built again when its sources change. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { commonConfig } from './config.mjs'
import { policy, policyElement } from './policy.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = `${root}wasm/`

/** As shipped, but that Vite puts styles into the page and speaks to it through a socket. */
const content = policy({ script: "'self'", style: "'self' 'unsafe-inline'", connect: "'self' ws:" })

const config = commonConfig('site')
const server = await createServer({
  ...config,
  logLevel: 'info',
  clearScreen: false,
  plugins: [...config.plugins, { name: 'policy', transformIndexHtml: withPolicy }],
  server: {
    host: '127.0.0.1',
    port: Number(process.argv[2]),
    strictPort: true,
    fs: { allow: [root] },
    // A build writes its files bit by bit; the page is told when all are there.
    watch: { ignored: [`${root}build/**`] },
    // Trusted Types keep Vite from drawing it; what is wrong stands in the terminal.
    hmr: { overlay: false },
  },
})

function withPolicy(html) {
  const first = '<meta charset="utf-8" />'
  return html.replace(first, `${first}\n    ${policyElement(content)}`)
}

let building = false
let isStale = false

server.watcher.add(sources)
server.watcher.on('all', (_, path) => {
  if (path.startsWith(sources) && /\.([ch]pp|json|mjs|txt)$/.test(path)) rebuild()
})

/** One build at a time; what changed meanwhile is built next. */
async function rebuild() {
  isStale = true
  if (building) return
  building = true
  while (isStale) {
    isStale = false
    if (await build()) reload()
  }
  building = false
}

function build() {
  const cmake = spawn('cmake', ['--build', '--preset', 'dev'], { cwd: root, stdio: 'inherit' })
  return new Promise(resolve => cmake.on('close', code => resolve(code === 0)))
}

function reload() {
  server.moduleGraph.invalidateAll()
  server.ws.send({ type: 'full-reload' })
}

await server.listen()
server.printUrls()
