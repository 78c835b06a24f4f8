/** Never called: React 18 does not listen to an element's own events, so they are no props there. */
import 'confluence-oauth-element/react'

export const refused = (
  // @ts-expect-error it would never be called
  <confluence-oauth-helper src="/confluence-oauth-helper.html" onrequest={() => undefined} />
)
