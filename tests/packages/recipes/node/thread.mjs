import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { loadCore } from 'confluence-oauth-core'

if (isMainThread) {
  new Worker(new URL(import.meta.url)).on('message', answer => console.log(answer.value.host))
} else {
  const core = await loadCore()
  parentPort.postMessage(core.parseSite({ text: 'https://acme.atlassian.net/wiki/spaces/X' }))
}
