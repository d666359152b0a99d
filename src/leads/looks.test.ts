import { expect, test } from 'vitest'
import { readLead } from '../lofty/lead.ts'
import { changesBetween, type Look, type Print, printOf, withLook } from './looks.ts'

const MINUTE = 60_000

function print(raw: object): Print {
  const lead = readLead({ leadId: 1, ...raw })
  if (lead.unreadable !== undefined) throw new Error(lead.unreadable)
  return printOf(lead)
}

const tags = (...names: string[]) => ({ tags: names.map((tagName) => ({ tagName })) })
const look = (at: number, leads: Record<string, object>): Look => ({
  at,
  leads: Object.fromEntries(Object.entries(leads).map(([id, raw]) => [id, print(raw)])),
})

const BEFORE = { stage: 'Hot', assignedUserId: 7, ...tags('VIP', 'Lake') }

test.each([
  ['nothing', BEFORE, []],
  ['the order of tags', { ...BEFORE, ...tags('lake', 'VIP', 'VIP') }, []],
  ['another stage', { ...BEFORE, stage: 'Cold' }, ['stage']],
  ['no stage', { ...BEFORE, stage: null }, ['stage']],
  ['another agent', { ...BEFORE, assignedUserId: 8 }, ['reassigned']],
  ['no agent', { ...BEFORE, assignedUserId: 0 }, ['reassigned']],
  ['a tag more', { ...BEFORE, ...tags('VIP', 'Lake', 'New') }, ['tagged']],
  ['a tag for another', { ...BEFORE, ...tags('VIP', 'New') }, ['tagged']],
  ['a tag less', { ...BEFORE, ...tags('VIP') }, []],
  ['a tag named like the stage', { ...BEFORE, ...tags('VIP', 'Lake', 'Hot') }, ['tagged']],
  ['all of it', { stage: 'Cold', assignedUserId: 8, ...tags('New') }, ['reassigned', 'stage', 'tagged']],
])('%s changed', (_, now, kinds) => {
  const changes = changesBetween(look(1, { 1: BEFORE }), look(2, { 1: now }), new Map())
  expect(Object.entries(changes).flatMap(([kind, ids]) => (ids.length > 0 ? [kind] : []))).toEqual(kinds)
})

test('who is new, gone or back is told apart; who is new is nothing else', () => {
  const base = look(1000, { 1: BEFORE, 2: BEFORE, 3: BEFORE, 4: BEFORE })
  const latest = look(2000, { 2: BEFORE, 3: BEFORE, 4: BEFORE, '9007199254740993': { ...BEFORE, stage: 'Cold' } })
  const visits = new Map([
    ['2', 1001],
    ['3', 1000],
    ['9007199254740993', 1500],
  ])
  expect(changesBetween(base, latest, visits)).toEqual({
    new: ['9007199254740993'],
    back: ['2'],
    reassigned: [],
    stage: [],
    tagged: [],
    gone: ['1'],
  })
})

test('what the last visit saw last is what the next is held against, however often this one looks', () => {
  const at = (minutes: number) => look(minutes * MINUTE, {})
  let kept = withLook(undefined, 'stage', at(0))
  expect(kept.base).toBeUndefined()
  kept = withLook(kept, 'stage', at(20))
  expect(kept.base).toBeUndefined()
  for (const minutes of [600, 610, 639]) {
    kept = withLook(kept, 'stage', at(minutes))
    expect(kept.base?.at).toBe(20 * MINUTE)
  }
  expect(withLook(kept, 'stage', at(700)).base?.at).toBe(639 * MINUTE)
  expect(withLook(kept, 'other filters', at(700))).toEqual({ filters: 'other filters', latest: at(700) })
})

test('what is kept tells nobody who a lead is', () => {
  const raw = { ...BEFORE, firstName: 'Canary', emails: ['canary@example.com'], phones: ['5125550142'], ...tags('canary tag') }
  expect(JSON.stringify(withLook(undefined, '[]', look(1, { 1: raw })))).not.toMatch(/canary|Hot|512555/i)
})
