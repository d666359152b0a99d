import { createHmac } from 'node:crypto'
import { type Priority, priorities } from '../lofty/priority.ts'
import type { Landing } from './call.ts'
import type { Clock } from './clock.ts'
import type { Flight } from './flights.ts'
import { createSeal } from './seal.ts'
import { LONGEST_CALL } from './upstream.ts'
import type { Valkey } from './valkey.ts'

/** How long an answer that others wait for stays, and how often they look, at first and at last, in milliseconds. */
const HANDED_OVER = 4000
const [FIRST_POLL, LAST_POLL] = [60, 1000]
/** The longest that a call may be under way elsewhere, its waiting included, in milliseconds: it is renewed while it is. */
const UNDER_WAY = LONGEST_CALL
const RENEW = UNDER_WAY / 3
/** Added to what says that a call is under way as soon as another server waits for it. */
const AWAITED = ' awaited'

/** Asks what nobody asks yet: `secret` is the credential that asks, `path` all of the question. */
export type ShareAnswer = (secret: string, path: string, priority: Priority, launch: () => Flight<Landing>) => Flight<Landing>

/**
 * Joins the identical calls of several servers: one asks Lofty, and the others take its answer; with `keptMs` so does
 * whoever asks the same with the same credential that soon after. Answers are sealed under the credential, and named so
 * that nobody without it can tell what was asked. A call is never joined to a less urgent one, and while Valkey is lost to none.
 */
export function createSharedAnswers(valkey: Valkey, clock: Clock, keptMs: number): ShareAnswer {
  return function share(secret, path, priority, launch) {
    const name = createHmac('sha256', secret).update(path).digest('base64url')
    const [askingKey, answerKey] = [`{leadbook}:asking:${name}`, `{leadbook}:answer:${name}`]
    const seal = createSeal([secret])
    const startedAt = clock.now()
    let poll = FIRST_POLL
    let rank = priorities.indexOf(priority)
    let own: Flight<Landing> | undefined
    let isCancelled = false
    let stopRenewing = () => {}
    let land: (landing: Landing) => void = () => {}

    const askMyself = () => {
      own = launch()
      own.answer.then(land)
      return own
    }

    async function read(): Promise<Landing | undefined> {
      const sealed = await valkey.run((redis) => redis.get(answerKey))
      const opened = sealed === null ? undefined : seal.open(sealed, 'answer', path)
      return opened && { text: opened.text, failure: undefined, upstream: undefined, waitedMs: Math.round(clock.now() - startedAt) }
    }

    async function hand({ failure, text }: Landing) {
      const said = await valkey.run((redis) => redis.get(askingKey))
      const forMs = Math.max(keptMs, said?.endsWith(AWAITED) ? HANDED_OVER : 0)
      if (!failure && forMs > 0) await valkey.run((redis) => redis.set(answerKey, seal.close(text, 'answer', path), 'PX', forMs))
      await valkey.run((redis) => redis.del(askingKey))
    }

    function renew() {
      valkey.run((redis) => redis.pexpire(askingKey, UNDER_WAY)).catch(() => {})
      stopRenewing = clock.after(RENEW, renew)
    }

    /** Takes another server's answer, or asks Lofty when nobody else does. */
    async function find(): Promise<void> {
      const found = await read()
      if (found) return land(found)
      const isMine = await valkey.run((redis) => redis.set(askingKey, String(rank), 'PX', UNDER_WAY, 'NX'))
      if (isCancelled) return isMine ? void (await valkey.run((redis) => redis.del(askingKey))) : undefined
      if (isMine) {
        stopRenewing = clock.after(RENEW, renew)
        const landing = await askMyself().answer
        stopRenewing()
        return hand(landing)
      }
      const said = (await valkey.run((redis) => redis.get(askingKey))) ?? ''
      if (said !== '' && Number.parseInt(said, 10) > rank) return void askMyself()
      if (said !== '' && !said.endsWith(AWAITED)) await valkey.run((redis) => redis.set(askingKey, said + AWAITED, 'PX', UNDER_WAY, 'XX'))
      await new Promise<void>((resolve) => clock.after(poll, resolve))
      poll = Math.min(LAST_POLL, poll * 1.5)
      return isCancelled ? undefined : find()
    }

    const answer = new Promise<Landing>((resolve) => {
      land = resolve
    })
    find().catch(() => {
      if (!own && !isCancelled) askMyself()
    })
    return {
      answer,
      raise: (to) => {
        rank = Math.min(rank, priorities.indexOf(to))
        own?.raise(to)
      },
      cancel: () => {
        isCancelled = true
        if (!own) return
        own.cancel()
        stopRenewing()
        valkey.run((redis) => redis.del(askingKey)).catch(() => {})
      },
    }
  }
}
