import fc from 'fast-check'
import { test } from './fixtures.ts'
import { TruthWalk } from './truth-walk.ts'

const STEPS = 36
/** The same walk every time, so that a change is judged by itself; set SEED to walk others. */
const SEED = Number(process.env.SEED ?? 20_261_124)
type Step = [name: string, act: (walk: TruthWalk) => unknown]
const share = fc.noBias(fc.integer({ min: 0, max: 1000 })).map((part) => part / 1000)
const steps = fc.oneof(
  share.map((part): Step => [`jump to ${part}`, (walk) => walk.jump(part)]),
  fc.constantFrom<Step[]>(
    ['scroll down', (walk) => walk.leads.page.mouse.wheel(0, 1500)],
    ['scroll up', (walk) => walk.leads.page.mouse.wheel(0, -1500)],
    ['End', (walk) => walk.key('End')],
    ['Home', (walk) => walk.key('Home')],
    ['to where blocks meet', (walk) => walk.leads.scrollTo(92)],
    ['open', (walk) => walk.open()],
    ['filter', (walk) => walk.filter()],
    ['turn the order round', (walk) => walk.leads.page.getByRole('button', { name: /Switch to (a|de)scending/ }).click()],
    ['back', (walk) => walk.back()],
    ['refresh', (walk) => walk.refresh()],
    ['fail: 500', (walk) => walk.fail({ status: 500 })],
    ['fail: reset', (walk) => walk.fail({ reset: true, times: 2 })],
  ),
  fc.tuple(share, share).map(([one, other]): Step => [`leave at ${one}, enter at ${other}`, (walk) => walk.exchange(one, other)]),
  fc.tuple(share, share).map(([from, to]): Step => [`move ${from} to ${to}`, (walk) => walk.move(from, to)]),
  fc.oneof(
    share.map((part): Step => [`enter at ${part}`, (walk) => walk.enter(part)]),
    share.map((part): Step => [`leave at ${part}`, (walk) => walk.leave(part)]),
    share.map((part): Step => [`rename ${part}`, (walk) => walk.rename(part)]),
  ),
)

test(`rows are true to Lofty while its list moves (SEED=${SEED})`, async ({ serve, page }) => {
  const leads = await serve({ leads: 420 })
  const walk = new TruthWalk(leads)
  await leads.open('?~stage=New+Leads')
  await page.mouse.move(800, 500)
  const [path = []] = fc.sample(fc.array(steps, { minLength: STEPS, maxLength: STEPS }), { seed: SEED, numRuns: 1 })
  for (const [name, act] of path) {
    await test.step(name, async () => {
      await act(walk)
      await walk.check()
    })
  }
  await walk.refresh()
  await walk.key('End')
  await walk.check()
  console.log(`${STEPS} steps, ${walk.rows} rows held against Lofty, seed ${SEED}`)
})
