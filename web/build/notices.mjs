/**
 * The licences of what other people wrote and we ship: in a file beside what contains it, and inside the
 * single file. The texts stand in web/licences/, so that every machine builds the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dist, web } from './paths.mjs'

const parts = [
  { name: 'lit-html', file: 'lit-html', holds: 'the page, as JavaScript' },
  { name: 'JSON for Modern C++ (nlohmann_json)', file: 'nlohmann-json', holds: 'the WebAssembly' },
  { name: "Emscripten's runtime", file: 'emscripten', holds: 'the WebAssembly and its JavaScript' },
  { name: 'musl, the C library', file: 'musl', holds: 'the WebAssembly' },
  { name: 'libc++, libc++abi and compiler-rt of LLVM', file: 'llvm', holds: 'the WebAssembly' },
]
const withoutPage = parts.filter(({ file }) => file !== 'lit-html')

/** What each folder of dist/ contains; the first is the whole release. */
const folders = { '': parts, 'site/': parts, 'core/': withoutPage, 'embed/': parts }

const line = `${'='.repeat(80)}\n`
const about = `Confluence OAuth Helper contains code of other people, under the licences below.
For the rest of it no licence has been chosen: all rights are with its authors.
`

export async function writeNotices() {
  for (const [folder, inside] of Object.entries(folders)) {
    await writeFile(`${dist}${folder}third-party-notices.txt`, await noticesOf(inside))
  }
}

async function noticesOf(inside) {
  const texts = inside.map(async ({ name, file, holds }) => {
    const text = await readFile(`${web}licences/${file}.txt`, 'utf8')
    return `\n${line}${name}, in ${holds}\n${line}\n${text}`
  })
  return about + (await Promise.all(texts)).join('')
}

const link = /<a class="notices"[^>]*>([^<]*)<\/a>/
const pasted = /(<pre class="notices"[^>]*>)[^<]*/

/** The page's link to the file becomes the text itself. */
export async function withNotices(html) {
  if (!link.test(html)) throw new Error('The page has no link to the notices.')
  const text = (await noticesOf(parts)).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return html.replace(
    link,
    (_, words) =>
      `<details><summary>${words}</summary><pre class="notices" tabindex="0">\n${text}</pre></details>`,
  )
}

export const withoutNotices = html => html.replace(pasted, '$1')

/** A build that took in a package whose licence is not among the parts stops. */
export function onlyKnownParts() {
  return {
    name: 'only-known-parts',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)
      const unknown = modules.filter(
        id => /node_modules|^\0?(vite|rolldown)/.test(id) && !/\/lit-html\//.test(id),
      )
      if (unknown.length > 0) throw new Error(`without a notice: ${unknown}`)
    },
  }
}
