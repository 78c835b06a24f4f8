/**
 * Why the page's script was not taken, in place of the line that says only that it has not started. Stands in
 * the hosted page itself, so that it runs where that script does not.
 */
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || target.type !== 'module') return
    reasonOf(target.src).then(say, () => {
      // Nobody answers: the line stays as it is.
    })
  },
  true,
)

async function reasonOf(script: string): Promise<string | null> {
  if (origin === 'null') {
    return 'From a file, and in a frame without an origin, browsers refuse this page’s script. Open confluence-oauth-helper.html instead: everything is inside.'
  }
  const { pathname } = location
  const isFile = /\.\w+$/.test(pathname)
  if (!pathname.endsWith('/') && !isFile) {
    return `This address has lost its final slash, so its files are looked for in the wrong place. Open ${location.origin}${pathname}/`
  }
  const { ok, status, headers } = await fetch(script)
  const type = headers.get('content-type') ?? 'nothing'
  if (!ok || /html/.test(type)) {
    return `The server has no script for this page (${status}, ${type}). Whoever serves it has to copy all of site/, with its folder assets/.`
  }
  if (/(java|ecma)script/.test(type)) return null
  return `The server sends this page’s script as ${type}, and browsers take it as text/javascript only. Whoever serves the page has to set that type for .js.`
}

function say(reason: string | null): void {
  const line = document.querySelector('.late')
  if (!line || reason === null) return
  line.className = 'finding error'
  line.setAttribute('role', 'alert')
  line.textContent = reason
}
