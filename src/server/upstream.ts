import { type CallName, callable } from './callable.ts'
import type { Clock } from './clock.ts'
import type { LoftyAccess } from './settings.ts'

/** One thing to ask of Lofty; `params` have been checked against the endpoint table. */
export interface Question {
  name: CallName
  leadId: string | undefined
  params: URLSearchParams
}

/** Why there is no whole answer: nothing came back (`noAnswer`), not in time, cut off half-way, sent elsewhere, too large. */
export type Trouble = 'noAnswer' | 'timeout' | 'cutOff' | 'redirect' | 'tooLarge'

/** What came back: a whole answer, or what went wrong on the way. */
export type Outcome = { status: number; headers: Headers; text: string } | { trouble: Trouble }

export type Send = (url: string, init: RequestInit) => Promise<Response>

/** The most a call may take, its repeat included, waiting for the budget aside. In milliseconds, as the next two. */
export const LONGEST_CALL = 30_000
/** The most until the headers are there; connecting is part of it, which Node gives up after 10 seconds. */
const LONGEST_SILENCE = 15_000
/** The most between two pieces of the body. */
const LONGEST_PAUSE = 10_000
/** Largest body that is read, decompressed: a hundred large leads are about 2 MB. */
const LARGEST_BODY = 32 * 1024 * 1024

/** Path and query of a question, built from the endpoint table alone: the same question always gives the same text. */
export function writePath({ name, leadId = '', params }: Question): string {
  const { path, params: known } = callable[name]
  const query = new URLSearchParams()
  for (const key of Object.keys(known)) {
    const value = params.get(key)
    if (value !== null) query.set(key, value)
  }
  return `${path.replace('{leadId}', leadId)}${query.size > 0 ? `?${query}` : ''}`
}

/**
 * Asks Lofty once, in `mayTakeMs` at most. Never throws; an abort closes the connection and comes back as `cutOff`. It
 * ends in time whatever happens: Node's own fetch may stay silent for ever, even when aborted, after broken compression.
 */
export async function askLofty(
  question: Question,
  access: LoftyAccess,
  { send, clock, signal, mayTakeMs }: { send: Send; clock: Clock; signal: AbortSignal; mayTakeMs: number },
): Promise<Outcome> {
  const stop = new AbortController()
  const stopped = new Promise<Outcome>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve({ trouble: signal.aborted ? 'cutOff' : 'timeout' }))
  })
  const giveUp = () => stop.abort()
  signal.addEventListener('abort', giveUp)
  if (signal.aborted) giveUp()
  const keepTotal = clock.after(mayTakeMs, giveUp)
  let keepMoving = clock.after(LONGEST_SILENCE, giveUp)
  const moved = () => {
    keepMoving()
    keepMoving = clock.after(LONGEST_PAUSE, giveUp)
  }
  try {
    return await Promise.race([exchange(send, access.origin + writePath(question), access, stop.signal, moved), stopped])
  } finally {
    keepMoving()
    keepTotal()
    signal.removeEventListener('abort', giveUp)
  }
}

async function exchange(send: Send, url: string, access: LoftyAccess, signal: AbortSignal, moved: () => void): Promise<Outcome> {
  let trouble: Trouble = 'noAnswer'
  try {
    // Lofty answers some GETs without a content type by 415, some by 400 code 20001.
    const headers = { authorization: access.authorization, accept: 'application/json', 'content-type': 'application/json' }
    const response = await send(url, { headers, redirect: 'manual', signal })
    trouble = 'cutOff'
    const { status } = response
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      response.body?.cancel().catch(() => {})
      return { trouble: 'redirect' }
    }
    const text = await readBounded(response, moved)
    return text === undefined ? { trouble: 'tooLarge' } : { status, headers: response.headers, text }
  } catch {
    return { trouble }
  }
}

/**
 * The body as text, undefined when it is larger than allowed: the connection is then closed. `moved` runs before the
 * first piece and for each. Broken UTF-8 costs its characters, not the answer.
 */
async function readBounded(response: Response, moved: () => void): Promise<string | undefined> {
  moved()
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    moved()
    size += chunk.value.byteLength
    if (size > LARGEST_BODY) {
      reader.cancel().catch(() => {})
      return undefined
    }
    text += decoder.decode(chunk.value, { stream: true })
  }
  return text + decoder.decode()
}
