/** Which file of web/src imports which, and what is wrong with that. */
import { dirname, join } from 'node:path/posix'

/** Of each room, the rooms that it may import; of those in `types`, their types alone. */
export const rooms = {
  core: {},
  browser: {},
  model: { types: ['core'] },
  answers: { from: ['core', 'model'] },
  embed: { types: ['core'] },
  views: { from: ['core', 'model', 'answers', 'browser'] },
  portal: { from: ['core', 'model', 'answers', 'browser', 'embed', 'views'] },
  app: { from: ['core', 'model', 'answers', 'browser', 'views'] },
  'main.ts': { from: ['core', 'model', 'answers', 'browser', 'views', 'portal', 'app'] },
}

const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
const call = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?'([^']+)'\s*\)/g

/** `sources`: texts by path. Names that are no path, such as lit-html, are nobody's room. */
export function importsOf(sources) {
  const found = []
  for (const [file, text] of Object.entries(sources)) {
    const add = (name, isType) => {
      if (name.startsWith('.')) found.push({ file, to: join(dirname(file), name), isType })
    }
    for (const [, type, name] of text.matchAll(statement)) add(name, type !== undefined)
    for (const [, name] of text.matchAll(call)) add(name, false)
  }
  return found
}

/** One line for each import that its room may not have, or that leads nowhere. */
export function strayImports(sources) {
  return importsOf(sources).flatMap(({ file, to, isType }) => {
    if (!(to in sources)) return [`${file} imports ${to}, which is not there`]
    const [room, other] = [roomOf(file), roomOf(to)]
    const { from = [], types = [] } = rooms[room] ?? {}
    if (room === other || from.includes(other)) return []
    if (types.includes(other)) {
      return isType ? [] : [`${file} imports ${to}, of which only types are for ${room}`]
    }
    return [`${file} imports ${to}, but ${other} is not for ${room}`]
  })
}

function roomOf(file) {
  return file.split('/')[0]
}

/** The files of the first circle, in order, or none. Types count as well. */
export function circle(sources) {
  const imports = importsOf(sources)
  const done = new Set()
  const follow = (file, path) => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    for (const next of imports.filter(entry => entry.file === file)) {
      const found = follow(next.to, [...path, file])
      if (found.length > 0) return found
    }
    done.add(file)
    return []
  }
  for (const file of Object.keys(sources)) {
    const found = follow(file, [])
    if (found.length > 0) return found
  }
  return []
}
