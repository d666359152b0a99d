import type { Fault } from './faults.ts'
import { createList, sent } from './list.ts'
import { lookups } from './lookups.ts'
import { InvalidParameter, type Query } from './query.ts'
import { failed, found, json, type Reply, refused } from './reply.ts'
import type { SandboxLead } from './wire.ts'

/** What the sandbox accepts as `Authorization: token <key>`. */
export const KEY = 'sandbox-api-key'
/** What the sandbox accepts as `Authorization: Bearer <accessToken>`. */
export const ACCESS_TOKEN = 'sandbox-access-token'

/** A call as the sandbox looks at it. */
export interface Call {
  method: string
  path: string
  query: Query
  headers: Readonly<Record<string, string>>
}

/** Answers calls as Lofty does, from `leads`. */
export function createRoutes(leads: readonly SandboxLead[]): (call: Call, fault: Fault) => Reply {
  const list = createList(leads)

  function route({ method, path, query, headers }: Call, fault: Fault): Reply {
    if (method !== 'GET') return json(404, { message: 'Not Found' })
    if (path === '/v1.0/leads') return list(query, fault)
    const leadId = /^\/v1\.0\/leads\/(\d+)$/.exec(path)?.[1]
    if (leadId) return detail(leadId, fault)
    const lookup = Object.hasOwn(lookups, path) ? lookups[path] : undefined
    const call = { query, hasContentType: Boolean(headers['content-type']), leads, envelope: fault.envelope ?? '_metadata' }
    return lookup?.(call) ?? json(404, { message: 'Not Found' })
  }

  function detail(leadId: string, fault: Fault): Reply {
    const lead = fault.empty ? undefined : leads.find((each) => each.leadId === leadId)
    return lead ? found({ lead: sent(lead, { ...fault, wrapped: false }) }) : failed(404, 20006, 'Lead not exist')
  }

  return (call, fault) => {
    const query = Object.fromEntries(Object.entries(call.query).filter(([name]) => !fault.ignore?.includes(name)))
    try {
      return refusal(call.headers.authorization) ?? route({ ...call, query }, fault)
    } catch (error) {
      if (!(error instanceof InvalidParameter)) throw error
      return failed(400, 20012, `Invalid parameter: ${error.message}`)
    }
  }
}

/** Why Lofty would not take this credential; undefined when it would. */
function refusal(authorization = ''): Reply | undefined {
  if (authorization === `token ${KEY}` || authorization === `Bearer ${ACCESS_TOKEN}`) return undefined
  const isMixedUp = authorization === `Bearer ${KEY}` || authorization === `token ${ACCESS_TOKEN}`
  return isMixedUp ? refused(400, 200_058, 'User in token does not exist.') : refused(401, 200_001, 'Unauthorized')
}
