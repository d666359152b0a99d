import { createHash, randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Clock } from './clock.ts'

/** The engine did not answer. */
export class ValkeyLost extends Error {}

/** The engine that several servers share, by the protocol of Valkey and Redis. */
export interface Valkey {
  /** Names this server among the others, anew at each start. */
  server: string
  /** Asks the engine something. Nothing is asked twice. @throws ValkeyLost within two seconds */
  run<Out>(ask: (redis: Redis) => Promise<Out>): Promise<Out>
  /** Runs a script there as one step. @throws ValkeyLost */
  step(script: string, keys: readonly string[], argv: readonly (string | number)[]): Promise<unknown>
  /** Whether the latest answer came. */
  isUp(): boolean
  close(): void
}

/** Longest wait for an answer, for a connection, and between two attempts to connect, in milliseconds. */
const PATIENCE = 2000
const [CONNECTS, PAUSE] = [1000, 1000]

const LOST = 'Valkey cannot be reached: this server goes on with its own share of the call limit, and with the sessions it knows.'
const BACK = 'Valkey is back: the call limit and the sessions are shared again.'

/** Connects to the engine, and does so again whenever it is lost. `say` gets one sentence when it is lost and one when it is back. */
export function connectValkey(url: string, clock: Clock, say: (sentence: string) => void): Valkey {
  const connected = connect(url)
  const started = connected.then(
    (redis) =>
      new Promise<Redis>((resolve) => {
        redis.once('ready', () => resolve(redis))
        clock.after(CONNECTS, () => resolve(redis))
      }),
  )
  let isUp = true

  function note(isAnswered: boolean) {
    if (isAnswered !== isUp) say(isAnswered ? BACK : LOST)
    isUp = isAnswered
  }

  async function run<Out>(ask: (redis: Redis) => Promise<Out>): Promise<Out> {
    const redis = await started
    try {
      const out = await ask(redis)
      note(true)
      return out
    } catch (error) {
      note(false)
      throw new ValkeyLost('Valkey did not answer', { cause: error })
    }
  }

  return {
    server: `server-${randomUUID()}`,
    run,
    step: (script, keys, argv) =>
      run((redis) =>
        // The whole script travels only when the engine does not know it yet.
        redis.evalsha(createHash('sha1').update(script).digest('hex'), keys.length, ...keys, ...argv).catch((error: Error) => {
          if (!error.message.startsWith('NOSCRIPT')) throw error
          return redis.eval(script, keys.length, ...keys, ...argv)
        }),
      ),
    isUp: () => isUp,
    close: () => void connected.then((redis) => redis.disconnect()),
  }
}

/** Loaded only when needed: a server that works alone never runs it. */
async function connect(url: string): Promise<Redis> {
  const { Redis } = await import('ioredis')
  const redis = new Redis(url, {
    connectionName: 'leadbook',
    connectTimeout: CONNECTS,
    commandTimeout: PATIENCE,
    // What was asked may have been done though no answer came: whoever asked decides what to make of that.
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt) => Math.min(100 * attempt, PAUSE),
  })
  // Whoever asks something hears of it; without this line it would be printed for every attempt.
  redis.on('error', () => {})
  return redis
}
