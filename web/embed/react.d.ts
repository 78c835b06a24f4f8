/**
 * `import 'confluence-oauth-element/react'`: the element, known to JSX. Its attributes are props in React 18
 * and 19; its events are props in React 19 only (`onrequest`), and in React 18 need a `ref` and
 * `addEventListener`, which works in both.
 */
import type * as React from 'react'
import type { ConfluenceOauthHelperElement, HelperAttributes, HelperEventMap } from './element.js'

export * from './element.js'

/** React has `use` since 19, and since then it listens to whatever event a custom element's prop names. */
type HelperEventProps = 'use' extends keyof typeof React
  ? { [Type in keyof HelperEventMap as `on${Type}`]?: (event: HelperEventMap[Type]) => void }
  : object

export type HelperProps = HelperAttributes &
  HelperEventProps &
  React.RefAttributes<ConfluenceOauthHelperElement> &
  React.AriaAttributes & {
    id?: string | undefined
    class?: string | undefined
    style?: React.CSSProperties | undefined
  }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'confluence-oauth-helper': HelperProps
    }
  }
}
