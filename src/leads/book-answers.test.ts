import { expect, test } from 'vitest'
import { createIndex } from '../book/book-index.ts'
import { createHeld } from '../book/held.ts'
import { type Lead, readLead } from '../lofty/lead.ts'
import { bookAnswers } from './book-answers.ts'
import { questionOf } from './book-question.ts'
import { createGatheredHomes } from './gathered-homes.ts'
import { leadFields } from './lead-fields.ts'
import { parseSearch } from './search.ts'

const DAY = 86_400_000
const question = (query: string, now = 0) => questionOf(parseSearch(query), now)

/** A tab's book of 60 leads, over what tabs before have kept; `ready` when it has been read. */
function openTab(kept: Map<string, string>, ready: Promise<void>) {
  const index = createIndex<Lead>(leadFields, () => [])
  for (let id = 1; id <= 60; id += 1) {
    const lead = readLead({ leadId: id, score: id, createTime: id * DAY })
    if (lead.unreadable === undefined) index.put(lead.leadId, lead)
  }
  const asked: string[] = []
  const book = {
    ready,
    held: createHeld(index),
    cards: async (ids: readonly string[]) => ids.map((id) => `card ${id}`),
    each: async () => undefined,
    notes: { read: async () => undefined, write: async () => undefined },
    answers: {
      async find(name: string) {
        asked.push(name)
        return kept.get(name)
      },
      give: async (name: string, answer: string) => void kept.set(name, answer),
    },
  }
  return { asked, ...bookAnswers(book, index, createGatheredHomes()) }
}

const never = new Promise<void>(() => undefined)

test('the top of a list that was asked for before is answered before the book is read, as it was', async () => {
  const kept = new Map<string, string>()
  const before = openTab(kept, Promise.resolve())
  const [top, best] = [await before.list(question(''), 1, 0, 40), await before.list(question('sort=Score'), 1, 0, 40)]
  expect(best.rows[0]).toEqual({ id: '60', card: 'card 60' })
  const after = openTab(kept, never)
  expect(await after.list(question('', 90_000), 7, 0, 40)).toEqual(top)
  expect(await after.list(question('sort=Score', 90_000), 7, 0, 40)).toEqual(best)
})

test('rows further down, other questions and those about changes wait for the book', async () => {
  const kept = new Map<string, string>()
  const before = openTab(kept, Promise.resolve())
  for (const query of ['', 'created=-3d..', 'view=Hot&since=new']) await before.list(question(query), 1, 0, 40)
  const after = openTab(kept, never)
  const waits = (answer: Promise<unknown>) => Promise.race([answer, new Promise((over) => setTimeout(over, 5, 'waits'))])
  expect(await waits(after.list(question(''), 1, 0, 40))).not.toBe('waits')
  for (const [query, now, first, count] of [
    ['', 0, 99, 100],
    ['', 0, 0, 100],
    ['score=3..', 0, 0, 40],
    ['created=-3d..', 5 * DAY, 0, 40],
  ] as const) {
    expect(await waits(after.list(question(query, now), 1, first, count))).toBe('waits')
  }
  const looked = after.asked.length
  expect(await waits(after.list(question('view=Hot&since=new'), 1, 0, 40))).toBe('waits')
  expect(after.asked.length).toBe(looked)
})
