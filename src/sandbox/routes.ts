import { holderOf, type Tokens } from './credentials.ts'
import type { Fault } from './faults.ts'
import { createList, sent } from './list.ts'
import { lookups } from './lookups.ts'
import type { Member } from './offices.ts'
import { InvalidParameter, type Query } from './query.ts'
import { failed, found, json, type Reply } from './reply.ts'
import type { SandboxLead } from './wire.ts'

/** A call as the sandbox looks at it. */
export interface Call {
  method: string
  path: string
  query: Query
  headers: Readonly<Record<string, string>>
}

/** Answers calls as Lofty does, from `leads`: agents see those assigned to them, the owner all. */
export function createRoutes(
  leads: readonly SandboxLead[],
  tokens: Tokens = new Map(),
  hired: readonly Member[] = [],
): (call: Call, fault: Fault) => Reply {
  const lists = new Map<Member, ReturnType<typeof createList>>()

  function listOf(holder: Member) {
    const list = lists.get(holder) ?? createList(leads, (lead) => maySee(holder, lead))
    lists.set(holder, list)
    return list
  }

  function route({ method, path, query, headers }: Call, holder: Member, fault: Fault): Reply {
    if (method !== 'GET') return json(404, { message: 'Not Found' })
    if (path === '/v1.0/leads') return listOf(holder)(query, fault)
    const leadId = /^\/v1\.0\/leads\/(\d+)$/.exec(path)?.[1]
    if (leadId) return detail(leadId, holder, fault)
    const lookup = Object.hasOwn(lookups, path) ? lookups[path] : undefined
    const call = { query, hasContentType: Boolean(headers['content-type']), leads, holder, envelope: fault.envelope ?? '_metadata' }
    return lookup?.(call) ?? json(404, { message: 'Not Found' })
  }

  function detail(leadId: string, holder: Member, fault: Fault): Reply {
    const lead = fault.empty ? undefined : leads.find((each) => each.leadId === leadId && maySee(holder, each))
    return lead ? found({ lead: sent(lead, { ...fault, wrapped: false }) }) : failed(404, 20006, 'Lead not exist')
  }

  return (call, fault) => {
    const query = Object.fromEntries(Object.entries(call.query).filter(([name]) => !fault.ignore?.includes(name)))
    try {
      const holder = holderOf(call.headers.authorization ?? '', tokens, hired)
      return 'body' in holder ? holder : route({ ...call, query }, holder, fault)
    } catch (error) {
      if (!(error instanceof InvalidParameter)) throw error
      return failed(400, 20012, `Invalid parameter: ${error.message}`)
    }
  }
}

function maySee({ roleName, userId }: Member, { assignedUserId }: SandboxLead): boolean {
  return roleName === 'Admin' || assignedUserId === userId
}
