/** dist/hosting/: what a host has to say beside the files, for two profiles; embed-for; whom to tell. */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { apache } from './hosts/apache.mjs'
import { caddy } from './hosts/caddy.mjs'
import { cloudfront } from './hosts/cloudfront.mjs'
import { iis } from './hosts/iis.mjs'
import { nginx } from './hosts/nginx.mjs'
import { azure, firebase, headersFile, vercel } from './hosts/pages.mjs'
import { dist, web } from './paths.mjs'
import { caching, headerPolicy, profiles, securityHeaders } from './policy.mjs'

const hosts = [nginx, caddy, apache, headersFile, vercel, firebase, azure, iis, cloudfront]

/** Each host says the same in its own form: a function from what is to be said to files. */
export async function buildHosting(pages) {
  for (const profile of Object.keys(profiles)) {
    const folder = `${dist}hosting/${profile}/`
    await mkdir(folder, { recursive: true })
    const files = Object.assign({}, ...hosts.map(host => host(whatToSay(pages, profile))))
    for (const [name, text] of Object.entries(files)) await writeFile(folder + name, text)
  }
  const ready = await readdir(`${web}hosting/`, { withFileTypes: true })
  for (const { name } of ready.filter(entry => entry.isFile())) {
    await copyFile(`${web}hosting/${name}`, `${dist}hosting/${name}`)
  }
}

/** Headers by name: of every answer, and what the pages and the hashed files have besides. */
function whatToSay(pages, profile) {
  const page = policy => ({
    'Content-Security-Policy': headerPolicy(policy, profiles[profile]),
    'Cache-Control': caching.page,
  })
  return {
    profile,
    everywhere: Object.fromEntries(securityHeaders(profiles[profile])),
    site: page(pages.site),
    single: page(pages.single),
    assets: { 'Cache-Control': caching.assets },
  }
}
