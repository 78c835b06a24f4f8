/** Never called: what the types allow and refuse in React of any version. */
import 'confluence-oauth-element/react'

const src = '/confluence-oauth-helper.html'

export const allowed = [
  <confluence-oauth-helper key="1" src={src} />,
  <confluence-oauth-helper key="2" src={src} site={undefined} fixed={false} aria-label="Setup" class="wide" />,
  <confluence-oauth-helper key="3" src={src} theme="portal" inset={64} wants="request secret" fixed style={{ height: 800 }} />,
]

export const refused = [
  // @ts-expect-error without the file there is nothing to show
  <confluence-oauth-helper key="1" />,
  // @ts-expect-error a theme that there is not
  <confluence-oauth-helper key="2" src={src} theme="pink" />,
  // @ts-expect-error an attribute that there is not
  <confluence-oauth-helper key="3" src={src} clientSecret="x" />,
  // @ts-expect-error a wish that there is not
  <confluence-oauth-helper key="4" src={src} wants="tokens" />,
]
