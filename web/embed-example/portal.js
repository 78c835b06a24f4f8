// The portal's page. It sees where the steps stand, and a request once the person has confirmed it.
const helper = document.querySelector('confluence-oauth-helper')
const progress = document.querySelector('#progress')
const outcome = document.querySelector('#outcome')
const link = document.querySelector('#link')

helper.addEventListener('change', ({ detail }) => {
  const done = detail.steps.filter(step => step.state === 'done').length
  progress.textContent = `${done} of ${detail.steps.length} steps done.`
})

// With wants="request", the request has names where secrets go; the server knows the secrets.
helper.addEventListener('request', async ({ detail }) => {
  const result = await send(detail.request)
  helper.answer({ ok: result.ok, authConfigId: result.authConfigId })
  outcome.textContent = result.ok ? 'Composio has it.' : 'Composio did not take it.'
  link.replaceChildren(...linkTo(result.redirectUrl))
})

/** A connect link is for the person: opening it signs in at Atlassian. */
function linkTo(url) {
  if (!/^https?:/.test(url ?? '')) return []
  const anchor = document.createElement('a')
  return [Object.assign(anchor, { href: url, target: '_blank', rel: 'noopener', text: 'Connect' })]
}

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
