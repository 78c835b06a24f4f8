/** The recipe in an app, and beside it what a framework may do to an element. */
import type { HttpRequest, PortalResult } from 'confluence-oauth-element'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Helper } from './helper.js'

async function send(request: HttpRequest): Promise<PortalResult> {
  const response = await fetch('/composio', { method: 'POST', body: JSON.stringify(request) })
  return response.json()
}

function App() {
  const [isFixed, fix] = useState(false)
  return (
    <>
      <Helper site="acme" send={send} />
      <label>
        <input type="checkbox" checked={isFixed} onChange={() => fix(!isFixed)} /> Fixed
      </label>
      <confluence-oauth-helper id="second" src="/confluence-oauth-helper.html" title="The second" fixed={isFixed} />
    </>
  )
}

const root = document.getElementById('app')
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>)
