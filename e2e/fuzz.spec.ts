import { expect, test } from './fixtures.ts'
import { fuzz, weigh } from './fuzz.ts'

/** What grows once, as the engine's heap does, has grown after the first of these; what grows on has a leak. */
const [FIRST, MORE] = [15_000, 10_000]

test('25,000 spoiled requests neither end, fill nor get past the production server', async ({ app, lofty, request }) => {
  const port = Number(new URL(app.url).port)
  const first = await fuzz(port, FIRST, 1)
  const before = weigh(app.pid)
  const more = await fuzz(port, MORE, 2)
  const answers = [...first, ...more]
  // The others were so broken that the connection was closed without a word.
  expect(answers.reduce((sum, [, times]) => sum + times, 0)).toBeGreaterThan((FIRST + MORE) * 0.9)
  expect(answers.filter(([status]) => status >= '500')).toEqual([])
  expect(lofty.calls).toEqual([])
  expect((await request.get(`${app.url}/healthz`)).status()).toBe(200)
  expect(weigh(app.pid).megabytes).toBeGreaterThan(0)
  await expect.poll(() => weigh(app.pid).files).toBeLessThanOrEqual(before.files * 1.1)
  await expect.poll(() => weigh(app.pid).megabytes).toBeLessThanOrEqual(before.megabytes * 1.1)
})
