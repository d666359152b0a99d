import type { Sandbox } from '../src/sandbox/sandbox.ts'
import type { Asked, Diary } from './brokerage-agent.ts'

const CLICK = /^\/v1\.0\/leads\/(\d+)$/
const SYNC = /[?&]assignedUserId=(\d+)/

/** How long something that was asked took to reach Lofty, and how many calls of the same kind did before it, of each other agent's. */
interface Wait extends Pick<Asked, 'agent' | 'kind'> {
  ms: number
  ahead: number
}

/** For everything that agents asked for, how it waited, as the stand-in saw it. */
export function waitsOf(lofty: Sandbox, { asked }: Diary): Wait[] {
  const seen = seenBy(lofty)
  return asked.map(({ agent, kind, from, to }) => {
    const during = seen.filter((call) => call.kind === kind && call.at >= from && call.at <= to)
    const at = during.findLast((call) => call.agent === agent)?.at ?? to
    return { agent, kind, ms: at - from, ahead: during.filter((call) => call.at < at && call.agent !== agent).length }
  })
}

/** The agents' calls, each told by whose leads it asks for. */
function seenBy(lofty: Sandbox) {
  const agentOf = new Map(lofty.hired.map(({ userId }, at) => [String(userId), at]))
  const ownerOf = new Map(lofty.leads.map(({ leadId, assignedUserId }) => [leadId, agentOf.get(String(assignedUserId))]))
  return lofty.calls.flatMap(({ url, at }) => {
    const leadId = CLICK.exec(url)?.[1]
    const agent = leadId ? ownerOf.get(leadId) : agentOf.get(SYNC.exec(url)?.[1] ?? '')
    return agent === undefined ? [] : [{ agent, kind: leadId ? ('click' as const) : ('sync' as const), at }]
  })
}
