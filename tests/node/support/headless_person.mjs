/** A person with a cookie jar and no browser: opens a consent URL, signs in, accepts or cancels. */
export class Person {
  #cookies = new Map()

  /** Follows redirects on `origin` and answers its forms; gives the callback address it is sent to. */
  async consent(url, { accept = true } = {}) {
    const { origin } = new URL(url)
    let next = { url, method: 'GET' }
    for (let steps = 0; steps < 20; steps += 1) {
      const response = await this.#send(next)
      const location = response.headers.get('location')
      if (location !== null) {
        const target = new URL(location, next.url)
        if (target.origin !== origin) return target.href
        next = { url: target.href, method: 'GET' }
        continue
      }
      const page = await response.text()
      if (response.status !== 200) throw new Error(`${response.status}: ${textOf(page)}`)
      next = accept ? form(page, next.url) : cancelLink(page, next.url)
    }
    throw new Error('no end of redirects')
  }

  async #send({ url, method, body }) {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(pair => pair.join('=')).join('; ') },
      ...(body && { body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}

function form(page, base) {
  const action = page.match(/<form[^>]*action="([^"]+)"/)?.[1]
  const prompt = page.match(/name="prompt" value="([^"]+)"/)?.[1]
  if (!action || !prompt) throw new Error(`no form: ${textOf(page)}`)
  const fields = { prompt, ...(prompt === 'login' && { login: 'ada', password: 'any' }) }
  return { url: new URL(action, base).href, method: 'POST', body: new URLSearchParams(fields) }
}

function cancelLink(page, base) {
  const href = page.match(/href="([^"]*\/abort)"/)?.[1]
  if (!href) throw new Error(`no way to cancel: ${textOf(page)}`)
  return { url: new URL(href, base).href, method: 'GET' }
}

function textOf(page) {
  return page
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}
