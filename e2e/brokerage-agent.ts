import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { parseExactJson } from '../src/lofty/exact-json.ts'
import { PRIORITY_HEADER, type Priority } from '../src/lofty/priority.ts'
import type { Sandbox } from '../src/sandbox/sandbox.ts'
import { createBrowser } from './plain-browser.ts'

/** Something an agent asked for, from when to when. Epoch milliseconds. */
export interface Asked {
  agent: number
  kind: 'click' | 'sync'
  from: number
  to: number
}

/** One walk through all of an agent's leads: their ids in the order they came. */
interface Walked {
  agent: number
  ids: string[]
}

/** What agents did, and how often they were signed out or told to come back later. */
export interface Diary {
  asked: Asked[]
  walked: Walked[]
  signedOut: Set<number>
  troubles: Map<string, number>
}

/** Rows an agent's book is read by. */
const ROWS = 3
/** Mean milliseconds between two clicks. */
const PONDERS = 60_000
/** Milliseconds within which all agents have come. */
const ARRIVES = 60_000

/**
 * Somebody who signs in by Lofty, clicks now and then, and whose book is filled all the time. Every request goes to
 * another of `urls`, as a load balancer may send it; one that a server does not answer is asked anew.
 */
export function createAgent(agent: number, lofty: Sandbox, urls: readonly string[], diary: Diary) {
  const send = createBrowser()
  const userId = lofty.hired[agent]?.userId ?? 0
  const own = lofty.leads.filter(({ assignedUserId }) => assignedUserId === userId).map(({ leadId }) => leadId)
  let turn = agent

  const trouble = (what: string) => diary.troubles.set(what, (diary.troubles.get(what) ?? 0) + 1)

  /** The body of the answer, however often it takes; undefined after `until`. */
  async function ask(kind: Asked['kind'], priority: Priority, path: string, until: number): Promise<string | undefined> {
    while (Date.now() < until) {
      turn += 1
      const from = Date.now()
      const url = `${urls[turn % urls.length]}${path}`
      const answer = await send(url, {
        headers: { [PRIORITY_HEADER]: priority },
        signal: AbortSignal.timeout(Math.max(1, until - from)),
      }).catch(() => undefined)
      if (answer?.status === 200) {
        diary.asked.push({ agent, kind, from, to: Date.now() })
        return answer.body
      }
      if (Date.now() >= until) return undefined
      trouble(answer ? `${kind} ${answer.status} ${/"kind":"(\w+)"/.exec(answer.body)?.[1]}` : `${kind} unanswered`)
      if (answer?.status === 401) diary.signedOut.add(agent)
      await pause(answer ? 1000 : 100)
    }
    return undefined
  }

  return {
    /** The stand-in lets in whoever its desk names, so only one agent may stand there at a time. */
    async signIn(oneAtATime: <Out>(run: () => Promise<Out>) => Promise<Out>) {
      const away = await send(`${urls[agent % urls.length]}/signin/lofty`)
      const back = await oneAtATime(() => {
        lofty.oauth.userId = userId
        return send(away.location)
      })
      const { status, location } = await send(back.location)
      if (status !== 303 || location !== '/leads') throw new Error(`Agent ${agent} was not signed in: ${status} ${location}`)
    },
    async click(until: number) {
      for (let most = PONDERS; ; most = 2 * PONDERS) {
        await pause(Math.min(most * Math.random(), until - Date.now()))
        const leadId = own[Math.floor(Math.random() * own.length)]
        if ((await ask('click', 'interactive', `/api/v1.0/leads/${leadId}`, until)) === undefined) return
      }
    },
    /** `tab` tells tabs apart: each reads the book by other rows, so that what they ask is not the same. */
    async walk(until: number, tab: number) {
      // Books are not all opened in the same moment.
      await pause(Math.min(ARRIVES * Math.random(), until - Date.now()))
      for (;;) {
        const ids: string[] = []
        for (let total = 1; ids.length < total; ) {
          const path = `/api/v1.0/leads?assignedUserId=${userId}&sort=CreateTime&offset=${ids.length}&limit=${ROWS + tab}`
          const text = await ask('sync', 'sync', path, until)
          if (text === undefined) return
          const page = parsePage(text)
          total = page.total
          ids.push(...page.ids)
        }
        diary.walked.push({ agent, ids })
      }
    },
    /** The truth about this agent's leads. */
    own,
  }
}

const page = z.object({
  _metadata: z.object({ total: z.number() }),
  leads: z.array(z.object({ leadId: z.union([z.string(), z.number()]) })),
})

function parsePage(text: string): { total: number; ids: string[] } {
  const { _metadata, leads } = z.parse(page, parseExactJson(text))
  return { total: _metadata.total, ids: leads.map(({ leadId }) => String(leadId)) }
}
