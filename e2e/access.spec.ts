import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

/** What a person meets where the list is, each brought about from scratch. */
const scenes: Record<string, (leads: LeadsPage) => Promise<void>> = {
  'the list with filters set, one switched off': (leads) => leads.open('?stage=New+Leads&~contacted=true&phone=5&preciseSearchFlag=true'),
  'a search of which something was left out': async (leads) => {
    await leads.open('?nonsense=1')
    await expect(leads.page.getByText('Left out of this search')).toBeVisible()
  },
  'a search that finds nobody': async (leads) => {
    await leads.page.goto('/leads?key=nobody-of-that-name&stage=Hot')
    await expect(leads.page.getByRole('heading', { name: 'No lead matches' })).toBeVisible()
  },
  'a list that did not come': async (leads) => {
    leads.lofty.faults.always({ status: 500 })
    await leads.page.goto('/leads')
    await expect(leads.alert).toBeVisible()
  },
  'a lead that Lofty does not know': async (leads) => {
    await leads.openLead('999')
    await expect(leads.drawer.getByRole('alert')).toBeVisible()
  },
}

const BOTH = ['light', 'dark'] as const
/** For what has the colors of the wide page, which is looked at in both. */
const LIGHT = ['light'] as const

/** Every rule of axe that WCAG or good practice has, in light, and what depends on colors in dark; in words that fit a failed test. */
async function violations(page: Page, part?: string, schemes: readonly ('light' | 'dark')[] = BOTH): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    // Colors are measured once nothing fades any more.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
    // A few rows speak for all, which would take half of the time.
    const look = axe(page).exclude('.rows > [aria-rowindex]:nth-child(n + 9)')
    if (part) look.include(part)
    if (colorScheme === 'dark') look.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await look.analyze()
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme}, ${id}: ${node.html} ${node.any[0]?.message ?? ''}`)),
    )
  }
  return found
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  const isPhone = width < 1024
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } })

    test('the list is accessible in all its states', async ({ leads, page }) => {
      for (const [scene, arrange] of Object.entries(scenes)) {
        await arrange(leads)
        // The list beside an open drawer is looked at in a scene of its own.
        const part = (await leads.drawer.isVisible()) ? '[role=dialog]' : undefined
        expect.soft(await violations(page, part, isPhone && part ? LIGHT : BOTH), scene).toEqual([])
        leads.lofty.faults.clear()
      }
    })

    test('every tab of the drawer is accessible', async ({ leads, page }) => {
      // The second lead has something in every tab.
      await leads.openLead(leads.newest()[1]?.leadId ?? '')
      await expect(leads.drawer).toContainText('2 of 2,500')
      for (const tab of ['Overview', 'Inquiry', 'Properties', 'Tags', 'Family', 'Custom fields']) {
        await leads.tab(tab).click()
        await expect(leads.tab(tab)).toHaveAttribute('aria-selected', 'true')
        await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
        expect.soft(await violations(page, '[role=dialog]', isPhone ? LIGHT : BOTH), tab).toEqual([])
      }
    })

    test('filters with an open list of options, selected leads, their export and their comparison are accessible', async ({
      leads,
      page,
    }) => {
      await leads.open()
      if (isPhone) await page.getByRole('button', { name: 'Filters' }).click()
      await leads.combobox('Stage').click()
      await expect(page.getByRole('listbox', { name: 'Options' }).getByRole('option').first()).toBeVisible()
      expect.soft(await violations(page, 'search'), 'filters').toEqual([])
      await page.keyboard.press('Escape')
      if (isPhone) await page.keyboard.press('Escape')
      const schemes = isPhone ? LIGHT : BOTH
      for (const place of [1, 2]) await leads.row(place).getByRole('checkbox').click()
      await expect(page.getByRole('region', { name: 'Selected leads' })).toContainText('2 selected')
      expect.soft(await violations(page, '[aria-label="Selected leads"]', schemes), 'selected').toEqual([])
      await page.getByRole('button', { name: 'Export the selection' }).click()
      await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
      expect.soft(await violations(page, 'dialog', schemes), 'export').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Compare' }).click()
      await expect(page.getByRole('row', { name: 'Lead ID (differs)' })).toBeVisible()
      expect.soft(await violations(page, 'dialog', schemes), 'comparison').toEqual([])
    })

    test('what needs the book is accessible: ranges, views, columns, news, the queue of calls; and the page in Spanish', async ({
      serve,
      page,
    }) => {
      const leads = await serve({ leads: 200 }, {})
      await leads.openBooked('?score=20..&price=..900000')
      await leads.scrollTo(isPhone ? 20 : 40)
      const [like] = leads.newest().filter(({ score }) => score > 20)
      if (like) leads.lofty.leads.push({ ...like, leadId: '9007199254741001', createTime: '2026-11-20T14:59:59GMT' })
      const menu = await leads.openBook()
      await expect(menu).toBeVisible()
      expect.soft(await violations(page, '#book-menu'), 'book').toEqual([])
      await menu.getByRole('button', { name: 'Refresh' }).click()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: '1 new' })).toBeVisible()
      expect.soft(await violations(page), 'ranges and news').toEqual([])
      await page.getByRole('button', { name: 'Views' }).click()
      await expect(page.getByRole('link', { name: /New this week/ })).toBeVisible()
      expect.soft(await violations(page, '#views-menu', isPhone ? LIGHT : BOTH), 'views').toEqual([])
      await page.keyboard.press('Escape')
      if (!isPhone) {
        await page.getByRole('button', { name: 'Columns', exact: true }).click()
        await expect(page.getByRole('checkbox', { name: 'Pets' })).toBeVisible()
        expect.soft(await violations(page, '#columns-menu'), 'columns').toEqual([])
      }
      await leads.openBooked('?insight=callable-today')
      await leads.link(1).click()
      await expect(page.getByRole('region', { name: 'Next to call' })).toBeVisible()
      expect.soft(await violations(page, '[role=dialog]'), 'queue').toEqual([])

      await page.context().addCookies([{ name: 'leadbook-language', value: 'es', url: leads.origin }])
      await page.goto(`${leads.origin}/leads?stage=Hot&~contacted=true`)
      await expect(leads.status).toContainText('de su libro')
      expect.soft(await violations(page, undefined, LIGHT), 'in Spanish').toEqual([])
    })

    if (!isPhone) return
    test('the question before a call, the palette and the keys are accessible', async ({ leads, lofty, page }) => {
      lofty.faults.always({ mangle: (lead) => ({ ...lead, cannotCall: null }) })
      await leads.open()
      await leads.grid
        .getByRole('button', { name: /^Call .*, after a question$/ })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('link', { name: 'Call anyway' })).toBeVisible()
      expect.soft(await violations(page), 'question').toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await dialog.getByRole('combobox').fill('stage')
      await expect(dialog.getByRole('option').first()).toBeVisible()
      expect.soft(await violations(page, 'dialog', LIGHT), 'palette').toEqual([])
      await page.keyboard.press('Escape')
      await leads.row(1).focus()
      await page.keyboard.press('?')
      await expect(dialog.getByRole('searchbox')).toBeFocused()
      expect.soft(await violations(page, 'dialog', LIGHT), 'keys').toEqual([])
    })
  })
}
