/**
 * The first half of explain as one would write it in JavaScript: make the text plain, and look for
 * every phrase in it. It says which phrases stand there; ours says what they mean and what to change.
 */
export function createFinder(messages) {
  const lists = messages.entries.flatMap(({ any, all, alone }) => [any, all, alone])
  const phrases = [...new Set(lists.flat().filter(Boolean).map(plain))]
  return text => {
    const folded = plain(text)
    return phrases.filter(phrase => folded.includes(phrase))
  }
}

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

function plain(text) {
  return unescapePercent(text)
    .replace(/&(amp|lt|gt|quot|apos);/g, found => entities[found])
    .replace(/\\[nrt]/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/[\u2018\u2019\u201c\u201d"'`\\]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

function unescapePercent(text) {
  return text.replace(/(%[0-9a-f]{2})+/gi, found => {
    try {
      return decodeURIComponent(found)
    } catch {
      return found
    }
  })
}
