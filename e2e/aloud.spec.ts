import type { CDPSession } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Texts that are said when they change, by how politely, as they stand in the accessibility tree. */
async function aloud(client: CDPSession): Promise<Record<'polite' | 'assertive', string>> {
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const politenessOf = (id: string | undefined): unknown => {
    const node = id === undefined ? undefined : byId.get(id)
    const live = node?.properties?.find(({ name }) => name === 'live')
    return live ? live.value.value : node && politenessOf(node.parentId)
  }
  const said = (politeness: string) =>
    nodes
      .filter(({ role, ignored, nodeId }) => !ignored && role?.value === 'StaticText' && politenessOf(nodeId) === politeness)
      .map(({ name }) => String(name?.value).trim())
      .join(' ')
  return { polite: said('polite'), assertive: said('assertive') }
}

test('results, order, progress and errors are said aloud, each once', async ({ serve, page }) => {
  const leads = await serve({ leads: 400, callsPerMinute: 10_000 }, {})
  const client = await page.context().newCDPSession(page)
  const times = async (politeness: 'polite' | 'assertive', text: string | RegExp) =>
    (await aloud(client))[politeness].split(text).length - 1
  await leads.openBooked()
  await expect.poll(() => times('polite', 'Your book has all your leads.')).toBe(1)
  await expect.poll(() => times('polite', '400 leads')).toBe(1)

  await leads.combobox('Stage').click()
  await page.getByRole('listbox', { name: 'Options' }).getByRole('option', { name: /^Hot/ }).click()
  await page.keyboard.press('Escape')
  const found = leads.lofty.leads.filter(({ stage }) => stage === 'Hot').length
  await expect.poll(() => times('polite', `${found} leads`)).toBe(1)
  await expect.poll(() => times('polite', /Leads in stage +Hot *, newest first\./)).toBe(1)
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Score')
  await expect.poll(() => times('polite', /Leads in stage +Hot *, by score, descending\./)).toBe(1)

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect.poll(() => times('polite', `Exported ${found} of ${found} leads`)).toBe(1)
  await page.keyboard.press('Escape')

  // A region within another would be said twice.
  await expect(page.locator('[aria-live=polite] :is([aria-live=polite], [role=status], [role=alert])')).toHaveCount(0)
  leads.lofty.faults.always({ status: 500 })
  await page.goto(`${leads.origin}/leads?groupIds=7`)
  await expect.poll(() => times('assertive', 'Lofty has a problem of its own (500).')).toBe(1)
  expect(await times('polite', 'Lofty has a problem of its own')).toBe(0)
})
