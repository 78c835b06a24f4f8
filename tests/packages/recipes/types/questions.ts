/** What a portal would ask, as strictly as it may want it, and with no more than the language's own types. */
import { type Answer, type Core, type Finding, type HttpRequest, loadCore } from 'confluence-oauth-core'

export async function summary(): Promise<string> {
  const core = await loadCore()
  const site = valueOf(core.parseSite({ text: 'https://acme.atlassian.net/wiki/spaces/X' }))
  const plan = valueOf(
    core.planScopes({
      tools: ['CONFLUENCE_GET_PAGE_BY_ID'],
      strategy: 'least-privilege',
      offlineAccess: true,
    }),
  )
  const pair = valueOf(core.createPkce())
  const same = valueOf(core.challengeFor({ verifier: pair.verifier }))
  const request: HttpRequest = valueOf(
    core.buildConnectLinkRequest({ authConfigId: 'ac_x1', userId: 'ann', site: site.host }),
  )
  const scopes: string[] = plan.scopes.map(entry => entry.scope)
  const proved = same.challenge === pair.challenge ? 'S256' : 'broken'
  return [site.subdomain, scopes.join(' '), proved, request.method, refusal(core)].join(' | ')
}

function refusal(core: Core): string {
  const answer = core.parseSite({ text: 'acme.atlassian.net.example.com' })
  return answer.ok ? answer.value.host : answer.error.code
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.field ?? 'request'}: ${answer.error.message}`)
  return answer.value
}

export function worst(findings: readonly Finding[]): Finding['severity'] | undefined {
  return findings[0]?.severity
}

/** Never called: what the types refuse. */
export function refused(core: Core): void {
  // @ts-expect-error a member that no request has
  core.parseSite({ txt: 'acme' })
  // @ts-expect-error a strategy that there is not
  core.planScopes({ strategy: 'most', offlineAccess: true })
  // @ts-expect-error a value, before it is known that there is one
  core.parseSite({ text: 'acme' }).value
  // @ts-expect-error an operation that there is not
  core.parseSites({ text: 'acme' })
}
