import { expect, test } from 'vitest'
import { sorts } from '../lofty/sorts.ts'
import { makeLeads } from './leads.ts'
import { sortLeads } from './sorts.ts'

const leads = makeLeads(400, 1, Date.UTC(2026, 10, 23))
const ids = (sort?: string, desc?: boolean) => sortLeads(leads, sort, desc).map(({ leadId }) => leadId)

test.each(Object.keys(sorts))('%s keeps every lead, and descending is its reverse', (sort) => {
  const ascending = ids(sort, false)
  expect([...ascending].sort()).toEqual(ids().sort())
  expect(ids(sort, true)).toEqual(ascending.reverse())
})

test('every sort but the deletion time tells leads apart', () => {
  const newest = ids()
  const plain = Object.keys(sorts).filter((sort) => ids(sort, true).every((id, at) => id === newest[at]))
  expect(plain.sort()).toEqual(['CreateTime', 'Default', 'DeleteTime'])
})

test('score, times and lender go up', () => {
  expect(sortLeads(leads, 'Score', false).map(({ score }) => score)).toEqual(leads.map(({ score }) => score).sort((a, b) => a - b))
  expect(sortLeads(leads, 'LastContact', false).map(({ lastTouch }) => lastTouch)).toEqual(leads.map(({ lastTouch }) => lastTouch).sort())
  expect(sortLeads(leads, 'Lender', undefined).at(0)?.lenderUserId).toBe(0)
})

test('without a sort, or with an unknown one, the newest come first', () => {
  const created = sortLeads([...leads].reverse(), undefined, false).map(({ createTime }) => createTime)
  expect(created).toEqual(leads.map(({ createTime }) => createTime))
  expect(ids('LastCreate', false)).toEqual(ids())
  expect(ids('Default')).toEqual(ids())
})
