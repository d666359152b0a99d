import { columnIds, leadColumns } from '../src/leads/columns.tsx'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

/** Rows that fill the screen, as [place, address of the lead's link], once they are drawn and none is a skeleton. */
function rowsOnScreen(leads: LeadsPage): Promise<[number, string][]> {
  return leads.grid.evaluate(async (grid) => {
    const head = grid.querySelector('[role=row]')?.getBoundingClientRect().height ?? 0
    for (;;) {
      const top = grid.getBoundingClientRect().top + head
      const bottom = top - head + grid.clientHeight
      const rows = [...grid.querySelectorAll('[role=row][data-index]')].map((row) => {
        const edges = row.getBoundingClientRect()
        const place = Number(row.getAttribute('aria-rowindex')) - 1
        return { place, href: row.querySelector('a')?.getAttribute('href') ?? '', top: edges.top, bottom: edges.bottom }
      })
      const seen = rows.filter((row) => row.bottom > top + 1 && row.top < bottom - 1)
      const drawn = seen.reduce((sum, row) => sum + Math.min(row.bottom, bottom) - Math.max(row.top, top), 0)
      if (drawn >= bottom - top - 1 && seen.every(({ href }) => href !== '')) return seen.map(({ place, href }) => [place, href])
      await new Promise(requestAnimationFrame)
    }
  })
}

/** Scrolls by whole pixels (negative is up) and gives the place it came to. */
function scrollBy(leads: LeadsPage, pixels: number): Promise<number> {
  return leads.grid.evaluate((grid, top) => {
    grid.scrollBy({ top })
    return grid.scrollTop
  }, pixels)
}

function elements(leads: LeadsPage): Promise<number> {
  return leads.page.evaluate(() => document.querySelectorAll('*').length)
}

const DOM_LIMIT = 1500

test('the grid says how long it is and where each row stands', async ({ leads }) => {
  await leads.open()
  await expect(leads.grid).toHaveAttribute('aria-rowcount', '2501')
  await expect(leads.grid).toHaveAttribute('aria-colcount', String(columnIds.length))
  await expect(leads.grid.getByRole('row').first()).toHaveAttribute('aria-rowindex', '1')
  const truth = leads.newest()
  for (const place of [1, 2, 10]) {
    await expect(leads.row(place)).toBeVisible()
    await expect(leads.link(place)).toHaveAttribute('href', `/leads/${truth[place - 1]?.leadId}/overview`)
  }
})

test('ids above 2^53 stay exact in the links', async ({ leads }) => {
  await leads.open()
  const hrefs = [await leads.link(1).getAttribute('href'), await leads.link(2).getAttribute('href')]
  const [first = 0n, second = 0n] = hrefs.map((href) => BigInt(href?.split('/')[2] ?? ''))
  expect(first).toBeGreaterThan(2n ** 53n)
  expect(first - second).toBe(1n)
  expect(hrefs).toEqual(
    leads
      .newest()
      .slice(0, 2)
      .map(({ leadId }) => `/leads/${leadId}/overview`),
  )
})

test('every column can be reached sideways, while header and name stay in view', async ({ leads }) => {
  await leads.open()
  const header = (name: string) => leads.grid.getByRole('columnheader', { name, exact: true })
  const name = header('Name')
  const before = { header: await name.boundingBox(), link: await leads.link(3).boundingBox() }
  expect(columnIds.length).toBeGreaterThanOrEqual(20)
  const grid = await leads.grid.boundingBox()
  const right = (grid?.x ?? 0) + (grid?.width ?? 0)
  for (const [place, id] of columnIds.entries()) {
    await header(leadColumns[id].label).scrollIntoViewIfNeeded()
    const box = await header(leadColumns[id].label).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(right + 1)
    await expect(leads.row(3).locator(`[aria-colindex="${place + 1}"]`)).toBeVisible()
    expect({ header: await name.boundingBox(), link: await leads.link(3).boundingBox() }).toEqual(before)
    expect(await elements(leads)).toBeLessThan(DOM_LIMIT)
  }
})

test('the header stays while the list scrolls down', async ({ leads }) => {
  await leads.open()
  const before = await leads.grid.getByRole('columnheader', { name: 'Stage' }).boundingBox()
  await leads.scrollTo(60)
  expect(await leads.grid.getByRole('columnheader', { name: 'Stage' }).boundingBox()).toEqual(before)
})

test('the columns of the address are the ones shown, the name always first', async ({ leads }) => {
  await leads.open('?columns=score,stage,pond')
  await expect(leads.grid.getByRole('columnheader')).toHaveText(['Name', 'Score', 'Stage', 'Pond'])
  await expect(leads.grid).toHaveAttribute('aria-colcount', '4')
  const [lead] = leads.newest()
  await expect(leads.row(1).getByRole('gridcell').nth(1)).toHaveText(lead?.stage ?? '')
})

test('a jump to the end shows the last lead for one call', async ({ leads }) => {
  await leads.open()
  await leads.row(1).press('End')
  await expect(leads.link(2500)).toBeVisible()
  await expect(leads.link(2500)).toHaveAttribute('href', `/leads/${leads.newest().at(-1)?.leadId}/overview`)
  expect(leads.listCalls().map(({ query }) => query.offset)).toEqual(['0', '2475'])
  expect(await elements(leads)).toBeLessThan(DOM_LIMIT)
})

test('walking the whole list shows every lead exactly once, in order, for one call per block', async ({ leads }) => {
  test.setTimeout(120_000)
  await leads.open()
  const seen = new Map<number, string>()
  let top = -1
  for (let next = 0; next !== top; next = await scrollBy(leads, 640)) {
    top = next
    for (const [place, href] of await rowsOnScreen(leads)) {
      expect(seen.get(place) ?? href).toBe(href)
      seen.set(place, href)
    }
    expect(await elements(leads)).toBeLessThan(DOM_LIMIT)
  }
  expect([...seen].sort(([one], [other]) => one - other)).toEqual(
    leads.newest().map(({ leadId }, place) => [place + 1, `/leads/${leadId}/overview`]),
  )
  const offsets = leads.listCalls().map(({ query }) => Number(query.offset))
  expect(offsets.sort((one, other) => one - other)).toEqual(Array.from({ length: 26 }, (_, block) => block * 99))
})

test('rows that were fetched are never blank when scrolled back to', async ({ leads }) => {
  await leads.open()
  for (const place of [101, 201]) await leads.scrollTo(place)
  const blanks = await leads.grid.evaluate(async (grid) => {
    let blank = 0
    for (; grid.scrollTop > 0; grid.scrollBy({ top: -400 })) {
      await new Promise(requestAnimationFrame)
      await new Promise((drawn) => setTimeout(drawn))
      const edges = grid.getBoundingClientRect()
      for (const row of grid.querySelectorAll('[role=row][data-index]')) {
        const { top, bottom } = row.getBoundingClientRect()
        if (bottom > edges.top + 40 && top < edges.bottom && !row.querySelector('a')) blank += 1
      }
    }
    return blank
  })
  expect(blanks).toBe(0)
  expect(leads.listCalls()).toHaveLength(3)
})

test('100,000 rows reach their last row', async ({ serve }) => {
  test.setTimeout(120_000)
  const leads = await serve({ leads: 100_000 })
  await leads.open()
  await expect(leads.status).toContainText('100,000 leads')
  await leads.row(1).press('End')
  await expect(leads.link(100_000)).toBeVisible()
  await expect(leads.link(100_000)).toHaveAttribute('href', `/leads/${leads.newest().at(-1)?.leadId}/overview`)
  await expect(leads.link(100_000)).toBeInViewport()
  // The screen shows more than the ten rows of the last block.
  expect(leads.listCalls().map(({ query }) => query.offset)).toEqual(['0', '99891', '99990'])
  expect(await elements(leads)).toBeLessThan(DOM_LIMIT)
})

test('a lead that comes in between two blocks is announced, no lead stands twice, and a refresh repairs it', async ({ serve, page }) => {
  const leads = await serve({ leads: 300 })
  await leads.open()
  const [first] = leads.newest()
  if (!first) throw new Error('no leads')
  leads.lofty.leads.unshift({ ...first, leadId: '9007199254741993', createTime: '2026-11-20T14:59:00GMT', firstName: 'Newcomer' })
  await leads.row(1).press('End')
  await expect(leads.link(300)).toBeVisible()
  await expect(page.getByText('The list changed at Lofty while you were reading it')).toBeVisible()
  await leads.scrollTo(95)
  await expect(leads.row(100)).toContainText('stands further up, as number 99')
  const hrefs = (await leads.grid.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).sort()
  expect(hrefs).toEqual([...new Set(hrefs)])
  await page.getByRole('button', { name: 'Refresh the list' }).click()
  await expect(page.getByText('The list changed at Lofty')).toHaveCount(0)
  await expect(leads.status).toContainText('301 leads')
  await leads.row(101).press('Home')
  await expect(leads.link(1)).toContainText('Newcomer')
})

test('a header sorts by its column, and the other way when pressed again', async ({ leads }) => {
  await leads.open()
  const header = leads.grid.getByRole('columnheader', { name: 'Score' })
  await expect(leads.grid.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'descending')
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(leads.row(1).getByRole('gridcell', { name: '100', exact: true })).toBeVisible()
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect(leads.row(1).getByRole('gridcell', { name: '0', exact: true })).toBeVisible()
  await expect(leads.grid.getByRole('columnheader', { name: 'Created' })).not.toHaveAttribute('aria-sort')
  expect(leads.listCalls()).toHaveLength(3)
})
