import { type Priority, priorities } from '../lofty/priority.ts'
import { createCallWindow, type Heard } from './call-window.ts'
import type { Clock } from './clock.ts'

/** Calls that may wait, counting those at least as urgent. */
const LONGEST_QUEUE = 500
/** Share of the limit that the less urgent leave free, so that a click need not wait for a minute. */
const LEFT_FREE: Record<Priority, number> = { interactive: 0, ahead: 0.1, sync: 0.2 }

/** `left` calls may go out at once; with none left the next one may in `nextCallMs`. `shared`: others spend the same key. */
export interface BudgetState {
  limit: number
  left: number
  waiting: number
  nextCallMs: number
  shared: boolean
}

/**
 * Runs when the call may be sent; must say by `answered` when it is over, with nothing heard when no answer came, and
 * `unsent` when it was not worth sending any more.
 */
type Start = (answered: (heard?: Heard | 'unsent') => void) => void

/** A place in the queue. */
export interface Place {
  raise(priority: Priority): void
  /** Leaves the queue: what has not been sent never will be. */
  leave(): void
  /** Queues the same call once more, before those that came after it. */
  again(): void
}

export interface Budget {
  /** Queues a call; undefined when too many wait already. */
  enter(priority: Priority, start: Start): Place | undefined
  state(): BudgetState
  close(): void
}

interface Waiting {
  priority: Priority
  order: number
  start: Start
}

/**
 * Spends Lofty's call limit: never more than the limit in any 60 seconds, the most urgent first, first come first
 * served among equals. At the start, and after a refusal when its hold is over, one probe goes first and is answered.
 * `ceiling` in calls per minute; undefined means that Lofty's own word counts.
 */
export function createBudget(clock: Clock, ceiling?: number): Budget {
  const window = createCallWindow(clock, ceiling)
  let queue: Waiting[] = []
  let order = 0
  let stopTimer = () => {}

  /** Sends what may be sent, and comes back when more may be. */
  function pump() {
    stopTimer()
    for (let next = mostUrgent(queue); next && mayGo(next); next = mostUrgent(queue)) send(next)
    const wake = window.nextChange()
    if (queue.length > 0 && wake < Number.POSITIVE_INFINITY) stopTimer = clock.after(Math.max(1, Math.ceil(wake - clock.now())), pump)
  }

  function mayGo({ priority }: Waiting): boolean {
    return window.mayGo(Math.floor(window.limit() * LEFT_FREE[priority]))
  }

  function send(next: Waiting) {
    queue = queue.filter((each) => each !== next)
    const call = window.send()
    next.start((heard) => {
      if (call.answeredAt !== undefined) return
      if (heard === 'unsent') window.takeBack(call)
      else window.answered(call, heard)
      pump()
    })
  }

  return {
    enter(priority, start) {
      if (queue.filter((each) => rank(each) <= priorities.indexOf(priority)).length >= LONGEST_QUEUE) return undefined
      order += 1
      const waiting: Waiting = { priority, order, start }
      const wait = () => {
        queue.push(waiting)
        pump()
      }
      wait()
      return {
        raise: (to) => {
          if (priorities.indexOf(to) < rank(waiting)) waiting.priority = to
          pump()
        },
        leave: () => {
          queue = queue.filter((each) => each !== waiting)
          pump()
        },
        again: wait,
      }
    },
    state() {
      const nextCallMs = Math.ceil(window.nextCallMs())
      const left = nextCallMs > 0 ? 0 : window.left()
      return { limit: window.limit(), left, waiting: queue.length, nextCallMs, shared: window.isShared() }
    },
    close: () => stopTimer(),
  }
}

function rank({ priority }: Waiting): number {
  return priorities.indexOf(priority)
}

function mostUrgent(queue: readonly Waiting[]): Waiting | undefined {
  const isBefore = (one: Waiting, other: Waiting) => (rank(one) - rank(other) || one.order - other.order) < 0
  return queue.reduce<Waiting | undefined>((best, each) => (best && !isBefore(each, best) ? best : each), undefined)
}
