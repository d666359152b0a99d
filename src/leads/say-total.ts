import { t } from '../texts/t.ts'
import { formatCount } from '../ui/format.ts'
import type { KnownList } from './join-blocks.ts'
import type { LeadList } from './use-lead-list.ts'

/** How many leads a list has, no surer than is known: "2,500", "about 2,500" when the list moved, "199+" when Lofty tells no total. */
export function sayTotal({ total = 0, inHand, isOpen, hasMoved }: KnownList): string {
  if (isOpen) return `${formatCount(inHand)}+`
  return hasMoved ? t('about {count}', { count: formatCount(total) }) : formatCount(total)
}

/** How many leads a search found as far as was looked, for a button that shows them; undefined before the first answer. */
export function sayFound(list: LeadList): string | undefined {
  if (list.total === undefined) return undefined
  const found = sayTotal(list)
  return list.partial ? t('{found} so far', { found }) : found
}

/** How many leads the search has, once that is sure. */
export function sureTotal({ total, isOpen, isStale }: Pick<LeadList, 'total' | 'isOpen' | 'isStale'>): number | undefined {
  return isStale || isOpen ? undefined : total
}
