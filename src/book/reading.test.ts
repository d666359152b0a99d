import { expect, test } from 'vitest'
import { createHeld } from './held.ts'
import { writeCards } from './page-text.ts'
import { createReading } from './reading.ts'
import { createMemoryShelf } from './shelf.ts'
import { createStore, type Page } from './store.ts'

const PAGES = 100
const numbers = Array.from({ length: PAGES }, (_, at) => at + 1)

function pageOf(number: number, ids: readonly number[]): Page {
  const entries = ids.map((id) => ({ id: String(id), print: id, card: `card ${id}` }))
  return { number, cards: writeCards(entries, []), leads: new Map(ids.map((id) => [String(id), `{"leadId":${id}}`])) }
}

/** A book that was read of a store with a lead on each of its pages. */
async function readBook() {
  const store = createStore(createMemoryShelf(), undefined, true)
  for (const number of numbers) await store.write({ pages: [pageOf(number, [number])], state: 1 })
  const held = createHeld({ put: () => undefined, remove: () => undefined, *write() {}, *read() {} })
  const reading = createReading(Promise.resolve(store), held, new AbortController().signal, () => undefined)
  await reading.readNew()
  return { store, held, reading }
}

test('few cards stay in memory; all that are asked for come, in the order asked', async () => {
  const { held, reading } = await readBook()
  const atHand = numbers.filter(held.isAtHand)
  expect([held.size, atHand.length < PAGES, atHand.length > 0]).toEqual([PAGES, true, true])
  const asked = [...numbers.toReversed(), 5, 999].map(String)
  expect(await reading.cards(asked)).toEqual([...numbers.toReversed().map((number) => `card ${number}`), 'card 5', undefined])
  expect(numbers.filter(held.isAtHand).length).toBe(atHand.length)
})

test('cards of pages that another tab has written anew meanwhile are found where they are now', async () => {
  const { store, held, reading } = await readBook()
  const away = numbers.filter((number) => !held.isAtHand(number))
  await store.write({ pages: [pageOf(PAGES + 1, away)], drop: away, state: 1 })
  expect(await reading.cards(away.map(String))).toEqual(away.map((number) => `card ${number}`))
})
