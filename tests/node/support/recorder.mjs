/** A server on 127.0.0.1 that keeps what it is sent. */
import { createServer } from 'node:http'
import { after } from 'node:test'

export async function startRecorder(answer = () => ({})) {
  const received = []
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url, headers } = request
    received.push({ method, url, headers, body: Buffer.concat(chunks) })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer({ method, url })))
  })
  await new Promise(ready => server.listen(0, '127.0.0.1', ready))
  after(() => new Promise(closed => server.close(closed)))
  const origin = `http://127.0.0.1:${server.address().port}`
  return {
    origin,
    /** The same program, whose request goes here instead: its address comes before its body. */
    aim: text =>
      text.replace(/https:\/\/(backend\.composio\.dev|(auth|api)\.atlassian\.com)/, origin),
    take: () => received.splice(0),
  }
}
