import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

const header = ({ grid }: LeadsPage, name: string) => grid.getByRole('columnheader', { name, exact: true })
const edge = ({ grid }: LeadsPage, name: string) => grid.getByRole('separator', { name: `Width of ${name}`, exact: true })

async function box(of: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await of.boundingBox()
  if (!found) throw new Error('It is not on the page')
  return found
}

/** Drags by so many pixels; `whileHeld` looks before it is let go. */
async function drag(page: Page, what: Locator, by: { x: number; y: number }, whileHeld?: () => Promise<void>): Promise<void> {
  await what.hover()
  const { x, y, width, height } = await box(what)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 + by.x / 2, y + height / 2 + by.y / 2)
  await page.mouse.move(x + width / 2 + by.x, y + height / 2 + by.y)
  await whileHeld?.()
  await page.mouse.up()
}

/** Counts how often rows of the grid are drawn: until `read`, elements and texts in them that came, went or changed. */
async function watchRows(leads: LeadsPage): Promise<() => Promise<number>> {
  await leads.grid.evaluate((grid) => {
    const rows = grid.querySelector('[role=rowgroup]:nth-of-type(2)')
    if (!rows) throw new Error('There are no rows')
    const observer = new MutationObserver((changes) => {
      document.body.dataset.drawn = String(Number(document.body.dataset.drawn) + changes.length)
    })
    document.body.dataset.drawn = '0'
    observer.observe(rows, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  return () => leads.page.evaluate(() => Number(document.body.dataset.drawn))
}

test('headers are dragged, resized and frozen, by mouse and by keyboard, and the address keeps it without a call', async ({
  leads,
  page,
}) => {
  await leads.open('?columns=name,stage,source,email,score,tags,location,price,created,lastTouch,lastVisit,phone')
  const entries = await leads.historyLength()
  await leads.scrollTo(40)
  const top = await leads.grid.evaluate((grid) => grid.scrollTop)

  // The edge of a column: rows are not drawn while it is dragged, and follow.
  await edge(leads, 'Stage').hover()
  await expect(edge(leads, 'Stage')).toHaveAttribute('aria-valuenow', '136')
  const drawn = await watchRows(leads)
  const cell = leads.row(42).locator('[data-column=source]')
  const before = await box(cell)
  await expect(async () => {
    await drag(page, edge(leads, 'Stage'), { x: 64, y: 0 }, async () => {
      await expect.poll(async () => (await box(cell)).x, { timeout: 2000 }).toBe(before.x + 64)
      expect(await drawn()).toBe(0)
    })
  }).toPass()
  await expect(page).toHaveURL(/widths=stage:200$/)
  await expect(edge(leads, 'Stage')).toHaveAttribute('aria-valuenow', '200')

  // Given up, it is as before.
  await edge(leads, 'Stage').hover()
  await page.mouse.down()
  await page.mouse.move(900, 300, { steps: 3 })
  await expect.poll(async () => (await box(cell)).x).toBeGreaterThan(before.x + 64)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(async () => (await box(cell)).x).toBe(before.x + 64)
  await expect(page).toHaveURL(/widths=stage:200$/)

  // Double-clicked, it fits the longest that is on screen.
  await edge(leads, 'Stage').dblclick()
  await expect(page).not.toHaveURL(/stage:200/)
  const fitted = await leads.grid.evaluate((grid) => {
    const cells = [...grid.querySelectorAll<HTMLElement>('[data-column=stage]')]
    return cells.map((each) => each.scrollWidth - each.clientWidth).filter((missing) => missing > 0)
  })
  expect(fitted).toEqual([])
  expect((await box(header(leads, 'Stage'))).width).toBeLessThan(180)

  // By keyboard: one header is a tab stop, and its edge.
  await header(leads, 'Email').getByRole('button').focus()
  await expect(leads.grid.locator('[role=columnheader] [tabindex="0"]')).toHaveCount(2)
  await page.keyboard.press('Tab')
  await expect(edge(leads, 'Email')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(edge(leads, 'Email')).toHaveAttribute('aria-valuenow', '228')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(edge(leads, 'Email')).toHaveAttribute('aria-valuenow', '268')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await expect(header(leads, 'Score').getByRole('button')).toBeFocused()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page).toHaveURL(/columns=name,stage,source,score,email,tags/)
  await expect(header(leads, 'Score').getByRole('button')).toBeFocused()
  await expect(page.getByText('Score is column 4 of 12.')).toBeAttached()

  // Dragged to the left, before the stage; the list is not sorted by it.
  const { x } = await box(header(leads, 'Stage'))
  const button = header(leads, 'Score').getByRole('button')
  await drag(page, button, { x: x - (await box(button)).x, y: 4 })
  await expect(page).toHaveURL(/columns=name,score,stage,source,email,tags/)
  await expect(page).not.toHaveURL(/sort=/)

  // Frozen, it stays in view beside the name.
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('combobox', { name: 'Frozen columns' }).selectOption('2: up to Score')
  await page.keyboard.press('Escape')
  const places = async () => [(await box(header(leads, 'Score'))).x, (await box(leads.row(42).locator('[data-column=score]'))).x]
  const frozenAt = await places()
  await leads.grid.evaluate((grid) => grid.scrollBy({ left: 400 }))
  await expect.poll(async () => (await box(header(leads, 'Stage'))).x).toBeLessThan(x)
  expect(await places()).toEqual(frozenAt)

  // All of it is in the address, cost no call, no entry of the history and no scrolled row.
  expect(await leads.grid.evaluate((grid) => grid.scrollTop)).toBe(top)
  expect(await leads.historyLength()).toBe(entries)
  expect(leads.listCalls()).toHaveLength(1)
  const widths = () => leads.grid.getByRole('separator').evaluateAll((edges) => edges.map((each) => each.getAttribute('aria-valuenow')))
  const kept = await widths()
  await page.reload()
  await leads.settled()
  expect(await widths()).toEqual(kept)
  expect(leads.query().get('freeze')).toBe('2')
})

test('the panel finds, shows, hides and moves columns, custom fields by fill rate among them, and changes the density', async ({
  serve,
  page,
}) => {
  const leads = await serve({ leads: 300 }, {})
  await leads.openBooked('?columns=name,stage,score')
  const open = page.getByRole('button', { name: 'Columns', exact: true })
  await open.click()
  const panel = page.getByRole('group', { name: 'Columns', exact: true })
  const find = panel.getByRole('searchbox', { name: 'Find a column' })
  await expect(find).toBeFocused()

  // Custom fields are found by themselves; how many leads fill them is told before they are shown.
  const truth = leads.lofty.leads.filter(({ customAttributes }) =>
    customAttributes?.some(({ attributeName, value }) => attributeName === 'Pets' && value),
  )
  const fields = panel.getByRole('region', { name: 'Custom fields' }).getByRole('listitem')
  await expect(fields).toHaveCount(8)
  const rates = (await fields.allInnerTexts()).map((text) => Number(/(\d+) %/.exec(text)?.[1]))
  expect(rates).toEqual(rates.toSorted((one, other) => other - one))
  await find.fill('pet')
  await expect(fields).toHaveText([`Pets${Math.floor((100 * truth.length) / 300)} %`])
  await panel.getByRole('checkbox', { name: 'Pets' }).click()
  await expect(leads.grid.getByRole('columnheader')).toHaveText(['Name', 'Stage', 'Score', 'Pets'])
  await expect(page).toHaveURL(/columns=name,stage,score,custom:Pets$/)
  await find.fill('')

  // The book's rows show it.
  const [first] = truth.toSorted((one, other) => (one.createTime < other.createTime ? 1 : -1))
  const pet = first?.customAttributes?.find(({ attributeName }) => attributeName === 'Pets')?.value ?? ''
  const row = leads.grid.getByRole('row').filter({ has: page.locator(`a[href^="/leads/${first?.leadId}/"]`) })
  await expect(row.locator('[data-column="custom:Pets"]')).toHaveText(pet)

  // Moved by keyboard the menu stays open and the focus stays with the column; dragged it goes where it is dropped.
  const grip = (name: string) => panel.getByRole('button', { name: `Move ${name}`, exact: true })
  await grip('Pets').press('ArrowUp')
  await grip('Pets').press('ArrowUp')
  await expect(leads.grid.getByRole('columnheader')).toHaveText(['Name', 'Pets', 'Stage', 'Score'])
  await expect(grip('Pets')).toBeFocused()
  await expect(page.getByText('Pets is column 2 of 4.')).toBeAttached()
  await drag(page, grip('Pets'), { x: 0, y: 70 })
  await expect(leads.grid.getByRole('columnheader')).toHaveText(['Name', 'Stage', 'Score', 'Pets'])

  // The rows grow, and the first on screen stays.
  await panel.getByRole('checkbox', { name: 'Score' }).click()
  await expect(panel.getByRole('checkbox', { name: 'Name' })).toBeDisabled()
  await leads.grid.evaluate((grid) => grid.scrollTo({ top: 40 * 100 }))
  await expect(leads.link(101)).toBeVisible()
  await panel.getByText('Roomy').click()
  await expect(panel.getByRole('radio', { name: 'Roomy' })).toBeChecked()
  await expect.poll(async () => (await box(leads.row(101))).height).toBe(52)
  expect(await leads.grid.evaluate((grid) => grid.scrollTop)).toBe(52 * 100)
  await expect(page).toHaveURL(/columns=name,stage,custom:Pets&density=roomy$/)

  await panel.getByRole('button', { name: 'Reset columns and density' }).click()
  await expect(page).toHaveURL(/\/leads$/)
  await expect.poll(async () => (await box(leads.row(101))).height).toBe(40)
})
