/** What every host has to say, worked out by hand: in each profile, and in both. */
import assert from 'node:assert/strict'

export const ancestors = { standalone: "'none'", embeddable: 'https://portal.example.com' }
export const frameOptions = { standalone: 'DENY', embeddable: undefined }
export const resources = { standalone: 'same-origin', embeddable: 'cross-origin' }

export const always = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), ' +
    'compute-pressure=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), ' +
    'geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), ' +
    'keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), ' +
    'payment=(), picture-in-picture=(), publickey-credentials-create=(), ' +
    'publickey-credentials-get=(), screen-wake-lock=(), serial=(), speaker-selection=(), ' +
    'storage-access=(), sync-xhr=(), unload=(), usb=(), window-management=(), ' +
    'xr-spatial-tracking=()',
}

const pages = { site: /script-src 'self' /, single: /script-src 'sha256-[^' ]+' 'wasm-unsafe-eval'/ }

/** Fails unless `headers` are those of a page or of a file beside it: "site", "single" or "asset". */
export function expectHeaders(headers, kind, profile, what) {
  const expected = {
    ...always,
    'x-frame-options': frameOptions[profile],
    'cross-origin-resource-policy': resources[profile],
    'cache-control': kind === 'asset' ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  for (const [name, value] of Object.entries(expected)) assert.equal(headers[name], value, `${what} ${name}`)
  if (kind === 'asset') return
  const policy = headers['content-security-policy']
  assert.match(policy, pages[kind], what)
  assert.ok(policy.endsWith(`trusted-types lit-html; frame-ancestors ${ancestors[profile]}`), `${what} ${policy}`)
}
