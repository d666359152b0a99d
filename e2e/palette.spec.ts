import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { readTime } from '../src/lofty/times.ts'
import { expect, test } from './fixtures.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keys' })
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name })
const drawer = (page: Page) => page.locator('[role=dialog][aria-labelledby=lead-name]')

/** Opens the palette, whose keys come after the rows, and types. */
async function command(page: Page, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Find a command' })
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('ControlOrMeta+k')
    await expect(field).toBeVisible({ timeout: 1000 })
  }).toPass()
  await field.fill(typed)
}

/** What axe finds wrong with a part, in light and dark. */
async function violations(page: Page, part: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).include(part).analyze()
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}, ${id}: ${html}`)))
  }
  return found
}

test('rows, leads, filters and menus by single keys, which are nobody’s while somebody types, and can be switched off', async ({
  leads,
  page,
}) => {
  const { keyboard } = page
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  const search = leads.field('Search')
  await leads.open()
  // The keys come after the rows.
  await expect(async () => {
    await press('j')
    await expect(leads.row(1)).toBeFocused({ timeout: 200 })
  }).toPass()
  await press('j', 'j', 'k', 'x')
  await expect(leads.row(2)).toBeFocused()
  await expect(leads.row(2)).toHaveAttribute('aria-selected', 'true')
  await press('x', 'Enter')
  await expect(drawer(page)).toContainText('2 of 2,500')
  await press('j')
  await expect(drawer(page)).toContainText('3 of 2,500')
  await press('ArrowDown')
  await expect(drawer(page)).toContainText('4 of 2,500')
  await press('k')
  await expect(drawer(page)).toContainText('3 of 2,500')
  // Beside the drawer too.
  await page.getByRole('searchbox', { name: 'Find a filter' }).focus()
  await keyboard.press('Tab')
  await press('Escape')
  await expect(drawer(page)).toHaveCount(0)
  await expect(leads.row(3)).toBeFocused()

  await press('/')
  await expect(search).toBeFocused()
  const letters = '/?jkfcvx'
  await keyboard.type(letters)
  await expect(search).toHaveValue(letters)
  await search.fill('')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Sort by' }).focus()
  await press('c', '?')
  await expect(page.getByRole('group', { name: 'Columns' })).toBeHidden()
  await leads.row(1).focus()
  await press('f')
  await expect(page.getByRole('searchbox', { name: 'Find a filter' })).toBeFocused()
  await leads.row(1).focus()
  await press('c')
  await expect(page.getByRole('searchbox', { name: 'Find a column' })).toBeFocused()
  // In a menu that is open no key belongs to the page.
  await page.getByRole('button', { name: 'Reset columns and density' }).focus()
  await press('v', '?')
  await expect(page.getByRole('group', { name: 'Columns' })).toBeVisible()
  await expect(sheet(page)).toHaveCount(0)
  await press('Escape', 'v')
  await expect(page.getByRole('searchbox', { name: 'Find a view' })).toBeFocused()
  await press('Escape', '?')
  await expect(page.getByRole('searchbox', { name: 'Find a key' })).toBeFocused()
  expect(await violations(page, 'dialog')).toEqual([])
  await keyboard.type('select')
  await expect(sheet(page).getByRole('term')).toHaveText([
    'Select the lead',
    'Select all from the last one to here',
    'Select all rows that were read',
  ])
  await page.getByRole('checkbox', { name: 'Letters and signs by themselves are keys' }).uncheck()
  await press('Escape')
  await expect(leads.row(1)).toBeFocused()

  await page.reload()
  await leads.settled()
  await leads.row(1).focus()
  await command(page, 'all keys')
  await expect(option(page, /Show all keys/)).toBeVisible()
  await press('Escape', 'j', '/', '?')
  await expect(leads.row(1)).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await command(page, 'all keys')
  await press('Enter')
  await page.getByRole('checkbox', { name: 'Letters and signs by themselves are keys' }).check()
  await press('Escape', 'j')
  await expect(leads.row(2)).toBeFocused()
})

test('a filter, an order, a column, a view and a lead from the palette; only what says so costs a call, and nobody is called', async ({
  leads,
  page,
}) => {
  const { keyboard } = page
  await leads.open()
  await command(page, '')
  await expect(option(page, 'Copy link')).toBeVisible()
  expect(await violations(page, 'dialog')).toEqual([])
  await keyboard.press('Escape')

  await leads.commit(async () => {
    await command(page, 'stage: hot')
    await expect(option(page, 'Stage: Hot')).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Enter')
  })
  await expect(page).toHaveURL('/leads?stage=Hot')
  await expect(leads.chip('Stage')).toContainText('Hot')

  // By the filter's name alone one comes to its values; while typing in a filter, too.
  await leads.field('Search').focus()
  await command(page, 'contac')
  await option(page, /^Contacted/).click()
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toHaveValue('Contacted: ')
  await leads.commit(async () => option(page, 'Contacted: not contacted').click())
  await expect(page).toHaveURL('/leads?stage=Hot&contacted=false')

  await command(page, 'sort score')
  await keyboard.press('Enter')
  await expect(page).toHaveURL('/leads?stage=Hot&contacted=false&sort=Score')
  await leads.settled()
  await command(page, 'hide source')
  await keyboard.press('Enter')
  await expect(leads.grid.getByRole('columnheader', { name: 'Source' })).toHaveCount(0)
  await command(page, 'clear all')
  await keyboard.press('Enter')
  await expect(leads.chips).toHaveCount(0)
  await leads.settled()

  // Whoever is asked for by name: Lofty is asked when it is picked.
  const blocked = leads.lofty.leads.find(({ cannotCall, cannotEmail, phones }) => cannotCall && cannotEmail && phones?.length)
  const name = `${blocked?.firstName} ${blocked?.lastName}`
  const calls = leads.lofty.calls.length
  await command(page, name)
  await expect(option(page, /^Search the list for/)).toBeVisible()
  expect(leads.lofty.calls.length).toBe(calls)
  await option(page, /^Ask Lofty for/).click()
  const found = palette(page)
    .getByRole('group', { name: 'Leads' })
    .getByRole('option', { name: new RegExp(`^${name}`) })
  await expect(found.first()).toBeVisible()
  expect(leads.lofty.calls.slice(calls).map(({ query }) => query.key)).toEqual([name])
  // Of a lead nothing is offered but to open it.
  for (const typed of [`call ${name}`, `text ${name}`, `email ${name}`, blocked?.phones?.[0] ?? '']) {
    await page.getByRole('combobox', { name: 'Find a command' }).fill(typed)
    await expect(
      palette(page)
        .getByRole('option')
        .filter({ hasNotText: /for “|^Email: |^Phone: / }),
    ).toHaveCount(0)
  }
  await expect(palette(page).locator('a')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Find a command' }).fill(name)
  await found.first().click()
  await expect(drawer(page)).toHaveAccessibleName(name)
  await keyboard.press('Escape')

  await command(page, 'hot but')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/view=Hot\+but\+quiet/)
})

test('opened leads read calmer, new and changed ones are marked until they are opened, and what comes meanwhile waits behind a pill', async ({
  serve,
  page,
}) => {
  const NOW = Date.UTC(2026, 10, 20, 15)
  const DAY = 86_400_000
  const leads = await serve({ leads: 300 }, {})
  const marked = (said: string) => leads.grid.locator(`[role=row][aria-description="${said}"]`)
  const said = { opened: 'Opened before', new: 'New since your last visit', changed: 'Changed since your last visit' }
  const kept = () => page.evaluate(() => localStorage.getItem('leadbook.opened'))
  const weight = (row: Locator) => row.getByRole('link').evaluate((link) => getComputedStyle(link).fontWeight)

  await page.clock.setFixedTime(NOW - 4 * DAY)
  await leads.openBooked()
  const [first] = await leads.names(1)
  await leads.link(1).click()
  await expect(drawer(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(leads.row(1)).toHaveAttribute('aria-description', said.opened)
  await expect(leads.link(1)).toHaveAccessibleName(first ?? '')
  expect([await weight(leads.row(1)), await weight(leads.row(2))]).toEqual(['400', '600'])
  // On the first visit nothing is new.
  for (const each of [said.new, said.changed]) await expect(marked(each)).toHaveCount(0)

  // Four days later.
  await page.goto('about:blank')
  await page.clock.setFixedTime(NOW)
  await leads.openBooked()
  const since = NOW - 4 * DAY
  const newest = leads.newest()
  const fresh = newest.filter(({ createTime }) => (readTime(createTime) ?? 0) > since)
  expect(fresh.length).toBeGreaterThan(1)
  await expect(marked(said.new)).not.toHaveCount(0)
  for (const [at, { createTime, lastUpdateTime }] of newest.slice(0, 12).entries()) {
    const expected = (readTime(createTime) ?? 0) > since ? said.new : (readTime(lastUpdateTime) ?? 0) > since ? said.changed : null
    if (at === 0) continue
    if (expected === null) await expect(leads.row(at + 1)).not.toHaveAttribute('aria-description')
    else await expect(leads.row(at + 1)).toHaveAttribute('aria-description', expected)
  }
  const before = await kept()
  await leads.link(2).click()
  await expect(leads.row(2)).toHaveAttribute('aria-description', said.opened)
  await page.keyboard.press('Escape')
  await expect.poll(kept).not.toBe(before)
  await page.reload()
  await leads.booked()
  await expect(leads.row(2)).toHaveAttribute('aria-description', said.opened)
  await expect(leads.row(3)).toHaveAttribute('aria-description', /since your last visit/)

  // Further down rows stay; the pill says how many came, and leads to them.
  await leads.scrollTo(60)
  const [there] = await leads.names(60)
  const like = newest[0]
  if (!like) throw new Error('There are leads.')
  leads.lofty.leads.push({ ...like, leadId: '9007199254741001', firstName: 'Zebedee', createTime: '2026-11-20T14:59:59GMT' })
  await command(page, 'refresh the book')
  await page.keyboard.press('Enter')
  const pill = page.getByRole('button', { name: '1 new' })
  await expect(pill).toBeVisible()
  expect(await leads.names(60)).toEqual([there])
  await expect(leads.link(60)).toBeInViewport()
  // A complete book looks through itself now and then: it must not be what calls.
  await command(page, 'pause the book')
  await page.keyboard.press('Enter')
  const calls = leads.lofty.calls.length
  await pill.click()
  await expect(leads.row(1)).toBeInViewport()
  await expect(leads.link(1)).toContainText('Zebedee')
  await expect(leads.row(1)).toHaveAttribute('aria-description', said.new)
  await expect(pill).toHaveCount(0)
  expect(leads.lofty.calls.length).toBe(calls)

  // By name, from the book, without a call; forgetting the book forgets who was opened.
  await command(page, 'zebe')
  await expect(option(page, /^Zebedee/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Find a command' }).fill('stage: ')
  await expect(option(page, /^Stage: Hot \d+$/)).toBeVisible()
  expect(leads.lofty.calls.length).toBe(calls)
  await page.keyboard.press('Escape')
  await (await leads.openBook()).getByRole('button', { name: 'Forget this book' }).click()
  await page.getByRole('button', { name: 'Forget all of it' }).click()
  await leads.settled()
  await expect(marked(said.opened)).toHaveCount(0)
  expect(await kept()).toBeNull()
})
