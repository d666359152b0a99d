import type { RecordedCall, Sandbox } from '../src/sandbox/sandbox.ts'
import type { SandboxLead } from '../src/sandbox/wire.ts'

/** What Lofty answered: the leads from a place of a list on, as they stood at that moment. */
interface Given {
  call: RecordedCall
  offset: number
  leads: SandboxLead[]
  total: number
}

const LIST = '/v1.0/leads'

/** What Lofty was asked for and what was true then, worked out beside the sandbox's own answers. */
export class Truth {
  private readonly lofty: Sandbox
  private given: Given[] = []

  constructor(lofty: Sandbox) {
    this.lofty = lofty
    const { calls } = lofty
    const push = calls.push.bind(calls)
    calls.push = (...made) => {
      for (const call of made) if (call.path === LIST) this.note(call)
      return push(...made)
    }
  }

  /** The list that the page's address finds at this moment: by stage, newest or oldest first. */
  list(query: URLSearchParams): SandboxLead[] {
    const stage = query.get('stage')
    const key = (lead: SandboxLead) => lead.createTime + lead.leadId.padStart(20, '0')
    const found = this.lofty.leads.filter((lead) => stage === null || lead.stage === stage)
    const newest = found.sort((one, other) => (key(one) < key(other) ? 1 : -1))
    return query.get('desc') === 'false' ? newest.reverse() : newest
  }

  /** The leads that Lofty ever gave for a place (from 0) of the list that the page's address finds. */
  at(query: URLSearchParams, place: number): SandboxLead[] {
    return this.answers(query).flatMap(({ offset, leads }) => leads[place - offset] ?? [])
  }

  /** Whether one list can have given all answers for the page's address. */
  isOneList(query: URLSearchParams): boolean {
    const leadAt = new Map<number, string>()
    const placeOf = new Map<string, number>()
    const answers = this.answers(query)
    return answers.every(({ offset, leads, total }) => {
      const fits = leads.every(({ leadId }, index) => {
        const place = offset + index
        const isFree = (leadAt.get(place) ?? leadId) === leadId && (placeOf.get(leadId) ?? place) === place
        leadAt.set(place, leadId)
        placeOf.set(leadId, place)
        return isFree
      })
      return fits && total === answers[0]?.total
    })
  }

  /** Forgets what was given for the page's address, as a refresh does. */
  forget(query: URLSearchParams): void {
    const gone = new Set(this.answers(query))
    this.given = this.given.filter((each) => !gone.has(each))
  }

  /** The latest answer for each place of the list that the page's address finds. */
  private answers(query: URLSearchParams): Given[] {
    const own = this.given.filter(({ call }) => call.status === 200 && isSameList(new URLSearchParams(call.query), query))
    return [...new Map(own.map((each) => [each.offset, each])).values()]
  }

  private note(call: RecordedCall): void {
    const list = this.list(new URLSearchParams(call.query))
    const offset = Number(call.query.offset)
    this.given.push({ call, offset, leads: list.slice(offset, offset + Number(call.query.limit)), total: list.length })
  }
}

function isSameList(one: URLSearchParams, other: URLSearchParams): boolean {
  return one.get('stage') === other.get('stage') && (one.get('desc') === 'false') === (other.get('desc') === 'false')
}
