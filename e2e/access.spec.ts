import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { LeadsPage } from './leads-page.ts'

/** What a person meets, each brought about from scratch. */
const scenes: Record<string, (leads: LeadsPage) => Promise<void>> = {
  'the list': (leads) => leads.open(),
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
/** Every rule of axe that WCAG or good practice has, in light, and what depends on colours in dark; in words that fit a failed test. */
async function violations(page: Page, part?: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Colours are measured once nothing fades any more.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
    const look = axe(page)
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
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } })

    for (const [scene, arrange] of Object.entries(scenes)) {
      test(`${scene} is accessible`, async ({ leads, page }) => {
        await arrange(leads)
        // The list beside an open drawer is looked at in a scene of its own.
        expect(await violations(page, (await leads.drawer.isVisible()) ? '[role=dialog]' : undefined)).toEqual([])
      })
    }

    test('every tab of the drawer is accessible', async ({ leads, page }) => {
      // The second lead has something in every tab.
      await leads.openLead(leads.newest()[1]?.leadId ?? '')
      await expect(leads.drawer).toContainText('2 of 2,500')
      for (const tab of ['Overview', 'Inquiry', 'Properties', 'Tags', 'Family', 'Custom fields']) {
        await leads.tab(tab).click()
        await expect(leads.tab(tab)).toHaveAttribute('aria-selected', 'true')
        await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
        expect(await violations(page, '[role=dialog]'), tab).toEqual([])
      }
    })

    test('filters with an open list of options are accessible', async ({ leads, page }) => {
      await leads.open()
      if (width < 1024) await page.getByRole('button', { name: 'Filters' }).click()
      await leads.combobox('Stage').click()
      await expect(page.getByRole('listbox', { name: 'Options' }).getByRole('option').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('selected leads, their export and their comparison are accessible', async ({ leads, page }) => {
      await leads.open()
      for (const place of [1, 2]) await leads.row(place).getByRole('checkbox').click()
      await expect(page.getByRole('region', { name: 'Selected leads' })).toContainText('2 selected')
      expect(await violations(page, '[aria-label="Selected leads"]')).toEqual([])
      await page.getByRole('button', { name: 'Export the selection' }).click()
      await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
      expect(await violations(page, 'dialog')).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Compare' }).click()
      await expect(page.getByRole('row', { name: 'Lead ID (differs)' })).toBeVisible()
      expect(await violations(page, 'dialog')).toEqual([])
    })

    test('the book’s menu, the views, the columns and the range filters are accessible', async ({ serve, page }) => {
      const leads = await serve({ leads: 200 }, {})
      await leads.openBooked('?score=20..&price=..900000')
      expect(await violations(page)).toEqual([])
      const menu = await leads.openBook()
      await expect(menu).toBeVisible()
      expect(await violations(page, '#book-menu')).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Views' }).click()
      await expect(page.getByRole('link', { name: /New this week/ })).toBeVisible()
      expect(await violations(page)).toEqual([])
      if (width < 1024) return
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Columns', exact: true }).click()
      await expect(page.getByRole('checkbox', { name: 'Pets' })).toBeVisible()
      expect(await violations(page, '#columns-menu')).toEqual([])
    })
  })
}
