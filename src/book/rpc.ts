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
}

type Reply = { id: number; result: unknown } | { id: number; failure: string } | { event: unknown }

/**
 * Answers questions in the order in which they come, those named in `first` before all others that wait.
 * The way back: tells the other side of an event.
 */
export function serve<Event>(port: Port, methods: Methods, first: readonly string[] = []): (event: Event) => void {
  const waiting: Question[] = []
  let isServing = false
  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    waiting.push(data)
    if (!isServing) void serveAll()
  })
  async function serveAll() {
    isServing = true
    while (waiting.length > 0) {
      await nextTask()
      const urgent = waiting.findIndex(({ method }) => first.includes(method))
      const [next] = waiting.splice(Math.max(0, urgent), 1)
      if (next) void answer(next)
    }
    isServing = false
  }
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
}

/** Asks the other side of the port. An answer that failed is thrown as an Error with its message. */
export function createClient<M extends Methods, Event>(port: Port, onEvent: (event: Event) => void): Client<M> {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: unknown) => void }>()
  let asked = 0
  port.addEventListener('message', ({ data }: MessageEvent) => {
    if ('event' in data) return onEvent(data.event)
    const question = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data) question?.reject(new Error(data.failure))
    else question?.resolve(data.result as never)
  })
  return {
    ask(method, ...args) {
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        port.postMessage({ id, method, args })
      })
    },
  }
}
