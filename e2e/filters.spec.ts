import { type FilterId, filterEntries, leadFilters } from '../src/leads/filters.ts'
import { expect, test } from './fixtures.ts'

/** The example of a filter that is hardest to carry: quotes, commas, emoji, right-to-left text. */
function hardestOf(id: FilterId): readonly string[] {
  const [first = []] = leadFilters[id].examples.toSorted((one, other) => written(id, other).length - written(id, one).length)
  return first
}

/** A filter as the URL writes it, with one that it modifies where it does nothing by itself. */
function linkOf(id: FilterId): string {
  const [modified] = leadFilters[id].modifies as FilterId[]
  return `?${modified ? `${written(modified, hardestOf(modified))}&` : ''}${written(id, hardestOf(id))}`
}

function written(name: string, texts: readonly string[]): string {
  return new URLSearchParams(texts.map((each) => [name, each])).toString()
}

test('a link that sets a filter is asked of Lofty to the letter, shown everywhere and undone by its chip, whichever filter it is', async ({
  leads,
}) => {
  test.setTimeout(300_000)
  for (const [id, filter] of filterEntries) {
    const { label, modifies, params } = filter
    if (!params) continue
    const texts = hardestOf(id)
    const [modified] = modifies as FilterId[]
    await test.step(label, async () => {
      const made = leads.lofty.calls.length
      await leads.open(linkOf(id))
      const others = modified ? leadFilters[modified].params?.(hardestOf(modified)) : {}
      expect(leads.lastQuery()).toEqual({ ...others, ...params(texts) })
      expect(Object.keys(leads.lastQuery())).toContain(id)
      expect(leads.lofty.calls.length - made).toBe(1)
      await expect(leads.chip(label)).toBeVisible()
      await expect(leads.control(label).first()).toBeVisible()
      await expect(leads.sentence).toContainText(filter.sentence.replace(/\{(value)?\}/, () => filter.say(texts, (value) => value)))

      await leads.commit(() => leads.press('Remove', label))
      await expect(leads.chip(label)).toHaveCount(0)
      expect(leads.query().has(id)).toBe(false)
      expect(leads.lastQuery()).toEqual(others)
    })
  }
})

test('a link that sets every filter is asked and shown the same after a reload', async ({ leads, page }) => {
  const all = filterEntries.flatMap(([id, { label, params }]) => (params ? [{ id, label, texts: hardestOf(id) }] : []))
  const expectAll = async () => {
    for (const { id, label, texts } of all) {
      await expect(leads.chip(label)).toBeVisible()
      await expect(leads.control(label).first()).toBeVisible()
      expect(leads.query().getAll(id)).toEqual(texts)
    }
    return leads.sentence.innerText()
  }
  await leads.open(`?${all.map(({ id, texts }) => written(id, texts)).join('&')}`)
  const said = await expectAll()
  await page.reload()
  await leads.settled()
  expect(await expectAll()).toBe(said)
  const [first, second] = leads.lofty.calls.map(({ url }) => url)
  expect(leads.lofty.calls).toHaveLength(2)
  expect(second).toBe(first)
})

test('every way of writing Search reaches Lofty as it was written', async ({ leads }) => {
  for (const [text = ''] of leadFilters.key.examples) {
    await leads.open(`?${written('key', [text])}`)
    expect(leads.lastQuery()).toEqual({ key: text })
  }
})

test('Clear all takes every filter away at once', async ({ leads, page }) => {
  await leads.open('?stage=Hot&contacted=true&~languages=es')
  await leads.commit(() => page.getByRole('button', { name: 'Clear all' }).click())
  await expect(leads.chips).toHaveCount(0)
  await expect(leads.status).toContainText('2,500 leads')
  expect(leads.query().size).toBe(0)
})

test('a filter that Lofty has no parameter for is not sent, but decided here, and says so beside its name', async ({ leads }) => {
  await leads.page.goto('/leads?price=..300000&stage=Hot&created=-30d..')
  await expect(leads.chip('Price range')).toContainText('overlaps $300,000 or less')
  await expect(leads.chip('Created')).toContainText('in the last 30 days')
  await expect(leads.status).toContainText(/^\d+ leads?from Lofty/)
  expect(leads.lastQuery()).toEqual({ stage: 'Hot' })
  await expect(leads.filters.getByText('needs the book').first()).toBeVisible()
  await expect(leads.filters.getByText('asks Lofty').first()).toBeVisible()
  await leads.press('Remove', 'Price range')
  await leads.press('Remove', 'Created')
  expect(leads.query().toString()).toBe('stage=Hot')
})
