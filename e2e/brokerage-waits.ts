import type { Sandbox } from '../src/sandbox/sandbox.ts'
import type { Asked, Diary } from './brokerage-agent.ts'

const CLICK = /^\/v1\.0\/leads\/(\d+)$/
const SYNC = /[?&]assignedUserId=(\d+)/

/** How long something that was asked took to reach Lofty, and how many calls of the same kind other agents had meanwhile. */
interface Wait extends Pick<Asked, 'agent' | 'kind'> {
  ms: number
  ahead: number
}

type Seen = Pick<Asked, 'agent' | 'kind'> & { at: number }

/** For everything that agents asked for, how it waited, as the stand-in saw it. */
export function waitsOf(seen: readonly Seen[], { asked }: Diary): Wait[] {
  return asked.map(({ agent, kind, from, to }) => {
    const during = seen.filter((call) => call.kind === kind && call.at >= from && call.at <= to)
    const at = during.findLast((call) => call.agent === agent)?.at ?? to
    return { agent, kind, ms: at - from, ahead: during.filter((call) => call.at < at && call.agent !== agent).length }
  })
}

/** The agents' calls in their order, each told by whose leads it asks for. */
export function seenBy(lofty: Sandbox): Seen[] {
  const agentOf = new Map(lofty.hired.map(({ userId }, at) => [String(userId), at]))
  const ownerOf = new Map(lofty.leads.map(({ leadId, assignedUserId }) => [leadId, agentOf.get(String(assignedUserId))]))
  return lofty.calls.flatMap(({ url, at }) => {
    const leadId = CLICK.exec(url)?.[1]
    const agent = leadId ? ownerOf.get(leadId) : agentOf.get(SYNC.exec(url)?.[1] ?? '')
    return agent === undefined ? [] : [{ agent, kind: leadId ? ('click' as const) : ('sync' as const), at }]
  })
}
