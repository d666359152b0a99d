import { expect, test } from 'vitest'
import { createIndex } from '../book/book-index.ts'
import { type Lead, readLead } from '../lofty/lead.ts'
import { questionOf } from './book-question.ts'
import { countOf, facetOf } from './facets.ts'
import { leadFields } from './lead-fields.ts'
import { createLooks } from './look-answers.ts'
import { roadOf } from './road.ts'
import { parseSearch } from './search.ts'
import { selectionOf } from './selection.ts'

const HOUR = 3_600_000
const START = Date.UTC(2026, 10, 24)

/** A book of leads by id, and tabs that look at it. */
function createBook() {
  const index = createIndex<Lead>(leadFields, () => [])
  const cards = new Map<string, string>()
  const notes = new Map<number, string>()
  const book = {
    ready: Promise.resolve(),
    cards: async (ids: readonly string[]) => ids.map((id) => cards.get(id)),
    notes: {
      read: async (number: number) => notes.get(number),
      write: async (number: number, text: string) => void notes.set(number, text),
    },
  }
  return {
    index,
    notes,
    put(leadId: number, raw: object) {
      const card = { leadId, ...raw }
      const lead = readLead(card)
      if (lead.unreadable === undefined) index.put(lead.leadId, lead)
      cards.set(String(leadId), JSON.stringify(card))
    },
    openTab(most?: number) {
      const looks = createLooks(book, index, most)
      const question = (query: string) => questionOf(parseSearch(query), 0)
      return {
        look: (query: string, now: number, isSeen = true) => looks.look('Hot', question(query).filters, START + now, isSeen),
        async found(query: string) {
          const resolved = await looks.resolved(question(`${query}&view=Hot`))
          const { ids } = index.query({ ...selectionOf(resolved), first: 0, count: 99 })
          expect(countOf(index, resolved)).toBe(ids.length)
          return ids.toSorted()
        },
        stages: async (query: string) =>
          facetOf(index, await looks.resolved(question(`${query}&view=Hot`)), 'source', () => undefined).options,
      }
    },
  }
}

test('each change of a view’s leads since the last visit is counted and found, with further filters too', async () => {
  const { put, openTab, index, notes } = createBook()
  const hot = { stage: 'Hot', source: 'Zillow', assignedUserId: 7 }
  for (const id of [1, 2, 3, 4]) put(id, hot)
  put(5, { ...hot, stage: 'Cold' })
  const tab = openTab()
  expect(await tab.look('stage=Hot', HOUR)).toMatchObject({ since: undefined })
  expect(await tab.found('stage=Hot&since=new&since=gone')).toEqual([])

  put(1, { ...hot, stage: 'Cold' })
  put(2, { ...hot, assignedUserId: 8, source: 'Google' })
  put(3, { ...hot, tags: [{ tagName: 'VIP' }], lastVisit: new Date(START + 2 * HOUR).toISOString().replace('.000Z', 'GMT') })
  put(5, hot)
  put(6, { ...hot, source: 'Google' })
  index.remove('4')
  const told = await tab.look('stage=Hot', 3 * HOUR)
  expect(told?.since).toBe(START + HOUR)
  expect(Object.fromEntries(told?.counts.map(({ kind, count }) => [kind, count]) ?? [])).toEqual({
    new: 2,
    back: 1,
    reassigned: 1,
    stage: 0,
    tagged: 1,
    gone: 2,
  })
  expect(await tab.found('stage=Hot&since=new')).toEqual(['5', '6'])
  expect(await tab.found('stage=Hot&since=back')).toEqual(['3'])
  expect(await tab.found('stage=Hot&since=new&since=reassigned')).toEqual(['2', '5', '6'])
  expect(await tab.found('stage=Hot&since=new&source=Google')).toEqual(['6'])
  // Who is gone fits the view no more; one of them is not in the book at all.
  expect(await tab.found('stage=Hot&since=gone')).toEqual(['1'])
  expect(await tab.stages('stage=Hot&since=new')).toMatchObject([
    { value: 'Google', count: 1 },
    { value: 'Zillow', count: 1 },
  ])

  // A tab that just opens, on the filter at once, gives the same; looking again within the visit, too.
  const other = openTab()
  expect(await other.found('stage=Hot&since=new')).toEqual(['5', '6'])
  expect((await other.look('stage=Hot', 3 * HOUR + 1000))?.since).toBe(START + HOUR)
  expect(notes.size).toBe(1)
})

test('a look that nobody sees counts as none, and other filters begin anew', async () => {
  const { put, openTab } = createBook()
  put(1, { stage: 'Hot' })
  const tab = openTab()
  await tab.look('stage=Hot', HOUR)
  put(2, { stage: 'Hot' })
  await tab.look('stage=Hot', 5 * HOUR, false)
  put(3, { stage: 'Hot' })
  expect((await tab.look('stage=Hot', 9 * HOUR))?.since).toBe(START + HOUR)
  expect(await tab.found('stage=Hot&since=new')).toEqual(['2', '3'])
  expect((await tab.look('stage=Hot&stage=Cold', 20 * HOUR))?.since).toBeUndefined()
  expect(await tab.found('stage=Hot&stage=Cold&since=new')).toEqual([])
})

test('a view that nobody looked at has no changes, and only the book is asked for them', async () => {
  const { put, openTab } = createBook()
  put(1, { stage: 'Hot' })
  expect(await openTab().found('since=new')).toEqual([])
  for (const isComplete of [true, false]) {
    for (const isOn of [true, false]) expect(roadOf(parseSearch('since=new&stage=Hot'), { isOn, isComplete }, 0)).toBe('book')
  }
})

test('views of too many leads are not held against what they were', async () => {
  const { put, openTab, notes } = createBook()
  for (const id of [1, 2, 3]) put(id, {})
  expect(await openTab(2).look('', HOUR)).toBeUndefined()
  expect(notes.size).toBe(0)
  expect(await openTab(3).look('', HOUR)).toBeDefined()
  expect(notes.size).toBe(1)
})
