import type { SandboxLead } from './wire.ts'

/** Something that goes wrong with a call. Several may be given at once: `{ delay: 50, status: 500 }`. */
export interface Fault {
  /** Which calls: a path to the letter, or an expression over path and query. All calls when absent. */
  path?: string | RegExp
  /** How many matching calls `next` spoils, 1 when absent. */
  times?: number
  /** Answers with this status (200 when only `body` is given). */
  status?: number
  /** Answers with this text instead of what would have been sent. */
  body?: string
  /** Content type of the answer. */
  type?: string
  /** Headers to set; null takes one away, the rate-limit headers included. */
  headers?: Record<string, string | null>
  /** Waits so many milliseconds before answering. */
  delay?: number
  /** Never answers. */
  hang?: boolean
  /** Resets the connection before any answer. */
  reset?: boolean
  /** Breaks the connection off in the middle of the body. */
  cut?: boolean
  /** Names of parameters Lofty pretends not to know. */
  ignore?: readonly string[]
  /** The name under which the documents, but not the wire, have the envelope. */
  envelope?: 'get_metadata'
  /** Sends rows as `{ lead: … }`. */
  wrapped?: boolean
  /** Sends what this makes of each lead instead of the lead. */
  mangle?: (lead: SandboxLead) => unknown
  /** Pretends there are no leads at all. */
  empty?: boolean
  /** Sends no more rows in one answer, whatever was asked. */
  atMost?: number
  /** Says this instead of how many leads there are. */
  total?: unknown
}

export interface Faults {
  /** Spoils the next matching call, or as many as `times` says; several wait in line. */
  next(fault: Fault): void
  /** Spoils every matching call, together with what `next` brings. */
  always(fault: Fault): void
  clear(): void
}

/** The faults of a sandbox, and what of them applies to a call (used up by asking). */
export function createFaults(): { faults: Faults; faultFor: (url: string) => Fault } {
  let waiting: { fault: Fault; left: number }[] = []
  let lasting: Fault[] = []
  const faults: Faults = {
    next: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    always: (fault) => lasting.push(fault),
    clear: () => {
      waiting = []
      lasting = []
    },
  }
  const faultFor = (url: string): Fault => {
    const first = waiting.find(({ fault }) => matches(fault, url))
    if (first) first.left -= 1
    waiting = waiting.filter(({ left }) => left > 0)
    return Object.assign({}, ...lasting.filter((fault) => matches(fault, url)), first?.fault)
  }
  return { faults, faultFor }
}

function matches({ path }: Fault, url: string): boolean {
  if (path === undefined) return true
  return typeof path === 'string' ? url.split('?')[0] === path : url.search(path) >= 0
}
