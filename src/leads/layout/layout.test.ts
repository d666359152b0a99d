import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ColumnId, columnIds, leadColumns } from '../columns.tsx'
import { formatSearch, parseSearch, withoutLayout } from '../search.ts'
import { DEFAULT_LAYOUT, layoutOf, shownColumns } from './layout.ts'
import { withHidden, withMoved, withShown, withWidth } from './layout-changes.ts'

const layout = (query: string) => layoutOf(parseSearch(query))
const query = (changed: object, before = '') => formatSearch({ ...parseSearch(before), ...changed })

describe('the layout in the URL', () => {
  test.each([
    ['', ''],
    [`columns=${columnIds.join(',')}`, ''],
    ['columns=stage,name,stage', 'columns=stage,name'],
    ['columns=name%2Cstage', 'columns=name,stage'],
    ['columns=name,custom:Pets,custom:Must-haves', 'columns=name,custom:Pets,custom:Must-haves'],
    ['columns=custom:+Move-in+date+', 'columns=custom:Move-in+date'],
    ['columns=custom%3AA:B', 'columns=custom:A:B'],
    ['widths=stage:200,name:300', 'widths=name:300,stage:200'],
    ['widths=custom:Pets:90,custom:A:B:100,score:60', 'widths=score:60,custom:A:B:100,custom:Pets:90'],
    [`widths=name:${leadColumns.name.width}`, ''],
    ['freeze=1', ''],
    ['freeze=3', 'freeze=3'],
    ['density=normal', ''],
    ['density=compact&freeze=2&widths=name:300&columns=name', 'columns=name&widths=name:300&freeze=2&density=compact'],
  ])('%s is written %s', (written, canonical) => {
    const search = parseSearch(written)
    expect(search.leftOut).toEqual([])
    expect(formatSearch(search)).toBe(canonical)
    expect(parseSearch(canonical)).toEqual(search)
  })

  test.each([
    ['columns=custom:', 'columns=custom:'],
    ['columns=custom', 'columns=custom'],
    ['widths=', 'widths='],
    ['widths=name', 'widths=name'],
    ['widths=name:0300', 'widths=name:0300'],
    ['widths=name:3e2', 'widths=name:3e2'],
    ['widths=name:20', 'widths=name:20'],
    ['widths=name:100000', 'widths=name:100000'],
    ['widths=shoeSize:100', 'widths=shoeSize:100'],
    ['freeze=0', 'freeze=0'],
    ['freeze=-1', 'freeze=-1'],
    ['freeze=100', 'freeze=100'],
    ['freeze=2&freeze=3', 'freeze=2,3'],
    ['density=', 'density='],
    ['density=toString', 'density=toString'],
    ['density=Compact', 'density=Compact'],
  ])('%s is left out and named', (written, leftOut) => {
    const search = parseSearch(written)
    expect(search.leftOut).toEqual([leftOut])
    expect(layoutOf(search)).toEqual(DEFAULT_LAYOUT)
  })

  test('what is understood of a list stands, the rest is named with it', () => {
    const search = parseSearch('widths=name:300,stage:wide&columns=score,shoeSize,custom:Pets')
    expect(search.leftOut).toEqual(['widths=name:300,stage:wide', 'columns=score,shoeSize,custom:Pets'])
    expect(formatSearch(search)).toBe('columns=score,custom:Pets&widths=name:300')
  })

  test('custom fields of any name come back as they were', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text)
    const hard = fc.constantFrom(
      'a,b',
      'a%2Cb',
      '%',
      '100 %',
      'Price: max, net',
      'name',
      '__proto__',
      '&columns=',
      'a+b',
      'Größe',
      ',',
      ':',
    )
    const id = fc.oneof(name, hard).map((field): ColumnId => `custom:${field}`)
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), (columns) => {
        const search = { ...parseSearch(''), columns, widths: new Map(columns.map((each) => [each, 333])) }
        expect(parseSearch(formatSearch(search))).toEqual(search)
      }),
    )
  })

  test('searches that differ in layout alone ask the same', () => {
    const search = parseSearch('stage=Hot&sort=Score&columns=name&widths=name:300&freeze=2&density=roomy')
    expect(formatSearch(withoutLayout(search))).toBe('stage=Hot&sort=Score')
  })
})

describe('changing the layout', () => {
  test('the name is always shown, and first', () => {
    expect(shownColumns(layout('columns=score,name,stage'))).toEqual(['name', 'score', 'stage'])
    expect(shownColumns(layout(''))).toEqual(columnIds)
  })

  test.each<[string, ColumnId, number, string]>([
    ['name,stage,source,score', 'score', 1, 'name,score,stage,source'],
    ['name,stage,source,score', 'stage', 3, 'name,source,score,stage'],
    ['name,stage,source,score', 'stage', 99, 'name,source,score,stage'],
    ['name,stage,source,score', 'score', 0, 'name,score,stage,source'],
    ['name,stage,source,score', 'source', -5, 'name,source,stage,score'],
    ['name,stage,source,score', 'source', 2, 'name,stage,source,score'],
    ['name,stage,source,score', 'name', 2, 'name,stage,source,score'],
    ['stage,name,score', 'score', 1, 'name,score,stage'],
  ])('of %s, %s moved to place %i gives %s', (columns, id, place, after) => {
    const before = layout(`columns=${columns}`)
    expect(shownColumns({ ...before, ...withMoved(before, id, place) }).join()).toBe(after)
  })

  test('columns in their own order again are none in the URL', () => {
    expect(query(withMoved(layout(''), 'stage', 2))).toMatch(/^columns=name,source,stage,agent/)
    expect(query(withMoved(layout(query(withMoved(layout(''), 'stage', 2))), 'stage', 1))).toBe('')
  })

  test.each<[string, ColumnId, string]>([
    ['name,score', 'stage', 'name,stage,score'],
    ['score,tags,name', 'stage', 'name,stage,score,tags'],
    ['name,pond,stage', 'score', 'name,pond,stage,score'],
    ['name,custom:Pets', 'score', 'name,score,custom:Pets'],
    ['name,score', 'custom:Pets', 'name,score,custom:Pets'],
  ])('of %s, %s is shown as %s', (columns, id, after) => {
    expect(withShown(layout(`columns=${columns}`), id).columns?.join()).toBe(after)
  })

  test('a column that is hidden and shown again stands where it stood', () => {
    for (const id of columnIds.slice(1)) {
      const hidden = { ...DEFAULT_LAYOUT, ...withHidden(DEFAULT_LAYOUT, id) }
      expect(shownColumns(hidden)).toEqual(columnIds.filter((each) => each !== id))
      expect({ ...hidden, ...withShown(hidden, id) }).toEqual(DEFAULT_LAYOUT)
    }
  })

  test('hiding a frozen column freezes no other in its place; the name cannot be hidden', () => {
    const before = layout('freeze=3')
    expect(withHidden(before, 'stage').frozen).toBe(2)
    expect(withHidden(before, 'score').frozen).toBe(3)
    expect(withHidden(before, 'name')).toEqual({})
  })

  test.each([
    [300, 'widths=name:300'],
    [300.4, 'widths=name:300'],
    [1, 'widths=name:56'],
    [5000, 'widths=name:800'],
    [leadColumns.name.width, ''],
  ])('a width of %d pixels is kept as "%s"', (pixels, written) => {
    expect(query(withWidth(layout('widths=name:123'), 'name', pixels))).toBe(written)
  })

  test('a width leaves the others alone', () => {
    expect(query(withWidth(layout('widths=stage:99'), 'custom:Pets', 200))).toBe('widths=stage:99,custom:Pets:200')
  })
})
