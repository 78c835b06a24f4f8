/**
 * Why a frame stays silent. The element asks for its file once more, and only then, and reads in it what a
 * portal cannot see in the frame. Of another origin it may see nothing: that is `silent`.
 */
import type { HelperFault } from './contract.d.ts'
import { entriesOf, isOrigin } from './origins.ts'

export type Cause = Pick<HelperFault, 'code' | 'message'>

const because = (code: Cause['code'], message: string): Cause => ({ code, message })

export const causes = {
  srcMissing: because(
    'src_missing',
    'There is no src. Name the address of confluence-oauth-helper.html.',
  ),
  portalWithoutOrigin: because(
    'portal_without_origin',
    'This portal has no origin, as a local file or a sandboxed frame, so no list can name it. Serve it.',
  ),
  isolation: because(
    'refused_by_isolation',
    'This portal sends Cross-Origin-Embedder-Policy. Send the file with “Cross-Origin-Embedder-Policy: require-corp” too.',
  ),
  refusedByPortal: (src: string) =>
    because(
      'refused_by_portal',
      `This portal’s Content-Security-Policy refuses the frame. Add ${src} to its frame-src.`,
    ),
  refusedByFile: (header: string) =>
    because(
      'refused_by_file',
      `The file is sent with “${header}”, which refuses this portal. Name ${origin} in frame-ancestors, and send no X-Frame-Options.`,
    ),
  notFound: (path: string, status: number) =>
    because(
      'not_found',
      `The server answers ${path} with ${status}. Correct src, or put the file there.`,
    ),
  otherPage: (path: string) =>
    because(
      'other_page',
      `${path} is another page. Serve confluence-oauth-helper.html there; site/ and an app’s own page cannot take its place.`,
    ),
  originsEmpty: () =>
    because('origins_empty', `The file’s embed-origins names nobody. Put ${origin} into it.`),
  originsMalformed: (entries: string[]) =>
    because(
      'origins_malformed',
      `In the file’s embed-origins, ${entries.join(', ')} is no origin. Write ${origin}: scheme, host and port, no path.`,
    ),
  originsWithoutPortal: (entries: string[]) =>
    because(
      'origins_without_portal',
      `The file’s embed-origins names ${entries.join(', ')}, not ${origin}. Add it.`,
    ),
  versionUnsupported: (version: unknown) =>
    because(
      'version_unsupported',
      `The page in the frame speaks version ${version} of the messages. Take element and page from one release.`,
    ),
  silent: () =>
    because(
      'silent',
      `Nothing in the frame has announced itself. Open src by itself: is it the page? Its embed-origins has to name ${origin}, and no header may keep it out of frames.`,
    ),
}

/** In ms. */
const patience = 5000

export function diagnose(src: string): Promise<Cause> {
  return causeIn(src).catch(causes.silent)
}

async function causeIn(src: string): Promise<Cause> {
  const answer = await fetch(src, { signal: AbortSignal.timeout(patience) })
  const { pathname } = new URL(src)
  if (!answer.ok) return causes.notFound(pathname, answer.status)
  const html = await answer.text()
  return causeInHeaders(answer.headers) ?? causeInPage(html, pathname) ?? causes.silent()
}

function causeInHeaders(headers: Headers): Cause | null {
  const ancestors = headers.get('content-security-policy')?.match(/frame-ancestors[^;,]*/)?.[0]
  const options = headers.get('x-frame-options')
  if (ancestors) return namesPortal(ancestors) ? null : causes.refusedByFile(ancestors)
  if (options && !/^sameorigin$/i.test(options)) {
    return causes.refusedByFile(`X-Frame-Options: ${options}`)
  }
  const isAlone = crossOriginIsolated && !headers.has('cross-origin-embedder-policy')
  return isAlone ? causes.isolation : null
}

/** Its headers can be read, so it is from here. Patterns are given the benefit of the doubt. */
function namesPortal(ancestors: string): boolean {
  return entriesOf(ancestors).some(
    entry => entry === "'self'" || entry === origin || /[*]|:$/.test(entry),
  )
}

function causeInPage(html: string, path: string): Cause | null {
  const list = html.match(/<meta name="embed-origins" content="([^"]*)"/)?.[1]
  if (list === undefined) return causes.otherPage(path)
  const entries = entriesOf(list)
  if (entries.includes(origin)) return null
  if (entries.length === 0) return causes.originsEmpty()
  const malformed = entries.filter(entry => !isOrigin(entry))
  if (malformed.length > 0) return causes.originsMalformed(malformed)
  return causes.originsWithoutPortal(entries)
}

/** Where the browser reports it, as Chromium does. Returns what ends it. */
export function whenIsolated(src: string, tell: () => void): () => void {
  if (!('ReportingObserver' in globalThis)) return () => undefined
  const observer = new ReportingObserver(
    reports => {
      // Its own members are those of any report; the rest is only in its JSON.
      const isOurs = reports.some(report => JSON.stringify(report).includes(JSON.stringify(src)))
      if (isOurs) tell()
    },
    { types: ['coep'] },
  )
  observer.observe()
  return () => observer.disconnect()
}
