import * as z from 'zod/mini'
import { priorities } from '../lofty/priority.ts'
import { type CallWindow, createCallWindow, FIRST_LIMIT, type Heard, LEFT_FREE, type Turn, WINDOW, type Wish } from './call-window.ts'
import type { Clock } from './clock.ts'
import { LONGEST_CALL } from './upstream.ts'
import type { Valkey } from './valkey.ts'
import { WINDOW_SCRIPT } from './window-script.ts'

/** How often those who wait ask again at least, and how often every server looks, in milliseconds. */
const POLL = 250
const LOOK = 1000
/** How many servers there may be as long as nobody said. */
const UNKNOWN_SERVERS = 10
const SERVERS = '{leadbook}:servers'

const numbers = z.array(z.number())
const told = z.object({
  limit: z.number(),
  left: z.number(),
  shared: z.boolean(),
  nextCallMs: z.number(),
  againMs: z.number(),
  elsewhere: z.object({ calls: numbers, agents: numbers }),
  agent: z.optional(z.string()),
  servers: z.optional(z.number()),
  // An empty list comes as an empty object.
  hand: z.optional(z.union([numbers, z.object({})])),
})

interface Shared {
  clock: Clock
  valkey: Valkey
  /** Names the credential or application whose calls are counted; never the secret. */
  whose: string
  ceiling: number | undefined
  /** The servers that share at least; undefined when nobody said. */
  leastServers: number | undefined
}

/**
 * The call window of several servers, kept in Valkey. While that is lost this server goes on alone with its share: the
 * places of the window that were dealt to it when all were last seen. When it is back, every server hands in its calls.
 */
export function createSharedWindow({ clock, valkey, whose, ceiling, leastServers }: Shared): CallWindow {
  const base = `{leadbook}:budget:${whose}`
  /** Own calls that may still count, by id: when they were noted, and until when they count. */
  const mine = new Map<string, { at: number; until: number }>()
  let calls = 0
  let seen: Omit<z.infer<typeof told>, 'hand'> & { at: number } = {
    ...{ limit: ceiling ?? FIRST_LIMIT, left: 0, shared: false, nextCallMs: 0, againMs: POLL },
    ...{ elsewhere: { calls: [], agents: [] }, at: clock.now() },
  }
  /** The places dealt to this server, as moments from which they are free. */
  let hand: { at: number; places: number[]; servers: number } | undefined
  /** What counts while Valkey is lost. */
  let alone: CallWindow | undefined
  let isOpen = true
  let stopLooking = clock.after(0, look)

  async function run(job: string, ...given: (string | number)[]) {
    const argv = [job, valkey.server, ceiling ?? 0, leastServers ?? 1, ...given]
    const text = await valkey.step(WINDOW_SCRIPT, [base, SERVERS], argv)
    const answer = z.parse(told, JSON.parse(String(text)))
    const at = clock.now()
    seen = { ...answer, at }
    if (answer.servers !== undefined) {
      const places = Array.isArray(answer.hand) ? answer.hand.map((ms) => at + ms) : []
      hand = { at, places, servers: Math.max(answer.servers, leastServers ?? 1) }
    }
    return answer
  }

  function note(id: string, forMs: number) {
    const now = clock.now()
    mine.set(id, { at: mine.get(id)?.at ?? now, until: now + forMs })
  }

  function goAlone() {
    if (alone) return
    const unknown = Math.max(1, Math.floor((ceiling ?? FIRST_LIMIT) / (leastServers ?? UNKNOWN_SERVERS)))
    const places = hand?.places ?? Array<number>(unknown).fill(0)
    // Calls made since the places were dealt have taken the first of them.
    const since = [...mine.values()].filter(({ at }) => at >= (hand?.at ?? 0))
    alone = createCallWindow(clock, places.length, [...since.map(({ until }) => until), ...places.slice(since.length)])
  }

  async function report() {
    if (mine.size > 0) await run('report', ...[...mine].flatMap(([id, { until }]) => [id, Math.ceil(until - clock.now())]))
  }

  async function look() {
    for (const [id, { until }] of mine) if (until <= clock.now()) mine.delete(id)
    try {
      if (alone) await report()
      await run('look')
      if (alone) {
        alone = undefined
        // Calls may have gone out meanwhile.
        await report()
      }
    } catch {
      goAlone()
    }
    if (isOpen) stopLooking = clock.after(LOOK, look)
  }

  function take(wish: Wish, tell: (turn: Turn | undefined) => void) {
    const id = `${valkey.server}:${calls++}`
    if (alone) {
      alone.take(wish, (turn) => tell(turn && turnOf(id, wish, turn.agent, turn)))
      return
    }
    const { priority, waiting, agents } = wish
    run('take', id, priorities.indexOf(priority), LEFT_FREE[priority], waiting.join(), ...agents).then(
      ({ agent }) => tell(agent === undefined ? undefined : turnOf(id, wish, agent)),
      () => {
        // Whether the engine counted it nobody knows: if so it counts there until it would have been over.
        goAlone()
        take(wish, tell)
      },
    )
  }

  /** `own` is the turn in the window that counts while this server is alone. */
  function turnOf(id: string, { priority }: Wish, agent: string, own?: Turn): Turn {
    note(id, LONGEST_CALL + WINDOW)
    return {
      agent,
      answered(heard) {
        note(id, WINDOW)
        own?.answered(heard)
        if (!alone) run('answered', id, ...written(heard)).catch(goAlone)
      },
      takeBack() {
        mine.delete(id)
        own?.takeBack()
        if (!alone) run('takeBack', id, priorities.indexOf(priority), agent).catch(goAlone)
      },
    }
  }

  function sharedWaitMs(ahead: number): number {
    const now = clock.now()
    const next = seen.nextCallMs - (now - seen.at)
    const { places, servers } = hand ?? { places: [], servers: 1 }
    const at = Math.floor(ahead / servers)
    const place = places[at % Math.max(1, places.length)]
    const own = ahead === 0 || place === undefined ? 0 : place - now + Math.floor(at / places.length) * WINDOW
    return Math.ceil(Math.max(0, next, own))
  }

  return {
    take,
    nextChange: () => clock.now() + (alone ? Math.min(LOOK, alone.nextChange() - clock.now()) : Math.min(POLL, seen.againMs)),
    waitMs: (ahead) => (alone ? alone.waitMs(ahead) : sharedWaitMs(ahead)),
    state: () => alone?.state() ?? { limit: seen.limit, left: seen.left, shared: seen.shared, elsewhere: seen.elsewhere },
    close: () => {
      isOpen = false
      stopLooking()
    },
  }
}

/** What was heard, as the script takes it. */
function written(heard: Heard | undefined): (string | number)[] {
  return [heard?.limit ?? '', heard?.remaining ?? '', heard?.resetMs ?? '', heard?.holdMs ?? '', heard ? '1' : '']
}
