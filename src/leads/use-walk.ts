import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { View } from './blocks.ts'
import { fetchRow } from './lead-list.ts'
import type { LeadList } from './use-lead-list.ts'
import { useOpenLead } from './use-open-lead.ts'

/**
 * Where a lead stands in the list. One that has left it, as after a call from a list of whom to call, stands between its
 * neighbours: half a place before the one that stands there now.
 */
export function usePlace(list: LeadList, leadId: string): number | undefined {
  const place = list.places.get(leadId)
  const [last, setLast] = useState({ list: list.shownKey, leadId, place })
  const isSame = last.list === list.shownKey && last.leadId === leadId
  if (!isSame || (place !== undefined && place !== last.place)) setLast({ list: list.shownKey, leadId, place })
  return place ?? (isSame && last.place !== undefined ? last.place - 0.5 : undefined)
}

/**
 * Previous and next through the list, in its order; at the edge of what was fetched the next block is asked for.
 * A direction is undefined where the list ends, and while the block is on its way.
 */
export function useWalk(list: LeadList, index: number | undefined, onView: (view: View) => void) {
  const client = useQueryClient()
  const openLead = useOpenLead()
  const [isWaiting, setWaiting] = useState(false)

  /** The lead at a place, or at the next one in that direction that can be read and is not a repeat. */
  const find = async (place: number, step: 1 | -1): Promise<string | undefined> => {
    if (place < 0 || place >= (list.total ?? 0)) return undefined
    const row = list.rows.get(place) ?? (await fetchRow(client, list.way, place))
    if (!row) return undefined
    const isLead = row.unreadable === undefined && !list.repeated.has(place)
    return isLead ? row.leadId : find(place + step, step)
  }
  const go = async (step: 1 | -1) => {
    if (index === undefined) return
    const place = beside(index, step)
    setWaiting(true)
    onView({ first: place, last: place, direction: 0 })
    try {
      const leadId = await find(place, step)
      if (leadId !== undefined) openLead(leadId)
    } catch {
      // The list shows why its block did not come; the reader stays where they are.
    }
    setWaiting(false)
  }
  const canGo = (place: number) => index !== undefined && !isWaiting && place >= 0 && place < (list.total ?? 0)
  return {
    previous: index !== undefined && canGo(beside(index, -1)) ? () => go(-1) : undefined,
    next: index !== undefined && canGo(beside(index, 1)) ? () => go(1) : undefined,
  }
}

/** The place before or after one that may lie between two. */
function beside(index: number, step: 1 | -1): number {
  return step === 1 ? Math.floor(index + 1) : Math.ceil(index - 1)
}
