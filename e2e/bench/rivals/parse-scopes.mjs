/**
 * parseScopes as one would write it in JavaScript. It finds the same names, repeats, separators and
 * suggestions in a plain list or in prose. It does not look for a list inside JSON, YAML, addresses
 * and commands, and gives no advice: ours does that too.
 */
const most = { unknown: 100, edits: 3, name: 100, shown: 60 }

export function createParser(catalogue) {
  const names = catalogue.scopes.map(entry => entry.scope)
  const known = new Set(names)
  return text => {
    const found = { scopes: new Set(), duplicates: new Set(), unknown: [], unknownCount: 0 }
    const separators = new Set()
    let pending = new Set()
    const add = name => {
      if (found.scopes.size > 0 || found.unknownCount > 0)
        for (const one of pending) separators.add(one)
      pending = new Set()
      if (known.has(name)) {
        if (found.scopes.has(name)) found.duplicates.add(name)
        found.scopes.add(name)
      } else if (found.unknownCount++ < most.unknown) {
        found.unknown.push({
          text: name.slice(0, most.shown),
          suggestion: suggest(name, names, known),
        })
      }
    }
    for (const { item, end } of itemsOf(text)) {
      readItem(item, add, () => pending)
      if (end !== undefined) pending.add(ends[end])
    }
    return { ...found, scopes: [...found.scopes], duplicates: [...found.duplicates], separators }
  }
}

const ends = { ',': 'comma', ';': 'semicolon', '\n': 'newline', '\r': 'newline' }

function* itemsOf(text) {
  let start = 0
  for (const match of text.matchAll(/[,;\n\r]/g)) {
    yield { item: text.slice(start, match.index), end: match[0] }
    start = match.index + 1
  }
  yield { item: text.slice(start), end: undefined }
}

function readItem(item, add, pending) {
  const words = wordsOf(item)
  const named = words.filter(({ word }) => looksLikeScope(word)).length
  const isLoneWord = words.length === 1 && /^[a-z]/.test(words[0].word)
  const isProse = words.length - named > named && !isLoneWord
  let isFirst = true
  for (const { word, afterTab } of words) {
    if (!looksLikeScope(word) && (isProse || /^(and|or)$/i.test(word))) continue
    if (!isFirst) pending().add(afterTab ? 'tab' : 'space')
    isFirst = false
    add(word)
  }
}

function wordsOf(item) {
  const words = []
  let end = 0
  let afterTab = false
  for (const match of item.matchAll(/[\w:.-]+/g)) {
    afterTab ||= item.slice(end, match.index).includes('\t')
    end = match.index + match[0].length
    const word = match[0].replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, '')
    const isKey = match[0].endsWith(':') && !looksLikeScope(word)
    if (word === '' || isKey || /^\d+$/.test(word)) continue
    words.push({ word, afterTab })
    afterTab = false
  }
  return words
}

function looksLikeScope(word) {
  return word.includes(':') || /^(offline[._-]*access|openid|profile|email)$/i.test(word)
}

function suggest(name, names, known) {
  if (name.length > most.name) return null
  const lower = name.toLowerCase()
  if (lower.replace(/[^a-z0-9]/g, '') === 'offlineaccess') return 'offline_access'
  if (known.has(`${lower}:confluence`)) return `${lower}:confluence`
  let nearest = null
  let fewest = most.edits + 1
  for (const scope of names) {
    const edits = distance(lower, scope, fewest - 1)
    if (edits < fewest) [nearest, fewest] = [scope, edits]
  }
  return nearest
}

/** Optimal string alignment; more than `limit` is `limit + 1`. */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > limit) return limit + 1
    ;[before, last] = [last, row]
  }
  return Math.min(last[b.length], limit + 1)
}
