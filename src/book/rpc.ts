import { nextTask } from './next-task.ts'

/** What one side can be asked, by name. */
export type Methods = Record<string, (...args: never[]) => unknown>

/** The end of a channel to a worker or from it. */
export interface Port {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

interface Question {
  id: number
  method: string
  args: never[]
  asker: string | undefined
}

type Reply = { id: number; result: unknown } | { id: number; failure: string } | { event: unknown }

/**
 * Answers questions in the order in which they come. Of several from one asker that wait, only the latest is answered.
 * The way back: tells the other side of an event.
 */
export function serve<Event>(port: Port, methods: Methods): (event: Event) => void {
  const latest = new Map<string, number>()
  let turn = Promise.resolve()
  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    if (data.asker !== undefined) latest.set(data.asker, data.id)
    turn = turn.then(nextTask).then(() => {
      if (data.asker === undefined || latest.get(data.asker) === data.id) void answer(data)
    })
  })
  async function answer({ id, method, args }: Question) {
    try {
      const asked = methods[method]
      if (!asked) throw new Error(`The book cannot be asked “${method}”`)
      port.postMessage({ id, result: await asked(...args) } satisfies Reply)
    } catch (error) {
      port.postMessage({ id, failure: error instanceof Error ? error.message : String(error) } satisfies Reply)
    }
  }
  return (event) => port.postMessage({ event } satisfies Reply)
}

export interface Client<M extends Methods> {
  ask<Name extends keyof M & string>(method: Name, ...args: Parameters<M[Name]>): Promise<Awaited<ReturnType<M[Name]>>>
  /** As `ask`, but a newer question of the same asker takes its place: the older one fails with an AbortError. */
  askLatest<Name extends keyof M & string>(asker: string, method: Name, ...args: Parameters<M[Name]>): Promise<Awaited<ReturnType<M[Name]>>>
}

/** Asks the other side of the port. An answer that failed is thrown as an Error with its message. */
export function createClient<M extends Methods, Event>(port: Port, onEvent: (event: Event) => void): Client<M> {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: unknown) => void; asker: string | undefined }>()
  let asked = 0
  port.addEventListener('message', ({ data }: MessageEvent) => {
    if ('event' in data) return onEvent(data.event)
    const question = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data) question?.reject(new Error(data.failure))
    else question?.resolve(data.result as never)
  })
  function send(asker: string | undefined, method: string, args: unknown[]): Promise<never> {
    for (const [id, question] of waiting) {
      if (asker === undefined || question.asker !== asker) continue
      waiting.delete(id)
      question.reject(new DOMException('A newer question took the place of this one', 'AbortError'))
    }
    asked += 1
    const id = asked
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, asker })
      port.postMessage({ id, method, args, asker })
    })
  }
  return { ask: (method, ...args) => send(undefined, method, args), askLatest: (asker, method, ...args) => send(asker, method, args) }
}
