import { type Priority, priorities } from '../lofty/priority.ts'
import { type CallWindow, createCallWindow, type Heard, type Turn, type WindowState } from './call-window.ts'
import type { Clock } from './clock.ts'
import { createTurns } from './turns.ts'

/** Calls of one agent that may wait, counting those at least as urgent. */
const LONGEST_QUEUE = 500

/**
 * `left` calls may go out at once; with none left the next one may in `nextCallMs`. `shared`: others spend the same key.
 * Where the agent has a call in line, `ahead` others go before it, and it goes in about `yoursMs`.
 */
export interface BudgetState extends Omit<WindowState, 'elsewhere'> {
  waiting: number
  nextCallMs: number
  ahead?: number
  yoursMs?: number
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

/** A budget that several agents spend, each in turn; by itself it is that of the only one. */
export interface AgentsBudget extends Budget {
  of(agent: string): Budget
}

interface Waiting {
  agent: string
  priority: Priority
  order: number
  start: Start
}

/**
 * Spends Lofty's call limit: never more than the window allows, the most urgent first, agents in turn among equals, and
 * first come first served within one agent's calls. At the start, and after a refusal when its hold is over, one probe
 * goes first and is answered.
 */
export function createBudget(clock: Clock, window: CallWindow = createCallWindow(clock)): AgentsBudget {
  let queue: Waiting[] = []
  let order = 0
  /** All who wait in their order, until anything of it changes: every page that waits asks for its place. */
  let line: Waiting[] | undefined
  let isAsking = false
  let isChanged = false
  let stopTimer = () => {}
  const turns = { interactive: createTurns(), ahead: createTurns(), sync: createTurns() }

  /** Sends what may be sent, and comes back when more may be. */
  function pump() {
    line = undefined
    isChanged = isAsking
    if (isAsking) return
    stopTimer()
    const priority = priorities.find((each) => queue.some((waiting) => waiting.priority === each))
    if (!priority) return
    const agents = lineOf(queue.filter((each) => each.priority === priority)).map(({ agent }) => agent)
    const waiting = priorities.map((each) => queue.filter((one) => one.priority === each).length)
    isAsking = true
    window.take({ priority, agents: [...new Set(agents)], waiting }, (turn) => {
      isAsking = false
      if (turn) send(turn)
      if (turn || isChanged) return pump()
      const wake = window.nextChange()
      if (wake < Number.POSITIVE_INFINITY) stopTimer = clock.after(Math.max(1, Math.ceil(wake - clock.now())), pump)
    })
  }

  /** Those who wait as they would go if nobody else came. */
  function lineOf(waiting: readonly Waiting[]): Waiting[] {
    const rounds = new Map<string, number>()
    const placed = waiting
      .toSorted((one, other) => one.order - other.order)
      .map((each) => {
        const key = `${each.priority} ${each.agent}`
        const round = rounds.get(key) ?? turns[each.priority].roundOf(each.agent)
        rounds.set(key, round + 1)
        return { each, rank: rank(each), round }
      })
    return placed.sort((one, other) => one.rank - other.rank || one.round - other.round).map(({ each }) => each)
  }

  function send(turn: Turn) {
    // Whoever the turn was asked for may have left meanwhile, or become more urgent.
    const next = lineOf(queue.filter(({ agent }) => agent === turn.agent))[0]
    if (!next) return turn.takeBack()
    queue = queue.filter((each) => each !== next)
    turns[next.priority].pass(next.agent)
    let isOver = false
    next.start((heard) => {
      if (isOver) return
      isOver = true
      if (heard === 'unsent') {
        turns[next.priority].takeBack(next.agent)
        turn.takeBack()
      } else turn.answered(heard)
      pump()
    })
  }

  function enter(agent: string, priority: Priority, start: Start): Place | undefined {
    if (queue.filter((each) => each.agent === agent && rank(each) <= priorities.indexOf(priority)).length >= LONGEST_QUEUE) return undefined
    order += 1
    const waiting: Waiting = { agent, priority, order, start }
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
  }

  function state(agent: string): BudgetState {
    const { limit, left, shared, elsewhere } = window.state()
    const nextCallMs = window.waitMs(0)
    const waiting = queue.length + elsewhere.calls.reduce((sum, each) => sum + each, 0)
    line ??= lineOf(queue)
    const place = line.findIndex((each) => each.agent === agent)
    const own = line[place]
    // Of those who wait elsewhere the more urgent go first, and everybody as urgent has one turn.
    const before = own ? [...elsewhere.calls.slice(0, rank(own)), elsewhere.agents[rank(own)] ?? 0] : []
    const ahead = before.reduce((sum, each) => sum + each, place)
    const mine = own && { ahead, yoursMs: window.waitMs(ahead) }
    return { limit, left: nextCallMs > 0 ? 0 : left, waiting, nextCallMs, shared, ...mine }
  }

  function close() {
    stopTimer()
    window.close()
  }

  const of = (agent: string): Budget => ({ enter: (priority, start) => enter(agent, priority, start), state: () => state(agent), close })
  return { ...of(''), of }
}

function rank({ priority }: Waiting): number {
  return priorities.indexOf(priority)
}
