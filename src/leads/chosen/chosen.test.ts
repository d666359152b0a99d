import { beforeEach, expect, test } from 'vitest'
import type { Row } from '../../lofty/lead.ts'
import { readLead } from '../../lofty/lead.ts'
import { type ChoosableList, choose, chooseAt, chooseRead, chosenNow, leave } from './chosen.ts'

/** A list of leads by their ids; `?` is a place that was not read, `!` a row that is no lead. */
function listOf(ids: readonly (number | '?' | '!')[], shownKey = 'list'): ChoosableList {
  const rows = new Map<number, Row>()
  const places = new Map<string, number>()
  ids.forEach((id, place) => {
    if (id === '!') rows.set(place, { leadId: undefined, unreadable: 'broken' })
    if (typeof id !== 'number') return
    rows.set(place, readLead({ leadId: id, firstName: `Lead ${id}` }))
    places.set(String(id), place)
  })
  return { rows, places, repeated: new Map(), shownKey }
}

const chosenIds = () => [...chosenNow().leads.keys()]

beforeEach(() => leave())

test('a row is selected and left again', () => {
  const list = listOf([11, 12, 13])
  chooseAt(list, 1, false)
  chooseAt(list, 2, false)
  expect(chosenIds()).toEqual(['12', '13'])
  chooseAt(list, 1, false)
  expect(chosenIds()).toEqual(['13'])
})

test.each([
  { start: 1, end: 4, selected: ['12', '13', '14', '15'] },
  { start: 4, end: 0, selected: ['15', '11', '12', '13', '14'] },
])('with Shift all from the last one on are selected, up or down ($start to $end)', ({ start, end, selected }) => {
  const list = listOf([11, 12, 13, 14, 15, 16])
  chooseAt(list, start, false)
  chooseAt(list, end, true)
  expect(chosenIds()).toEqual(selected)
  expect(chosenNow().gap).toBeUndefined()
})

test('a range ends with what its last row becomes: on a selected one it leaves all of them', () => {
  const list = listOf([11, 12, 13, 14])
  chooseRead(list)
  chooseAt(list, 0, false)
  chooseAt(list, 2, true)
  expect(chosenIds()).toEqual(['14'])
})

test('a range begins where its first lead stands now, and with the row itself where that lead is gone', () => {
  chooseAt(listOf([11, 12, 13, 14]), 0, false)
  chooseAt(listOf([14, 13, 12, 11], 'sorted'), 1, true)
  expect(chosenIds().sort()).toEqual(['11', '12', '13'])
  leave()
  chooseAt(listOf([11, 12]), 0, false)
  chooseAt(listOf([21, 22, 23], 'other'), 2, true)
  expect(chosenIds()).toEqual(['11', '23'])
})

test('rows of a range that nobody has read are not selected, and told', () => {
  const list = listOf([11, '?', '?', '!', 15])
  chooseAt(list, 0, false)
  chooseAt(list, 4, true)
  expect(chosenIds()).toEqual(['11', '15'])
  expect(chosenNow().gap).toEqual({ listKey: 'list', first: 0, last: 4 })
  chooseAt(list, 0, false)
  expect(chosenNow().gap).toBeUndefined()
})

test('what cannot be read, or stands elsewhere, cannot be selected', () => {
  const list = { ...listOf([11, '!', 12, 11]), repeated: new Map([[3, 0]]) }
  for (const place of [1, 3, 9]) chooseAt(list, place, false)
  expect(chosenIds()).toEqual([])
  chooseRead(list)
  expect(chosenIds().sort()).toEqual(['11', '12'])
})

test('a selection outlives the list it was made in, and knows it', () => {
  chooseAt(listOf([11, 12]), 0, false)
  chooseAt(listOf([21, 22], 'other'), 1, false)
  choose([['31', undefined]], 'third')
  choose([['11', undefined]], 'third')
  const told = [...chosenNow().leads].map(([id, { lead, from }]) => [id, lead?.firstName, from])
  // The lead that was known stays known.
  expect(told).toEqual([
    ['11', 'Lead 11', 'third'],
    ['22', 'Lead 22', 'other'],
    ['31', undefined, 'third'],
  ])
  leave()
  expect(chosenIds()).toEqual([])
})
