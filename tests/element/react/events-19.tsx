/** Never called: React 19 listens to the events that props name. */
import 'confluence-oauth-element/react'

export const allowed = (
  <confluence-oauth-helper
    src="/confluence-oauth-helper.html"
    onrequest={({ detail, target }) => console.log(detail.request.url, target)}
    onchange={({ detail }) => console.log(detail.steps.map(({ state }) => state))}
  />
)

export const refused = (
  // @ts-expect-error an event has the message of its own name
  <confluence-oauth-helper src="/confluence-oauth-helper.html" onready={({ detail }) => detail.request} />
)
