import { execFileSync } from 'node:child_process'
import { type Browser, expect, type Page } from '@playwright/test'
import { startSandbox } from '../src/sandbox/sandbox.ts'
import { startApp } from './app.ts'
import { LeadsPage } from './leads-page.ts'

/** Each thing is done so often. */
const ROUNDS = 30

/** Beginnings of words that many leads have, none asked twice. */
const NEEDLES =
  'mar gar lop joh smi aus den hou pho pool vip wil bro dav mil and tho jac whi har cla lew rob wal hal all you kin wri sco'.split(' ')

/** Milliseconds without a change of the page after which it stands. */
const QUIET = 250

type Figure = [what: string, value: string]

/** What a book of so many leads does in a browser: filling, reopening, filtering, typing, sorting, memory, long tasks. */
export async function benchBookOnPage(browser: Browser, count: number): Promise<Figure[]> {
  const sandbox = await startSandbox({ leads: count, callsPerMinute: 1_000_000 })
  const app = await startApp({ LOFTY_BASE_URL: sandbox.url, LOFTY_API_KEY: sandbox.key, LOFTY_CALLS_PER_MINUTE: '1000000' })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  const leads = new LeadsPage(page, sandbox, app.url)
  const figures: Figure[] = []

  const startedAt = performance.now()
  await page.goto(`${app.url}/leads`)
  await expect(leads.status).toContainText('leadsfrom your book', { timeout: 1_200_000 })
  await atRest(page)
  figures.push(['filled in', `${((performance.now() - startedAt) / 1000).toFixed(0)} s, ${sandbox.calls.length} calls`])

  // What makes the next opening fast is written once all is at rest.
  await page.waitForFunction(hasSnapshot, undefined, { polling: 1000, timeout: 120_000 })

  const made = sandbox.calls.length
  const reopened: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await page.goto('about:blank')
    await page.goto(`${app.url}/leads`)
    reopened.push(Number(await (await page.waitForFunction(() => Reflect.get(window, 'firstRowsAt'))).jsonValue()))
    await leads.booked()
  }
  figures.push(['reopened to first rows', spread(reopened)])
  figures.push(['calls of five reopenings', String(sandbox.calls.length - made)])

  await page.goto(`${app.url}/leads?score=20..&price=..800000&noTags=VIP`)
  await leads.booked()
  await atRest(page)
  await forgetTasks(page)
  figures.push(['filter to rows', spread(await rounds((round) => timed(page, { commit: String(21 + round) }, '#filter-score')))])
  await page.goto(`${app.url}/leads`)
  await leads.booked()
  await atRest(page)
  const longest = [await longestTask(page)]
  await forgetTasks(page)
  figures.push([
    'key press to rows',
    spread(await rounds((round) => timed(page, { type: NEEDLES[round] ?? '' }, 'input[type=search][aria-label=Search]'))),
  ])
  await page.goto(`${app.url}/leads`)
  await leads.booked()
  await atRest(page)
  longest.push(await longestTask(page))
  await forgetTasks(page)
  const heads = ['Name', 'Stage', 'Score', 'Last touch', 'Price range', 'Location']
  const head = (name: string) => `[role=columnheader]:has-text("${name}") button:not([role=checkbox])`
  figures.push(['first sort by a column to rows', spread(await rounds((round) => timed(page, {}, head(heads[round] ?? '')), heads.length))])
  figures.push(['sort to rows', spread(await rounds((round) => timed(page, {}, head(heads[round % heads.length] ?? ''))))])
  figures.push(['longest task of the page meanwhile', `${Math.max(...longest, await longestTask(page))} ms (0: none above 50)`])
  figures.push(['memory of page and worker', `${await memoryOf(browser)} MB`])

  await context.close()
  await app.close()
  await sandbox.close()
  return figures
}

/** The book has read all it keeps and asks nothing. */
async function atRest(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Refresh', exact: true }).first()).toBeEnabled()
}

/** Whether the index is kept beside the pages. */
async function hasSnapshot(): Promise<boolean> {
  const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('leadbook-book-'))?.name ?? ''
  return new Promise((tell) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const asked = opening.result.transaction('index').objectStore('index').count(0)
      asked.onsuccess = () => {
        tell(asked.result > 0)
        opening.result.close()
      }
    }
  })
}

/** Notes when the first rows are painted, and the longest task of the page above 50 ms. */
function watchPage() {
  Object.assign(window, { longestTask: 0, movedAt: 0 })
  new MutationObserver(() => Object.assign(window, { movedAt: performance.now() })).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
  })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      Object.assign(window, { longestTask: Math.max(Number(Reflect.get(window, 'longestTask')), Math.round(duration)) })
  }).observe({ type: 'longtask' })
  const look = () => {
    if (document.querySelector('[role=grid] a')) requestAnimationFrame(() => Object.assign(window, { firstRowsAt: performance.now() }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const longestTask = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'longestTask')))
const forgetTasks = (page: Page) => page.evaluate(() => void Object.assign(window, { longestTask: 0 }))

async function rounds(run: (round: number) => Promise<number>, count = ROUNDS): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < count; round += 1) times.push(await run(round))
  return times
}

/** Milliseconds from a click, from typing a text or from committing one to the frame after the one in which other rows stand. */
async function timed(page: Page, act: { type?: string; commit?: string }, selector: string): Promise<number> {
  // People look before they go on: by then counts and charts are there, and nothing moves any more.
  await page.waitForFunction((quiet) => performance.now() - Number(Reflect.get(window, 'movedAt')) > quiet, QUIET)
  const target = await page.waitForSelector(selector)
  return page.evaluate(
    async ([element, { type, commit }]) => {
      const rows = () =>
        `${document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')} ${document.querySelector('[aria-rowindex="2"]')?.textContent}`
      const frame = () => new Promise(requestAnimationFrame)
      await frame()
      const before = rows()
      const startedAt = performance.now()
      const text = type ?? commit
      if (text === undefined) (element as HTMLElement).click()
      else {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text)
        element.dispatchEvent(new Event('input', { bubbles: true }))
        if (commit !== undefined) element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      }
      while (rows() === before && performance.now() - startedAt < 5000) await frame()
      return performance.now() - startedAt
    },
    [target, act] as const,
  )
}

/** The largest renderer's memory, which is the page's with its worker. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(id)]).toString()) / 1024)
  return Math.round(Math.max(...sizes))
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0)
  return `median ${at(0.5)}, p95 ${at(0.95)} ms`
}
