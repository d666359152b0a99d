import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRoleAssignees, writeRoleAssignees } from './role-assignees.ts'

const ids = fc.array(fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String), { minLength: 1 })
const hostileNames = ['"', '\\', '"]},{"', '9007199254740993', '\u0000', '\u2028', '\ud800', '__proto__', '$&', '😀', ':']
const roleName = fc
  .string({ unit: fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary', maxLength: 3 })), minLength: 1 })
  .filter(Boolean)

describe('role assignees', () => {
  test('written and read again are the same, whatever the name and however long the ids', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ roleName, assigneeToIds: ids }, { noNullPrototype: true }), { minLength: 1 }), (roles) => {
        expect(readRoleAssignees(writeRoleAssignees(roles))).toEqual(roles)
      }),
    )
  })

  test('are written as documented: bare numbers, every digit above 2^53', () => {
    const text = writeRoleAssignees([{ roleName: 'Buyer "A" Agent', assigneeToIds: ['111', '9007199254740993'] }])
    expect(text).toBe('[{"roleName":"Buyer \\"A\\" Agent","assigneeToIds":[111,9007199254740993]}]')
  })

  test('are read with ids as numbers and as text', () => {
    expect(readRoleAssignees(' [{"assigneeToIds": [222, "9007199254740993", 9007199254740993], "roleName": "ISA"}] ')).toEqual([
      { roleName: 'ISA', assigneeToIds: ['222', '9007199254740993', '9007199254740993'] },
    ])
  })

  const entry = (assigneeToIds: string, more = '') => `[{"roleName":"ISA","assigneeToIds":${assigneeToIds}${more}}]`

  test.each([
    ...['', 'x', 'null', '7', '"x"', '{}', '[]', '[null]', '[[]]', '[{}]', '[{"roleName":"ISA"}]', '[{"assigneeToIds":[1]}]'],
    ...['[{"roleName":"","assigneeToIds":[1]}]', '[{"roleName":7,"assigneeToIds":[1]}]', '[{"rolename":"ISA","assigneeToIds":[1]}]'],
    ...[
      entry('1'),
      entry('null'),
      entry('{}'),
      entry('[null]'),
      entry('[-1]'),
      entry('[1.5]'),
      entry('[1e300]'),
      entry('["x"]'),
      entry('[""]'),
    ],
    ...[entry('[-9007199254740993]'), entry('[0009007199254740993]'), entry('["123456789012345678901"]'), entry('[[1]]'), entry('[true]')],
    ...[
      entry('[1]', ',"more":1'),
      entry('[1'),
      `${entry('[1]')},`,
      `${entry('[1]')}x`,
      entry('[1]').slice(0, -1),
      entry('[1]').replaceAll('"', "'"),
    ],
  ])('%s is not of the documented form', (value) => {
    expect(readRoleAssignees(value)).toBeUndefined()
  })

  test('are undefined for any text that is none, without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (value) => {
        expect(readRoleAssignees(value)).toBeUndefined()
      }),
    )
  })
})
