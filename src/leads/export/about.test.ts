import { expect, test } from 'vitest'
import { parseSearch } from '../search.ts'
import { aboutOf, doubtsOf, type Exported, fileName, remarksOn } from './about.ts'

const exported: Exported = {
  read: 431,
  of: 431,
  found: 431,
  unreadable: 0,
  hasMoved: false,
  search: parseSearch('stage=Hot&view=Hot+this+week'),
  sentence: 'Leads in stage Hot, newest first.',
  isChosen: false,
  written: 431,
  matching: 431,
  allColumns: false,
  doubts: [],
  now: new Date(2026, 10, 24, 16, 5).getTime(),
}

test('an export says what it is', () => {
  const about = Object.fromEntries(aboutOf(exported))
  expect(about).toMatchObject({
    View: 'Hot this week',
    Leads: 'Leads in stage Hot, newest first.',
    Count: '431 of 431 leads',
    Columns: 'those that were shown',
  })
  expect(about.Exported).toMatch(/^Nov 24, 2026, 4:05\sPM \(.+\) by Leadbook$/)
  expect(about).not.toHaveProperty('Mind')
  expect(Object.fromEntries(aboutOf({ ...exported, isChosen: true, written: 3, matching: 3 }))).toMatchObject({
    'Selected from': 'Leads in stage Hot, newest first.',
    Count: '3 of 3 leads selected',
  })
})

test('what is not in it is said', () => {
  expect(remarksOn(exported)).toEqual([])
  expect(remarksOn({ ...exported, hasMoved: true, unreadable: 1, written: 420 })).toEqual([
    'The list changed at Lofty while it was read; each lead is here once.',
    '1 lead could not be read and is left out.',
    '10 leads that Lofty counts did not come.',
  ])
  expect(remarksOn({ ...exported, isChosen: true, written: 2, matching: 3 })).toEqual(['1 selected lead could not be found any more.'])
})

test('what the list itself is unsure of is said', () => {
  const list = { partial: undefined, road: 'book' as const, hasDisorder: false }
  expect(doubtsOf(list)).toEqual([])
  expect(doubtsOf({ ...list, partial: { seen: 4200, of: 12_480, readOn: undefined } })).toEqual([
    'The book had 4,200 of 12,480 leads by then: others that fit may be missing.',
  ])
  // What Lofty's list had to be read for is read to its end by the export itself.
  expect(doubtsOf({ ...list, road: 'reading', partial: { seen: 991, of: 12_480, readOn: undefined } })).toEqual([])
  expect(remarksOn({ ...exported, doubts: doubtsOf({ ...list, hasDisorder: true }) })).toEqual([
    'Lofty did not keep the order it was asked for: leads that fit may be missing.',
  ])
})

test('the file is named after the view, the moment and the count, as any system takes it', () => {
  expect(fileName(exported, 'csv')).toBe('Hot this week 2026-11-24 16.05 (431 of 431).csv')
  const named = (view: string) => fileName({ ...exported, search: { ...exported.search, view } }, 'xlsx')
  expect(named('../..\\a:b*"<c>|\u202egpj')).toMatch(/^[^\\/:*?"<>|\u202e]+\.xlsx$/)
  expect(named('../etc')).not.toMatch(/^\./)
  expect(named('???')).toBe('Leads 2026-11-24 16.05 (431 of 431).xlsx')
  expect(named('x'.repeat(500)).length).toBeLessThan(110)
})
