import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Clock } from './clock.ts'
import { dropCookie, readCookie, writeCookie } from './cookies.ts'
import { type Credential, credential } from './credential.ts'
import type { Seal } from './seal.ts'
import type { SessionStore } from './session-store.ts'

const COOKIE = 'leadbook'
const TOKEN_BYTES = 32
const HOUR = 3_600_000
/** A session ends when it was not used for so long, in milliseconds. */
export const IDLE_MS = 12 * HOUR
/** A session ends after so long whatever happens, in milliseconds. */
const LONGEST_MS = 7 * 24 * HOUR

const content = z.object({ credential, agent: z.string(), account: z.string(), createdAt: z.number() })

/** Somebody who is signed in. */
export interface Session {
  /** Names the session among others; says nothing about the cookie. */
  id: string
  /** The agent's name. */
  agent: string
  /** Tells the agent's account at Lofty from others, always the same. */
  account: string
  credential: Credential
  /** A cookie to send with the next answer, when the one that came was signed under an older secret. */
  cookie: string | undefined
  /** Keeps another credential of the same agent, unless the session has ended meanwhile. */
  renew(next: Credential): Promise<void>
}

/** Who is signed in. The cookie holds a random name alone; what it stands for stays here, sealed under that name. */
export interface Sessions {
  /** Starts a session, always under a new name, and ends the one the request came with. The answer is the cookie. */
  begin(headers: Headers, whose: Pick<Session, 'agent' | 'account'>, held: Credential): Promise<string>
  /** The session a request belongs to; undefined when its cookie is missing, not ours, changed, too old, or ended. */
  find(headers: Headers): Promise<Session | undefined>
  /** Ends the session for good, copies of its cookie included. The answer takes the cookie back. */
  end(headers: Headers): Promise<string>
}

export function createSessions(store: SessionStore, seal: Seal, clock: Clock): Sessions {
  const close = (token: string, inside: z.infer<typeof content>) => seal.close(JSON.stringify(inside), 'session', token)
  const cookieOf = (token: string) => writeCookie(COOKIE, `${token}.${seal.sign(token)}`)

  /** The random name in a cookie that we signed. */
  function tokenOf(headers: Headers): { token: string; isOld: boolean } | undefined {
    const [token = '', signature = '', ...more] = readCookie(headers, COOKIE)?.split('.') ?? []
    const verified = more.length === 0 ? seal.verify(token, signature) : undefined
    return verified && { token, isOld: verified.isOld }
  }

  async function end(headers: Headers) {
    const found = tokenOf(headers)
    if (found) await store.delete(idOf(found.token))
    return dropCookie(COOKIE)
  }

  return {
    async begin(headers, { agent, account }, held) {
      await end(headers)
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      await store.put(idOf(token), close(token, { credential: held, agent, account, createdAt: clock.date() }))
      return cookieOf(token)
    },
    async find(headers) {
      const found = tokenOf(headers)
      if (!found) return undefined
      const { token } = found
      const id = idOf(token)
      const opened = seal.open((await store.get(id)) ?? '', 'session', token)
      if (!opened) return undefined
      const inside = z.parse(content, JSON.parse(opened.text))
      if (clock.date() >= inside.createdAt + LONGEST_MS) {
        await store.delete(id)
        return undefined
      }
      if (opened.isOld) await store.replace(id, close(token, inside))
      return {
        id,
        agent: inside.agent,
        account: inside.account,
        credential: inside.credential,
        cookie: found.isOld ? cookieOf(token) : undefined,
        renew: (next) => store.replace(id, close(token, { ...inside, credential: next })),
      }
    },
    end,
  }
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
