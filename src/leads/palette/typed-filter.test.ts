import { expect, test } from 'vitest'
import { leadFilters } from '../filters.ts'
import { readTyped, sayableFilters, valuesFor } from './typed-filter.ts'

test.each([
  ['stage: hot', { id: 'stage', value: 'hot' }],
  ['Stage hot', { id: 'stage', value: 'hot' }],
  ['  STAGE :', { id: 'stage', value: '' }],
  // The longest name counts, and a name ends where a word does.
  ['assigned agent: lily', { id: 'assignedUserId', value: 'lily' }],
  ['assigned 7', { id: 'assigned', value: '7' }],
  ['language on file: es', { id: 'language', value: 'es' }],
  ['score 70', { id: 'score', value: '70' }],
  ['lastTouch:never', { id: 'lastTouch', value: 'never' }],
  ['search: a: b', { id: 'key', value: 'a: b' }],
  ['stage', undefined],
  ['stages hot', undefined],
  ['hot stage', undefined],
  ['since: new', undefined],
  ['', undefined],
])('“%s” is read as %o', (typed, read) => expect(readTyped(typed)).toEqual(read))

const STAGES = ['Hot', 'New Leads', 'Hôtel guests'].map((value) => ({ value, label: value }))

test.each([
  ['stage: ho', ['Hot', 'Hôtel guests']],
  ['stage: ', ['Hot', 'New Leads', 'Hôtel guests']],
  ['score: 70', ['70..', '..70', '70..70']],
  ['score: 40-60', ['40..60']],
  ['score: 60-40', []],
  ['price: $450k', ['450000..', '..450000', '450000..450000']],
  ['price: 1.2m', ['1200000..', '..1200000', '1200000..1200000']],
  ['price: within:1..2', ['within:1..2']],
  ['created: 14', ['-14d..', '..-14d']],
  ['created: today', ['-0d..']],
  ['last visit: nev', ['never']],
  ['created: 2026-02-30..', []],
  ['buying in: 6', ['..6', '6..']],
  ['contacted: no', ['false']],
  ['contacted: y', ['true']],
  ['unsubscribed: ', ['true', 'false']],
  ['phone: 512', ['512']],
  ['phone: ', []],
])('“%s” may mean %o', (typed, values) => {
  const read = readTyped(typed)
  expect(read).toBeDefined()
  expect(read && valuesFor(read, read.id === 'stage' ? STAGES : [])).toEqual(values)
})

test('each filter that can be said is named by its label', () => {
  for (const [id, { label }] of sayableFilters) {
    const named = readTyped(`${label}: x`)?.id
    expect(named && leadFilters[named].label).toBe(leadFilters[id].label)
  }
})
