const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }) => {
  document.body.textContent = data.ok ? data.value.host : data.error.message
}
worker.postMessage('https://acme.atlassian.net/wiki/spaces/X')
