import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Breaker } from './breaker.ts'
import { createBudget } from './budget.ts'
import { launchCall } from './call.ts'
import { createFakeClock } from './fake-clock.ts'
import { head, startFaultyUpstream } from './faulty-upstream.ts'
import { proxyUnderTest, readError, SECRET } from './proxy-under-test.ts'

const access = { origin: 'http://lofty.invalid', authorization: `token ${SECRET}`, secret: SECRET, variable: 'LOFTY_API_KEY' as const }

test('a body of 20 kB that ends early is never taken for the whole, wherever it is cut', async () => {
  const lead = (leadId: number) => ({ leadId, firstName: 'Zoë "Z" Ωmega', score: 1.5e3, tags: ['a', 'b'], note: 'x'.repeat(120) })
  const whole = Buffer.from(
    JSON.stringify({ _metadata: { total: 100 }, leads: Array.from({ length: 100 }, (_, index) => lead(index + 1)) }),
  )
  const question = { name: 'leads' as const, leadId: undefined, params: new URLSearchParams() }
  const clock = createFakeClock()
  const breaker: Breaker = { pauseMs: () => 0, admit: () => true, note: () => {}, spendRepeat: () => false }
  const ask = (bytes: Buffer<ArrayBuffer>) => {
    const send = async () => new Response(bytes)
    return launchCall(question, 'interactive', { access, budget: createBudget(clock), breaker, clock, send }).answer
  }
  let accepted = 0
  for (let cut = 0; cut < whole.length; cut += 1) {
    const { failure, text } = await ask(whole.subarray(0, cut))
    if (!failure || text !== '') accepted += 1
  }
  console.log(`${whole.length} bodies cut short, ${accepted} accepted`)
  expect(whole.length).toBeGreaterThan(19_000)
  expect(accepted).toBe(0)
  expect((await ask(whole)).failure).toBeUndefined()
})

test.each([
  ['a body of 100 MB', { 'Content-Length': String(100 << 20) }, Buffer.alloc(1 << 20, 32), 100],
  ['200 kB that unpack to 200 MB', { 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(200 << 20, 32)), 1],
])('%s is given up at 32 MB, and memory stays', async (name, headers, piece, pieces) => {
  const upstream = await startFaultyUpstream()
  let isClosed = false
  upstream.play((socket) => {
    socket.on('close', () => {
      isClosed = true
    })
    socket.write(head(200, [...Object.entries(headers).map((each) => each.join(': ')), 'Connection: close']))
    let left = pieces
    const go = () => {
      left -= 1
      if (left >= 0 && !socket.destroyed) socket.write(piece, go)
      else if (left < 0) socket.end()
    }
    go()
  })
  const before = process.memoryUsage.rss()
  let most = before
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  const response = await proxyUnderTest({ origin: upstream.origin }).ask('leads')
  clearInterval(look)
  most = Math.max(most, process.memoryUsage.rss())
  expect(await readError(response)).toMatchObject({ kind: 'unreadable', retryable: false, message: expect.stringContaining('too large') })
  expect(upstream.requests).toHaveLength(1)
  while (!isClosed) await new Promise(setImmediate)
  console.log(`${name}: memory grew by ${((most - before) / (1 << 20)).toFixed(0)} MB`)
  expect(most - before).toBeLessThan(100 << 20)
  await upstream.close()
})
