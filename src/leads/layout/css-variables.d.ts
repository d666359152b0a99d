import 'react'

declare module 'react' {
  interface CSSProperties {
    /** CSS variables may be set as a style. */
    [name: `--${string}`]: string
  }
}
