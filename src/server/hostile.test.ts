import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createRandom } from '../sandbox/random.ts'
import { type BothServers, KEY_CANARY, startBothServers } from './both-servers.ts'
import { FILE_CANARY } from './built-page.ts'
import { mutate } from './hostile-mutations.ts'
import { hostileShapes } from './hostile-shapes.ts'
import { type RawAnswer, sendRaw } from './raw-client.ts'
import { NO_LEADS } from './recording-upstream.ts'

const SERVERS = ['start', 'dev'] as const
type ServerName = (typeof SERVERS)[number]

const MUTATIONS = 2000
const SEED = 20_261_124
/** Connections at a time. */
const LANES = 16

const count = { start: { tried: 0, refused: 0 }, dev: { tried: 0, refused: 0 } }
let calls = 0
let both: BothServers

beforeAll(async () => {
  both = await startBothServers()
})
afterEach(() => {
  calls += both.upstream.requests.length
  both.upstream.requests.length = 0
})
afterAll(async () => {
  await both.close()
  const told = SERVERS.map((name) => `${name} ${count[name].refused} of ${count[name].tried}`).join(', ')
  process.stdout.write(`Hostile requests refused (the others got the page): ${told}; calls to Lofty: ${calls}.\n`)
})

/** Refused: nothing but errors, or not even an answer. */
const isRefused = ({ statuses }: RawAnswer) => statuses.every((status) => status >= 400 && status < 500)

async function send(name: ServerName, bytes: string): Promise<RawAnswer> {
  const answer = await sendRaw(both.ports[name], bytes)
  count[name].tried += 1
  if (isRefused(answer)) count[name].refused += 1
  expect(answer.text.toLowerCase()).not.toContain('access-control-allow')
  for (const secret of [KEY_CANARY, FILE_CANARY, NO_LEADS]) expect(answer.text).not.toContain(secret)
  return answer
}

test.each(hostileShapes)('%s is refused', async (_name, shape) => {
  const answers = { start: await send('start', shape(both.ports.start)), dev: await send('dev', shape(both.ports.dev)) }
  expect(SERVERS.filter((name) => !isRefused(answers[name]))).toEqual([])
  // Vite answers what breaks off behind a refused request by a second 400 on the same connection.
  expect(answers.dev.statuses[0]).toBe(answers.start.statuses[0])
  expect(both.upstream.requests).toEqual([])
})

test.each(SERVERS)(`none of ${MUTATIONS} requests spoiled at random reaches Lofty through %s`, async (name) => {
  const random = createRandom(SEED)
  const all = Array.from({ length: MUTATIONS }, () => mutate(random, both.ports[name]))
  const reached: string[] = []
  const next = async (): Promise<void> => {
    const bytes = all.pop()
    if (bytes === undefined) return
    await send(name, `${bytes}Connection: close\r\n\r\n`)
    if (both.upstream.requests.length > 0) reached.push(bytes)
    return next()
  }
  await Promise.all(Array.from({ length: LANES }, next))
  // Empty, or the first of these (among those under way with it) is the hole.
  expect(reached.slice(0, LANES)).toEqual([])
})
