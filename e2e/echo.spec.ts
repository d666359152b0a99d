import { type FilterId, filterEntries } from '../src/leads/filters.ts'
import type { Sandbox } from '../src/sandbox/sandbox.ts'
import { expect, test } from './fixtures.ts'

/** Searches that find some leads but not all, so that an answer shows whether they were applied. */
function searchesOf(lofty: Sandbox): Partial<Record<FilterId, string>> {
  const isaLead = lofty.leads.find(({ customRoleList }) => customRoleList.some(({ role, assigneeId }) => role === 'ISA' && assigneeId > 0))
  const isa = isaLead?.customRoleList.find(({ role }) => role === 'ISA')?.assigneeId ?? 0
  return {
    key: 'Hannah',
    stage: 'Hot',
    source: 'Zillow',
    assignedUserId: String(lofty.leads.find(({ assignedUserId }) => assignedUserId > 0)?.assignedUserId),
    contacted: 'false',
    segments: 'Investors',
    groups: 'Newsletter',
    allTags: 'Buyers, local',
    anyTags: 'Buyers, local',
    roleAssigneeFilters: `[{"roleName":"ISA","assigneeToIds":[${isa}]}]`,
    languages: 'es',
    phone: '512555',
    email: 'example.org',
  }
}

test('when Lofty does not apply a filter the page says so; when it does there is no such word', async ({ leads, page, lofty }) => {
  test.setTimeout(300_000)
  const searches = searchesOf(lofty)
  for (const [id, { label, examples, isChecked }] of filterEntries) {
    if (!isChecked) continue
    await test.step(label, async () => {
      lofty.faults.clear()
      const value = searches[id] ?? examples[0]?.[0] ?? ''
      // By last contact: the first leads are contacted ones, whatever is asked.
      await leads.open(`?${new URLSearchParams({ [id]: value, sort: 'LastContact' })}`)
      await expect(leads.link(1)).toBeVisible()
      await expect(leads.notice('Lofty did not apply')).toHaveCount(0)

      lofty.faults.always({ ignore: [id] })
      await page.getByRole('button', { name: 'Refresh' }).click()
      await expect(leads.notice('Lofty did not apply')).toHaveText(
        new RegExp(`^Lofty did not apply the filter ${label}: \\d+ of \\d+ leads`),
      )
      await leads.commit(() =>
        page
          .getByRole('main')
          .getByRole('button', { name: `Remove ${label}` })
          .last()
          .click(),
      )
      await expect(leads.notice('Lofty did not apply')).toHaveCount(0)
    })
  }
})
