import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type Browser, type Page, test } from '@playwright/test'
import { build } from 'vite'
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts'
import { type App, startApp } from './app.ts'
import { measureFlick } from './flick.ts'
import { fuzz, weigh } from './fuzz.ts'
import { benchIndex } from './index-bench.ts'
import { LeadsPage } from './leads-page.ts'
import { benchBookOnPage } from './page-bench.ts'

const ROUNDS = 11

let sandbox: Sandbox
let app: App

test.beforeAll(async () => {
  sandbox = await startSandbox()
  // What Lofty is asked, and how fast its answers are on screen, is measured without the book's own calls.
  app = await startApp({ LEADBOOK_BOOK: 'off', LOFTY_BASE_URL: sandbox.url, LOFTY_API_KEY: sandbox.key })
})
test.afterAll(async () => {
  await app.close()
  await sandbox.close()
})

function report(figure: string, value: string): void {
  console.log(`\n${figure}: ${value}`)
}

const median = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds from the start of navigation to the first frame in which `selector` is on the page, in a fresh browser profile. */
async function firstPaint(browser: Browser, url: string, selector: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted)) requestAnimationFrame(() => Object.assign(window, { firstPaintAt: performance.now() }))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, selector)
  await page.goto(url)
  const time = await page.waitForFunction(() => Reflect.get(window, 'firstPaintAt'))
  const value = Number(await time.jsonValue())
  await context.close()
  return value
}

test('first rows against an empty React page', async ({ browser }) => {
  const outDir = `${import.meta.dirname}/.results/empty-page`
  await build({ configFile: false, root: `${import.meta.dirname}/empty-page`, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html'
    const body = await readFile(`${outDir}${path}`).catch(() => undefined)
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const emptyUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
  const ours: number[] = []
  const empty: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await firstPaint(browser, emptyUrl, '#root p'))
    ours.push(await firstPaint(browser, `${app.url}/leads`, '[role=row] a'))
  }
  server.close()
  const ratio = median(ours) / median(empty)
  report(
    'First rows painted',
    `${median(ours).toFixed(0)} ms, an empty React page ${median(empty).toFixed(0)} ms: ${ratio.toFixed(2)}× (medians of ${ROUNDS})`,
  )
})

for (const throttle of [1, 4]) {
  test(`flick at 6,000 px/s, CPU ${throttle}×`, async ({ page }) => {
    const leads = new LeadsPage(page, sandbox)
    await page.goto(`${app.url}/leads`)
    await leads.settled()
    const flick = await measureFlick(page, throttle)
    const frames = (share: number) => `${(flick.frames[Math.floor(share * (flick.frames.length - 1))] ?? 0).toFixed(1)}`
    report(
      `Flick 6,000 px/s, CPU ${throttle}×`,
      `frames p50 ${frames(0.5)} p95 ${frames(0.95)} p99 ${frames(0.99)} max ${frames(1)} ms, blank ${flick.blankPercent.toFixed(2)} %, ${flick.elements} elements`,
    )
  })
}

test('Lofty calls', async ({ page }) => {
  const leads = new LeadsPage(page, sandbox)
  sandbox.calls.length = 0
  const calls = async (name: string, act: () => Promise<void>) => {
    const before = sandbox.calls.length
    await act()
    await leads.settled()
    report(`Calls: ${name}`, String(sandbox.calls.length - before))
  }
  await calls('load', async () => void (await page.goto(`${app.url}/leads`)))
  await calls('type 8 letters', () =>
    leads
      .control('Search')
      .pressSequentially('hernande', { delay: 60 })
      .then(() => leads.chips.waitFor()),
  )
  await calls('clear the search', () => leads.control('Search').clear())
  await calls('filter 1: contacted', () => leads.filters.getByRole('radio', { name: 'Yes' }).click())
  await calls('filter 2: stage (with its look-up)', () => leads.pick('Stage', 'New Leads'))
  await calls('filter 3: source', () => leads.pick('Source', 'Zillow'))
  await calls('back to contacted only', async () => {
    await page.goBack()
    await page.goBack()
  })
  await calls('sort by score', async () => void (await page.getByLabel('Sort by').selectOption('Score')))
  await calls('sort by last contact', async () => void (await page.getByLabel('Sort by').selectOption('LastContact')))
  await calls('scroll 1,000 rows', () => scrollRows(page, 1000))
  await calls('open 5 leads', () => openLeads(leads, 5))
  await calls('back to the start', () => goBackToStart(page))
  await calls('tab away and back', async () => {
    const other = await page.context().newPage()
    await other.bringToFront()
    await other.close()
    await page.bringToFront()
  })
  report('Calls: whole session', String(sandbox.calls.length))
  await calls('60 s idle', () => new Promise((done) => setTimeout(done, 60_000)))
})

test('100,000 spoiled requests', async () => {
  test.setTimeout(900_000)
  const port = Number(new URL(app.url).port)
  await fuzz(port, 20_000, 1)
  const before = weigh(app.pid)
  const [startedAt, calls] = [performance.now(), sandbox.calls.length]
  const tally = await fuzz(port, 100_000, 2)
  const seconds = (performance.now() - startedAt) / 1000
  const after = weigh(app.pid)
  report('Spoiled requests by status', JSON.stringify(Object.fromEntries(tally)))
  report('Spoiled requests a second', (100_000 / seconds).toFixed(0))
  report('Spoiled requests that reached Lofty', String(sandbox.calls.length - calls))
  report('Memory before and after', `${before.megabytes.toFixed(0)} MB, ${after.megabytes.toFixed(0)} MB`)
  report('Open files before and after', `${before.files}, ${after.files}`)
})

for (const count of [10_000, 100_000]) {
  test(`a book of ${count} leads in the browser`, async ({ browser }) => {
    test.setTimeout(1_800_000)
    for (const [figure, value] of await benchBookOnPage(browser, count)) report(`${count} leads, ${figure}`, value)
  })
}

test('the book’s index', async () => {
  test.setTimeout(1_800_000)
  report('The book’s index, in Node', ['', ...(await benchIndex())].join('\n'))
})

/** Scrolls at a reader's pace, waiting for the rows that come into view. */
async function scrollRows(page: Page, rows: number): Promise<void> {
  for (let row = 0; row < rows; row += 20) {
    await page.mouse.move(800, 500)
    await page.mouse.wheel(0, 800)
    await page.waitForFunction(() => !document.querySelector('[role=grid] .skeleton'))
  }
}

async function openLeads(leads: LeadsPage, count: number): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    await leads.grid
      .getByRole('link')
      .nth(place + 8)
      .click()
    await leads.drawer.waitFor()
    await leads.page.keyboard.press('Escape')
    await leads.drawer.waitFor({ state: 'detached' })
  }
}

async function goBackToStart(page: Page): Promise<void> {
  while (new URL(page.url()).search !== '') await page.goBack()
}
