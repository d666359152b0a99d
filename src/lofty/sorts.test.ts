import { expect, test } from 'vitest'
import { isSort, sorts } from './sorts.ts'

/** The names as Lofty's documentation lists them, in its order and spelling. */
const documented = `Default, LastContact, LastCall, LastEmail, LastActivity, CreateTime, Inquries, DeleteTime, AssignTime, Score, Activity,
  Communication, HasDrip, HasAlert, Task, Lender, ActivitySearch, ActivityViews, ActivityFavorites, DripStatus, DripOpenRate,
  AlertFrequency, AlertOpenRate, SCOREV2, SmartPlanStatus`.split(/,\s*/)

test('the orders are exactly the 25 documented ones', () => {
  expect(documented).toHaveLength(25)
  expect(Object.keys(sorts).sort()).toEqual([...documented].sort())
  expect(documented.filter(isSort)).toEqual(documented)
})

test('every order has words of its own', () => {
  expect(new Set(Object.values(sorts)).size).toBe(25)
  expect(Object.values(sorts).every((words) => /^\S(.*\S)?$/.test(words))).toBe(true)
})

test.each(['Inquiries', 'createTime', 'CREATETIME', 'Score ', '', '__proto__', 'constructor', 'toString'])('"%s" is no order', (name) => {
  expect(isSort(name)).toBe(false)
})
