import { expect, test } from './fixtures.ts'

test('the list shows all leads, newest first, for one call', async ({ leads }) => {
  await leads.open()
  await expect(leads.status).toContainText('2,500 leads')
  await expect(leads.grid).toHaveAttribute('aria-rowcount', '2501')
  await expect(leads.link(1)).toBeVisible()
  expect(leads.lofty.calls.map((call) => call.url)).toEqual(['/v1.0/leads?sort=CreateTime&desc=true&offset=0&limit=100'])
})
