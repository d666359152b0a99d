import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const PARTS = new URL('../src/texts/es/', import.meta.url)

/** Whole English texts of the page that are others in Spanish. */
async function englishTexts(): Promise<string[]> {
  const parts = readdirSync(PARTS).map((file) => import(new URL(file, PARTS).href))
  const texts = (await Promise.all(parts)).flatMap((part: Record<string, Record<string, string>>) =>
    Object.values(part).flatMap(Object.entries),
  )
  return texts.flatMap(([english, spanish]) => (english !== spanish && !english.includes('{') ? [english] : []))
}

/** What a person reads, or a screen reader says, that is one of these texts; what Lofty's leads hold is left out. */
function spokenAmong(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = new Set<string>()
    const note = (text: string | null) => {
      const said = (text ?? '').replace(/\s+/g, ' ').trim()
      if (wanted.includes(said)) found.add(said)
    }
    const isOfLeads = (element: Element | null) => element?.closest('bdi, [role=rowheader], [role=gridcell], option[lang]') != null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!isOfLeads(node.parentElement)) note(node.textContent)
    for (const element of document.querySelectorAll('*')) {
      if (isOfLeads(element)) continue
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        note(element.getAttribute(name))
    }
    return [...found]
  }, texts)
}

test('Spanish is chosen, kept, and all that the page says', async ({ serve, page }) => {
  const leads = await serve({ leads: 250 }, {})
  const english = await englishTexts()
  expect(english.length).toBeGreaterThan(300)
  await leads.openBooked('?stage=Hot&stage=Nurture')
  // The look-out itself sees English where there is some.
  expect((await spokenAmong(page, english)).length).toBeGreaterThan(50)

  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('Español')
  await expect(page.getByRole('status')).toContainText(/^\d+ prospectosde su libro/)
  await expect(page).toHaveURL(/\/leads\?stage=Hot&stage=Nurture$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.getByText('Prospectos en la etapa Hot o Nurture, primero los más recientes.')).toBeVisible()
  const seen = async (where: string) => expect.soft(await spokenAmong(page, english), where).toEqual([])

  const folded = page.getByRole('search', { name: 'Filtros' }).locator('legend').getByRole('button', { expanded: false })
  for (let left = await folded.count(); left > 0; left -= 1) {
    await folded.first().click()
    await expect(folded).toHaveCount(left - 1)
  }
  await seen('list and filters')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeVisible()
  await seen('keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('etapa: hot')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await seen('palette')
  await page.keyboard.press('Escape')
  for (const name of ['Vistas', 'Columnas', 'Su libro', 'Exportar']) {
    const button = page.getByRole('button', { name, exact: true }).first()
    await button.click()
    const panel = page.locator(':popover-open, dialog[open]')
    await expect(panel.getByRole('button').first()).toBeVisible()
    await seen(name)
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  }
  await page.getByRole('grid', { name: 'Prospectos' }).getByRole('link').first().click()
  const drawer = page.getByRole('dialog')
  for (const tab of await drawer.getByRole('tab').all()) {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expect(drawer.getByRole('tabpanel')).not.toBeEmpty()
    await seen(`tab ${await tab.innerText()}`)
  }
})

test.describe('in a browser that speaks Spanish', () => {
  test.use({ locale: 'es-MX' })

  test('the page does too, with numbers and dates of its region, and says what went wrong', async ({ leads, page }) => {
    await page.goto('/leads')
    await expect(page.getByRole('status')).toContainText(/^2,500 prospectosde Lofty, /)
    const [newest] = leads.newest()
    leads.lofty.faults.always({ path: '/v1.0/leads', status: 500, body: '{}' })
    await page.goto(`/leads?sort=Score`)
    await expect(leads.alert).toContainText('Lofty tiene un problema propio (500).')
    await expect(leads.alert.getByRole('button', { name: 'Reintentar' })).toBeVisible()
    leads.lofty.faults.clear()
    await page.goto(`/leads/${newest?.leadId}`)
    const created = new Intl.DateTimeFormat('es-MX', { dateStyle: 'medium', timeZone: 'America/Chicago' })
    await expect(page.getByRole('dialog')).toContainText(
      created.format(new Date(newest?.createTime.replace(' ', 'T').replace('GMT', 'Z') ?? 0)),
    )
  })
})

/** A language that is written from right to left, as far as the layout goes. */
test('written from right to left, the page is its own mirror', async ({ leads, page }) => {
  await page.addInitScript(() => {
    const turn = () =>
      document.documentElement && document.documentElement.dir !== 'rtl' && document.documentElement.setAttribute('dir', 'rtl')
    new MutationObserver(turn).observe(document, { attributes: true, childList: true, subtree: true })
  })
  await leads.open('?stage=Hot&stage=Nurture')
  const { width = 0 } = page.viewportSize() ?? {}
  const rightOf = async (box: Promise<{ x: number; width: number } | null>) => ((await box)?.x ?? 0) + ((await box)?.width ?? 0)
  expect(await rightOf(leads.filters.boundingBox())).toBe(width)
  const name = leads.grid.getByRole('columnheader', { name: 'Name' })
  const source = leads.grid.getByRole('columnheader', { name: 'Source' })
  const xOf = async (part: typeof name) => (await part.boundingBox())?.x ?? 0
  expect(await xOf(name)).toBeGreaterThan(await xOf(source))
  // What is frozen stays where lines begin, while the columns go the other way.
  const [nameBefore, sourceBefore] = [await xOf(name), await xOf(source)]
  await leads.grid.hover()
  await page.mouse.wheel(-300, 0)
  await expect.poll(() => xOf(source)).toBeGreaterThan(sourceBefore)
  expect(await xOf(name)).toBe(nameBefore)
  expect(await xOf(leads.row(1).getByRole('rowheader'))).toBeCloseTo(nameBefore, 0)

  await leads.row(1).getByRole('link').first().click()
  await expect(leads.drawer).toBeVisible()
  expect((await leads.drawer.boundingBox())?.x).toBe(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/leads')
  await leads.settled()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
