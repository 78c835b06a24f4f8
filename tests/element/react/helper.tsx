import 'confluence-oauth-element/react'
import type {
  ConfluenceOauthHelperElement,
  HttpRequest,
  PortalResult,
  RequestMade,
} from 'confluence-oauth-element/react'
import { useEffect, useRef } from 'react'

type Send = (request: HttpRequest) => Promise<PortalResult>

/** `send` gives a request that a person confirmed to your server, and says what became of it. */
export function Helper({ site, send }: { site: string; send: Send }) {
  const helper = useRef<ConfluenceOauthHelperElement>(null)
  useEffect(() => {
    const element = helper.current
    const answer = async ({ detail }: CustomEvent<RequestMade>) => {
      element?.answer(await send(detail.request))
    }
    element?.addEventListener('request', answer)
    return () => element?.removeEventListener('request', answer)
  }, [send])
  const src = '/confluence-oauth-helper.html'
  return <confluence-oauth-helper ref={helper} src={src} site={site} wants="request" />
}
