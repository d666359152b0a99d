import { describe, expect, test } from 'vitest'
import { createHeld } from './held.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { readCards, writeCards } from './page-text.ts'
import { createMemoryShelf } from './shelf.ts'
import { createStore, type Store } from './store.ts'

const index = { put: () => undefined, remove: () => undefined, *write() {}, *read() {} }

function pageOf(number: number) {
  const [id, text] = [String(number), `{"leadId":${number}}`]
  return { number, cards: writeCards([{ id, print: number, card: text }], []), leads: new Map([[id, text]]) }
}

async function addPage(store: Store, number: number) {
  await store.write({ pages: [pageOf(number)], state: 1 })
}

/** A tab that has read all that is in the store, and what it keeps of answers at once. */
async function openTab(store: Store, madeBy = 'this') {
  const held = createHeld(index)
  const take = (number: number) => held.apply(number, readCards(pageOf(number).cards), pageOf(number).leads)
  for (const number of await store.numbers()) take(number)
  const answers = createKeptAnswers(Promise.resolve(store), held, madeBy || undefined, () => Promise.resolve())
  return {
    held,
    take,
    answers,
    give: (question: string, answer: string, changes = held.changes) => answers.give(question, answer, changes),
  }
}

async function filledStore() {
  const store = createStore(createMemoryShelf(), undefined, true)
  for (const number of [1, 2]) await addPage(store, number)
  await (await openTab(store)).give('top', 'rows')
  return store
}

describe('an answer that was given', () => {
  test('is there when the book is opened again, as long as the book does not answer by itself', async () => {
    const { answers } = await openTab(await filledStore())
    expect([await answers.find('top'), await answers.find('other')]).toEqual(['rows', undefined])
    await answers.asked
    answers.end()
    expect(await answers.find('top')).toBeUndefined()
  })

  test('is not there once the book has a page more, also one that another tab wrote meanwhile', async () => {
    const store = await filledStore()
    await addPage(store, 3)
    expect(await (await openTab(store)).answers.find('top')).toBeUndefined()
    const other = await filledStore()
    const tab = await openTab(other)
    await addPage(other, 3)
    await tab.give('top', 'rows again')
    expect(await (await openTab(other)).answers.find('top')).toBeUndefined()
  })

  test('is not kept when the book has changed since its list was cut', async () => {
    const store = await filledStore()
    const tab = await openTab(store)
    const { changes } = tab.held
    await addPage(store, 3)
    tab.take(3)
    await tab.give('top', 'rows of before', changes)
    expect(await (await openTab(store)).answers.find('top')).toBeUndefined()
    await tab.give('top', 'rows of now')
    expect(await (await openTab(store)).answers.find('top')).toBe('rows of now')
  })

  test('is not there for other code than gave it, and nothing is kept by code that may change unseen', async () => {
    const store = await filledStore()
    expect(await (await openTab(store, 'other')).answers.find('top')).toBeUndefined()
    const unnamed = await openTab(store, '')
    await unnamed.give('top', 'rows of changed code')
    expect(await unnamed.answers.find('top')).toBeUndefined()
    expect(await (await openTab(store)).answers.find('top')).toBe('rows')
  })

  test('stays beside those given later, six in all, the last ones', async () => {
    const store = await filledStore()
    for (const question of ['b', 'c', 'd', 'e', 'f']) await (await openTab(store)).give(question, question)
    const found = async (question: string) => (await openTab(store)).answers.find(question)
    expect(await found('top')).toBe('rows')
    await (await openTab(store)).give('g', 'g')
    expect([await found('top'), await found('b'), await found('g')]).toEqual([undefined, 'b', 'g'])
  })
})
