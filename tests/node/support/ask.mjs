/** One request, by the certificate `ca` where it is https, whose redirects are not followed. */
import { request as askPlainly } from 'node:http'
import { request as askSecurely } from 'node:https'

export function ask(url, ca, { method = 'GET', encoding = 'identity', headers = {} } = {}) {
  const request = url.startsWith('https:') ? askSecurely : askPlainly
  // By the certificate alone: a Host of another name would be compared with it.
  const trust = { ca, servername: '', checkServerIdentity: () => undefined }
  const options = { ...trust, method, headers: { 'accept-encoding': encoding, ...headers } }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, answer => {
      const parts = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject).end()
  })
}
