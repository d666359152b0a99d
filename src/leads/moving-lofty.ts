import { LoftyError } from '../lofty/errors.ts'
import { type Row, readLead } from '../lofty/lead.ts'

/** A lead of the moving list: who it is, and how often it was changed. */
export interface MovingLead {
  leadId: string
  stage: string
  version: number
  row: Row
}

/** An answer that was given: what stood where at that moment. */
export interface Given {
  offset: number
  rows: readonly Row[]
  total: number
  /** How many changes there had been. */
  at: number
}

/** Leads as they are read, kept from run to run. */
const rows = new Map<string, Row>()

const STAGES = ['Hot', 'Cold']

/** A Lofty in memory whose leads come, go and change places while they are read. For tests of what the page makes of it. */
export class MovingLofty {
  leads: MovingLead[] = []
  /** The leads after each change, the first state included. */
  readonly states: MovingLead[][] = []
  /** The latest answer for each place of each search. */
  readonly given = new Map<string, Map<number, Given>>()
  calls = 0
  private cap = 100
  /** Failures that the next calls meet. */
  failures: LoftyError['kind'][] = []
  private made = 0
  /** Single changes that led to each state. */
  private readonly counts: number[] = []

  constructor(count: number) {
    this.leads = Array.from({ length: count }, () => this.make())
    this.changed(0)
  }

  make(): MovingLead {
    this.made += 1
    return this.versionOf(String(this.made), STAGES[this.made % STAGES.length] ?? '', 1)
  }

  /** Replaces leads: `change` gets all and gives those there are from now on; `count` single changes it amounts to. */
  change(change: (leads: MovingLead[]) => MovingLead[], count = 1): void {
    this.leads = change([...this.leads])
    this.changed(count)
  }

  /** Single changes from one state to another. */
  changesBetween(from: number, to: number): number {
    return this.counts.slice(from + 1, to + 1).reduce((sum, count) => sum + count, 0)
  }

  /** From now on no answer holds more rows. */
  limit(rows: number): void {
    this.cap = rows
  }

  versionOf(leadId: string, stage: string, version: number): MovingLead {
    const name = `${leadId} ${stage} ${version}`
    const row = rows.get(name) ?? readLead({ leadId, stage, score: version % 100 })
    rows.set(name, row)
    return { leadId, stage, version, row }
  }

  /** The list that a search finds among leads. */
  find(params: Record<string, string>, leads: readonly MovingLead[] = this.leads): MovingLead[] {
    const found = params.stage === undefined ? [...leads] : leads.filter(({ stage }) => stage === params.stage)
    if (params.sort === 'Score') found.sort((one, other) => scramble(one) - scramble(other))
    return found
  }

  /** Answers as `call('leads', …)` does. */
  async answer(params: Record<string, string>): Promise<{ total: number; rows: Row[] }> {
    this.calls += 1
    const kind = this.failures.shift()
    if (kind) throw new LoftyError({ kind, message: 'It failed. Try again.', retryable: true, retryAfterMs: 1 })
    const { offset: from, limit, ...search } = params
    const offset = Number(from)
    const list = this.find(search)
    const rows = list.slice(offset, offset + Math.min(Number(limit), this.cap)).map(({ row }) => row)
    const key = new URLSearchParams(search).toString()
    const answers = this.given.get(key) ?? new Map<number, Given>()
    this.given.set(key, answers.set(offset, { offset, rows, total: list.length, at: this.states.length - 1 }))
    return { total: list.length, rows }
  }

  private changed(count: number): void {
    this.states.push(this.leads)
    this.counts.push(count)
  }
}

/** An order that has nothing to do with the first one. */
function scramble({ leadId }: MovingLead): number {
  return (Number(leadId) * 7919) % 104_729
}
