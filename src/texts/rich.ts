import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import type { Message } from './spanish.ts'
import { t } from './t.ts'

/** What stands for an element while the sentence is put together: a character that no text holds. */
const MARK = /(\uE000\d+\uE000)/

/** The same as `t`, with elements in some of its places. */
export function rich(message: Message, values: Readonly<Record<string, string | number | ReactElement>>): ReactNode {
  const elements: ReactElement[] = []
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? `\uE000${elements.push(value) - 1}\uE000` : value,
  ])
  const parts = t(message, Object.fromEntries(filled)).split(MARK)
  return createElement(Fragment, null, ...parts.map((part, at) => (at % 2 === 0 ? part : elements[Number(part.slice(1, -1))])))
}
