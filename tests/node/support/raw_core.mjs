/**
 * A shipped core that takes and gives JSON text. core.js takes and gives objects, so during a call the
 * two JSON functions that it uses are replaced. For Node, and for the page of browser_core.mjs.
 */
export function askText(core, { operation, request }) {
  const { parse, stringify } = JSON
  JSON.stringify = () => request
  JSON.parse = text => text
  try {
    return core[operation]({})
  } finally {
    Object.assign(JSON, { parse, stringify })
  }
}

async function sha256(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

export function askAll(core, questions) {
  return Promise.all(
    questions.map(async question => {
      const text = askText(core, question)
      return { text, sha256: await sha256(text) }
    }),
  )
}
