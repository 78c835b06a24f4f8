// The portal's page. It sees where the steps stand, and a request once the person has confirmed it.
const helper = document.querySelector('confluence-oauth-helper')
const progress = document.querySelector('#progress')
const outcome = document.querySelector('#outcome')

helper.addEventListener('change', ({ detail }) => {
  const done = detail.steps.filter(step => step.state === 'done').length
  progress.textContent = `${done} of ${detail.steps.length} steps done.`
})

// With wants="request", the request has names where secrets go; the server knows the secrets. What became
// of it the page shows where the person clicked: a reason, or the connect link.
helper.addEventListener('request', async ({ detail }) => {
  const { ok, reason, authConfigId, redirectUrl } = await send(detail.request)
  helper.answer({ ok, message: reason, authConfigId, redirectUrl })
  outcome.textContent = ok ? 'Composio has it.' : (reason ?? 'Composio did not take it.')
})

helper.addEventListener('error', ({ detail }) => {
  outcome.textContent = detail.message
})

async function send(request) {
  try {
    const response = await fetch('composio', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
    return await response.json()
  } catch {
    return { ok: false }
  }
}
