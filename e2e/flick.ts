import type { Page } from '@playwright/test'

/** How smooth a flick was. */
export interface Flick {
  /** Milliseconds between frames, sorted. */
  frames: number[]
  /** Share of the list's height that showed no row, over all frames. */
  blankPercent: number
  /** Elements on the page at the end. */
  elements: number
}

const SPEED = 6000
const DURATION = 1500

/** Flicks through rows fetched before, the main thread slowed down by `throttle`. */
export async function measureFlick(page: Page, throttle: number): Promise<Flick> {
  await fetchRows(page, 300)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const flick = await page.evaluate(flickInPage, { speed: SPEED, duration: DURATION })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { ...flick, frames: flick.frames.sort((one, other) => one - other) }
}

/** Goes through the list block by block, so that no row waits for Lofty while it is flicked past. */
async function fetchRows(page: Page, rows: number): Promise<void> {
  for (let row = 0; row <= rows; row += 50) {
    await page.evaluate((top) => document.querySelector('[role=grid]')?.scrollTo({ top }), row * 40)
    await page.waitForFunction(() => document.querySelector('[role=grid] [data-index]') && !document.querySelector('[role=grid] .skeleton'))
  }
  await page.evaluate(() => document.querySelector('[role=grid]')?.scrollTo({ top: 0 }))
  await page.waitForFunction(() => document.querySelector('[data-index="0"]') && !document.querySelector('[data-flicking]'))
}

/** Runs in the page: sets the scroll position in every frame as 6,000 px/s want it, and looks how much of the list is covered by rows. */
function flickInPage({ speed, duration }: { speed: number; duration: number }): Promise<Flick> {
  const grid = document.querySelector<HTMLElement>('[role=grid]')
  if (!grid) throw new Error('no grid')
  const head = 36
  const height = grid.clientHeight - head
  return new Promise((done) => {
    const frames: number[] = []
    let blank = 0
    let looked = 0
    const start = performance.now()
    let last = start
    const tick = (time: number) => {
      frames.push(time - last)
      last = time
      // Rows lie without gaps at 40 px: the first and last one that hold a lead say what is covered.
      let top = Number.POSITIVE_INFINITY
      let bottom = 0
      for (const row of grid.querySelectorAll<HTMLElement>('[data-index]')) {
        const at = Number.parseFloat(row.style.top)
        const isNear = Math.abs(at - grid.scrollTop) < 4000
        if (!isNear || row.querySelector('.skeleton')) continue
        top = Math.min(top, at)
        bottom = Math.max(bottom, at + 40)
      }
      const covered = Math.max(0, Math.min(bottom, grid.scrollTop + height) - Math.max(top, grid.scrollTop))
      blank += height - covered
      looked += height
      grid.scrollTop = (speed * (performance.now() - start)) / 1000
      if (time - start < duration) requestAnimationFrame(tick)
      else done({ frames: frames.slice(1), blankPercent: (100 * blank) / looked, elements: document.querySelectorAll('*').length })
    }
    requestAnimationFrame(tick)
  })
}
