import { expect, test } from 'vitest'
import { marksOf, readVisit, visitAt, writeVisit } from './visit.ts'

const MINUTE = 60_000
const NOON = Date.UTC(2026, 10, 20, 12)

test('who is away for more than half an hour begins another visit; reloading goes on with the same', () => {
  const first = visitAt(undefined, NOON)
  expect(first).toEqual({ before: undefined, latest: NOON })
  const reloaded = visitAt(first, NOON + 29 * MINUTE)
  expect(reloaded.before).toBeUndefined()
  const later = visitAt(reloaded, NOON + 60 * MINUTE)
  expect(later.before).toBe(NOON + 29 * MINUTE)
  expect(visitAt(later, NOON + 61 * MINUTE).before).toBe(NOON + 29 * MINUTE)
})

test('a visit is read as it was written, and anything else is none', () => {
  for (const visit of [
    { before: undefined, latest: NOON },
    { before: NOON, latest: NOON + 1 },
  ])
    expect(readVisit(writeVisit(visit))).toEqual(visit)
  for (const text of ['', '..', '12', '1..x', '-1..2']) expect(readVisit(text)).toBeUndefined()
})

const at = (minutes: number) => NOON + minutes * MINUTE
const lead = (created: number | undefined, updated?: number) => ({
  leadId: '7',
  createTime: created,
  lastUpdateTime: updated,
})

test.each([
  ['who was there before', lead(at(-10), at(-5)), undefined, undefined],
  ['who was opened', lead(at(-10), at(-5)), at(-20), 'Opened before'],
  ['who came since', lead(at(1), at(1)), undefined, 'New since your last visit'],
  ['who came since and was opened', lead(at(1), at(1)), at(2), 'Opened before'],
  ['who changed since', lead(at(-10), at(1)), undefined, 'Changed since your last visit'],
  ['who changed since, opened long ago', lead(at(-10), at(1)), at(-5), 'Changed since your last visit'],
  ['who changed since, and was opened after that', lead(at(-10), at(1)), at(3), 'Opened before'],
  ['who came since, was opened, and changed', lead(at(1), at(5)), at(2), 'Changed since your last visit'],
  ['of whom no time is given', lead(undefined), undefined, undefined],
])('a lead %s', (_, row, opened, said) => {
  const seen = new Map(opened === undefined ? [] : [['7', opened]])
  expect(marksOf(NOON, seen)(row)?.said).toBe(said)
})

test('on the first visit nothing is new', () => {
  const markOf = marksOf(undefined, new Map([['7', at(-30)]]))
  expect(markOf({ ...lead(at(-1)), leadId: '8' })).toBeUndefined()
  expect(markOf(lead(at(-1)))?.said).toBe('Opened before')
})
