/** `import 'confluence-oauth-element/vue'`: the element, known to Vue's templates. */
import type { HTMLAttributes, PublicProps } from 'vue'
import type { HelperAttributes, HelperEventMap } from './element.js'

export * from './element.js'

type Listeners = {
  [Type in keyof HelperEventMap as `on${Capitalize<Type>}`]?: (event: HelperEventMap[Type]) => void
}

export type HelperProps = HelperAttributes &
  Listeners &
  Omit<HTMLAttributes, keyof HelperAttributes | keyof Listeners> &
  PublicProps

declare module 'vue' {
  interface GlobalComponents {
    'confluence-oauth-helper': new () => { $props: HelperProps }
  }
}
