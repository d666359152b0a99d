import type { Sort } from '../lofty/sorts.ts'
import { NEVER } from './format.ts'
import type { SandboxLead } from './wire.ts'

type Key = (lead: SandboxLead) => number | string

/**
 * What each of Lofty's orders looks at. Calls, e-mails, campaigns and alerts are not in a lead: they are made up from
 * its id, the same each time, and absent where nobody was in touch or never visited.
 */
const keys: Record<Sort, Key> = {
  Default: ({ createTime }) => createTime,
  CreateTime: ({ createTime }) => createTime,
  AssignTime: ({ assignTime }) => assignTime,
  LastContact: ({ lastTouch }) => lastTouch,
  LastCall: (lead) => (madeUp(lead, 1, 3) > 0 ? lead.lastTouch : NEVER),
  LastEmail: (lead) => (madeUp(lead, 2, 3) > 0 ? lead.lastTouch : NEVER),
  LastActivity: ({ lastVisit }) => lastVisit,
  Score: ({ score }) => score,
  SCOREV2: (lead) => lead.score + madeUp(lead, 3, 10) / 10,
  Inquries: (lead) => madeUp(lead, 4, 6),
  Activity: (lead) => visits(lead, 5, 400),
  ActivitySearch: (lead) => visits(lead, 6, 60),
  ActivityViews: (lead) => visits(lead, 7, 300),
  ActivityFavorites: (lead) => visits(lead, 8, 25),
  Communication: (lead) => touches(lead, 9, 80),
  Task: (lead) => touches(lead, 10, 6),
  Lender: ({ lenderUserId }) => lenderUserId,
  HasDrip: (lead) => touches(lead, 11, 2),
  DripStatus: (lead) => touches(lead, 12, 4),
  DripOpenRate: (lead) => touches(lead, 13, 101),
  HasAlert: (lead) => visits(lead, 14, 2),
  AlertFrequency: (lead) => visits(lead, 15, 5),
  AlertOpenRate: (lead) => visits(lead, 16, 101),
  SmartPlanStatus: (lead) => touches(lead, 17, 4),
  // No lead of the list is deleted: they are all equal.
  DeleteTime: () => 0,
}

/** A number from 0 up to `below` that follows from the lead's id. */
function madeUp({ leadId }: SandboxLead, salt: number, below: number): number {
  let mixed = Math.imul(salt, 0x9e3779b1)
  for (let at = 0; at < leadId.length; at += 1) mixed = Math.imul(mixed ^ leadId.charCodeAt(at), 0x01000193)
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below
}

function visits(lead: SandboxLead, salt: number, below: number): number {
  return lead.lastVisit === NEVER ? 0 : madeUp(lead, salt, below)
}

function touches(lead: SandboxLead, salt: number, below: number): number {
  return lead.lastTouch === NEVER ? 0 : madeUp(lead, salt, below)
}

/**
 * The leads in the order of `sort`, ascending unless `desc`; equal ones by id in the same direction. Without a sort, or
 * with one Lofty does not know, the newest come first.
 */
export function sortLeads(leads: readonly SandboxLead[], sort: string | undefined, desc: boolean | undefined): SandboxLead[] {
  const name = sort !== undefined && isKnown(sort) ? sort : 'Default'
  const direction = (name === sort ? (desc ?? sort === 'Default') : true) ? -1 : 1
  const key = keys[name]
  const keyed = leads.map((lead) => ({ lead, key: key(lead) }))
  keyed.sort((a, b) => direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : compareIds(a.lead.leadId, b.lead.leadId)))
  return keyed.map(({ lead }) => lead)
}

function isKnown(name: string): name is Sort {
  return Object.hasOwn(keys, name)
}

function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
