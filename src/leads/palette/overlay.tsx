import { KeysSheet } from './keys-sheet.tsx'
import type { OverlayProps } from './page-at-hand.ts'
import { Palette } from './palette.tsx'

/** What lies over the page: the commands, or the sheet of keys. */
export function Overlay(props: OverlayProps) {
  return props.overlay === 'keys' ? <KeysSheet show={props.show} /> : <Palette {...props} />
}
