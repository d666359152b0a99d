import { describe, expect, test } from 'vitest'
import { columnIds, leadColumns } from './columns.tsx'
import { fieldOf, readSortName, type SortName, sortBy, sortNames, sortOf, thenBy } from './order.ts'
import { formatSearch, parseSearch } from './search.ts'

describe('an order in the URL', () => {
  test.each([
    ['sort=Score', 'sort=Score'],
    // A column that Lofty has an order for is that order.
    ['sort=score', 'sort=Score'],
    ['sort=stage&desc=false', 'sort=stage&desc=false'],
    ['sort=stage&then=Score&then=name%3Aasc', 'sort=stage&then=Score&then=name%3Aasc'],
    ['then=score', 'then=Score'],
  ])('%s is %s', (query, canonical) => {
    const search = parseSearch(query)
    expect(search.leftOut).toEqual([])
    expect(formatSearch(search)).toBe(canonical)
  })

  test.each(['sort=nothing', 'then=nothing', 'then=name:desc', 'then=name:asc:asc', 'sort=toString'])(
    '%s is left out and told',
    (query) => {
      expect(parseSearch(query).leftOut).toEqual([query.replace('%3A', ':')])
    },
  )

  test('every column can be sorted by, and the book has a field for it', () => {
    for (const id of columnIds) {
      expect(readSortName(id)).toBe(sortOf(id))
      expect(fieldOf(sortOf(id))).toBe(leadColumns[id].field)
    }
    expect(new Set(sortNames).size).toBe(sortNames.length)
  })
})

describe('pressing a header', () => {
  const none = { sort: undefined, isAscending: false, thens: [] }
  const press = (...presses: [SortName, boolean][]) =>
    presses.reduce<typeof none | ReturnType<typeof sortBy>>(
      (before, [sort, isFurther]) => (isFurther ? thenBy(before, sort) : sortBy(before, sort)),
      none,
    )

  test.each<[string, [SortName, boolean][], object]>([
    ['numbers and dates begin with the highest', [['Score', false]], { sort: 'Score', isAscending: false, thens: [] }],
    ['names begin with A', [['name', false]], { sort: 'name', isAscending: true, thens: [] }],
    [
      'again: the other way',
      [
        ['name', false],
        ['name', false],
      ],
      { sort: 'name', isAscending: false, thens: [] },
    ],
    ['the newest first is there already', [['CreateTime', false]], { sort: 'CreateTime', isAscending: true, thens: [] }],
    [
      'with Shift: among equals',
      [
        ['stage', false],
        ['Score', true],
      ],
      { sort: 'stage', isAscending: true, thens: [{ sort: 'Score', isAscending: true }] },
    ],
    [
      'again: the other way',
      [
        ['stage', false],
        ['Score', true],
        ['Score', true],
      ],
      { thens: [{ sort: 'Score', isAscending: false }] },
    ],
    [
      'once more: gone',
      [
        ['stage', false],
        ['Score', true],
        ['Score', true],
        ['Score', true],
      ],
      { thens: [] },
    ],
    [
      'the first one with Shift turns',
      [
        ['stage', false],
        ['Score', true],
        ['stage', true],
      ],
      { isAscending: false, thens: [{ sort: 'Score', isAscending: true }] },
    ],
    [
      'without Shift the others go',
      [
        ['stage', false],
        ['Score', true],
        ['name', false],
      ],
      { sort: 'name', thens: [] },
    ],
  ])('%s', (_, presses, order) => {
    expect(press(...presses)).toMatchObject(order)
  })
})
