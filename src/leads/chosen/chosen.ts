import { useSyncExternalStore } from 'react'
import type { Lead } from '../../lofty/lead.ts'
import type { KnownList } from '../join-blocks.ts'

/** A lead that was selected. */
export interface Choice {
  /** The lead as its row was then; undefined where its id alone was told. */
  lead: Lead | undefined
  /** Names the list it was selected in. */
  from: string
}

/** Places of a list between two selected leads, some of whose rows were not read: those are not selected. */
export interface Gap {
  listKey: string
  first: number
  last: number
}

interface Chosen {
  leads: ReadonlyMap<string, Choice>
  gap: Gap | undefined
}

/** The part of a list that leads are selected from. */
export type ChoosableList = Pick<KnownList, 'rows' | 'repeated' | 'places'> & { shownKey: string }

let chosen: Chosen = { leads: new Map(), gap: undefined }
/** The lead that was selected, or left, last: where a range begins. */
let anchor: string | undefined
const readers = new Set<() => void>()

function change(leads: Chosen['leads'], gap?: Gap): void {
  chosen = { leads, gap }
  for (const reader of readers) reader()
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

export function chosenNow(): Chosen {
  return chosen
}

/** The selected leads, wherever they are by now. */
export function useChosen(): Chosen {
  return useSyncExternalStore(subscribe, chosenNow)
}

/** The lead at a place, where it can be read and is shown there. */
export function leadAt({ rows, repeated }: ChoosableList, place: number): Lead | undefined {
  const row = rows.get(place)
  return row?.unreadable === undefined && !repeated.has(place) ? row : undefined
}

/** Selects the lead at a place, or leaves it; with `isRange` all from the last one to this, as far as they were read. */
export function chooseAt(list: ChoosableList, place: number, isRange: boolean): void {
  const lead = leadAt(list, place)
  if (!lead) return
  const isOn = !chosen.leads.has(lead.leadId)
  const start = (isRange && anchor !== undefined ? list.places.get(anchor) : undefined) ?? place
  const [first, last] = start < place ? [start, place] : [place, start]
  anchor = lead.leadId
  const leads = new Map(chosen.leads)
  let hasGap = false
  for (let at = first; at <= last; at += 1) {
    const each = leadAt(list, at)
    if (!list.rows.has(at)) hasGap = true
    else if (each && isOn) leads.set(each.leadId, { lead: each, from: list.shownKey })
    else if (each) leads.delete(each.leadId)
  }
  change(leads, isOn && hasGap ? { listKey: list.shownKey, first, last } : undefined)
}

/** Selects all leads of a list that were read. */
export function chooseRead(list: ChoosableList): void {
  choose(
    [...list.places].map(([leadId, place]) => [leadId, leadAt(list, place)]),
    list.shownKey,
  )
}

/** Selects leads besides those that are. */
export function choose(leads: Iterable<readonly [leadId: string, lead: Lead | undefined]>, from: string): void {
  const all = new Map(chosen.leads)
  for (const [leadId, lead] of leads) all.set(leadId, { lead: lead ?? all.get(leadId)?.lead, from })
  change(all)
}

/** Leaves these leads, or all. */
export function leave(leadIds: Iterable<string> = chosen.leads.keys()): void {
  const leads = new Map(chosen.leads)
  for (const leadId of [...leadIds]) leads.delete(leadId)
  if (leads.size === 0) anchor = undefined
  change(leads)
}
