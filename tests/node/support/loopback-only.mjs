/** Preloaded (node --import): whatever a package tries, nothing leaves this machine. */
const { fetch } = globalThis

globalThis.fetch = (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input)
  if (hostname === '127.0.0.1') return fetch(input, init)
  return Promise.reject(new Error(`${hostname} is not this machine`))
}
