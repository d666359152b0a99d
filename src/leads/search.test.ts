import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paramsProblem } from '../lofty/endpoints.ts'
import { sorts } from '../lofty/sorts.ts'
import { columnIds } from './columns.tsx'
import { type FilterId, filterEntries, leadFilters } from './filters.ts'
import { activeFilters, formatSearch, loftyParams, parseSearch, type Search, withChange, withFilter, withSwitched } from './search.ts'

const NOTHING = parseSearch('')

/** Every filter with each of its examples, on and off. */
const settings = filterEntries.flatMap(([id, { examples }]) =>
  examples.flatMap((texts) => [false, true].map((isOff) => ({ id, texts, isOff, name: `${isOff ? '~' : ''}${id}=${texts.join('|')}` }))),
)

/** A query string built by hand. */
const query = (...pairs: [string, string][]) => new URLSearchParams(pairs).toString()
const params = (text: string) => new URLSearchParams(Object.entries(loftyParams(parseSearch(text))))

describe('every filter of the table', () => {
  test.each(settings)('$name is read back as it was written', ({ id, texts, isOff }) => {
    const search: Search = { ...NOTHING, filters: { [id]: { texts, isOff } } }
    expect(parseSearch(formatSearch(search))).toEqual(search)
    expect(parseSearch(`?${formatSearch(search)}`)).toEqual(search)
  })

  test.each(settings.filter(({ id, isOff }) => !isOff && leadFilters[id].params))('$name asks only what Lofty takes', ({ id, texts }) => {
    const asked = leadFilters[id].params?.(texts) ?? {}
    expect(Object.keys(asked)).toHaveLength(1)
    expect(paramsProblem('leads', new URLSearchParams(Object.entries(asked)))).toBeUndefined()
  })

  test('asks a parameter of its own name, which no other one asks', () => {
    const asking = filterEntries.flatMap(([id, { examples, params }]) => (params ? [{ id, examples, params }] : []))
    const asked = asking.map(({ id, examples, params }) => [id, ...new Set(examples.flatMap((texts) => Object.keys(params(texts))))])
    expect(asked).toEqual(asking.map(({ id }) => [id, id]))
  })

  test('is answered by Lofty, the book, or both', () => {
    for (const [id, { params, asks }] of filterEntries) expect(params ?? asks, id).toBeDefined()
  })

  test('is written in the order of the table, however it was read', () => {
    const all = filterEntries.map(([id, { examples }]): [string, string] => [id, examples.at(-1)?.[0] ?? ''])
    expect(formatSearch(parseSearch(query(...all.toReversed())))).toBe(query(...all))
  })

  test('reads nothing from an empty text', () => {
    for (const [id] of filterEntries) expect(parseSearch(`${id}=`)).toEqual({ ...NOTHING, leftOut: [`${id}=`] })
    for (const [id] of filterEntries) expect(parseSearch(`${id}=+`)).toEqual({ ...NOTHING, leftOut: [`${id}= `] })
  })
})

describe('reading a query string', () => {
  test.each([
    ['~stage=Cold&stage=Hot', 'stage=Hot', '~stage=Cold'],
    ['stage=Hot&~stage=Cold', 'stage=Hot', '~stage=Cold'],
    ['segment=A&segments=B', 'segments=A', 'segments=B'],
  ])('%s keeps one value and names the other', (written, canonical, leftOut) => {
    const search = parseSearch(written)
    expect(formatSearch(search)).toBe(canonical)
    expect(search.leftOut).toEqual([leftOut])
  })

  test.each([
    ['segment=A&group=B&assignedUser=7', 'assignedUserId=7&segments=A&groups=B'],
    ['~segment=A', '%7Esegments=A'],
    ['stage=Hot&stage=New+Leads&stage=Hot', 'stage=Hot&stage=New+Leads'],
    ['stage=+Hot+', 'stage=Hot'],
    ['querySubGroup=false', ''],
    ['desc=true', ''],
    ['desc=false&sort=Score', 'sort=Score&desc=false'],
    ['columns=name,stage,name', 'columns=name,stage'],
    ['view=x&overview=open', 'overview=open&view=x'],
    ['view=My+hot+%26+new', 'view=My+hot+%26+new'],
    ['sent=0@2026-11-24T16:05Z', 'sent=0@2026-11-24T16:05Z'],
    ['sent=%402026-11-24T16%3A05Z&stage=Hot', 'stage=Hot&sent=@2026-11-24T16:05Z'],
  ])('%s means %s', (written, canonical) => {
    const search = parseSearch(written)
    expect(search.leftOut).toEqual([])
    expect(formatSearch(search)).toBe(canonical)
  })

  test.each([
    ['nonsense=1', 'nonsense=1'],
    ['__proto__=1', '__proto__=1'],
    ['constructor=1&toString=2', 'constructor=1', 'toString=2'],
    ['~sort=Score', '~sort=Score'],
    ['~~stage=Hot', '~~stage=Hot'],
    ['Stage=Hot', 'Stage=Hot'],
    ['contacted=maybe', 'contacted=maybe'],
    ['contacted=true&contacted=false', 'contacted=true,false'],
    ['querySubGroup=maybe', 'querySubGroup=maybe'],
    [
      'roleAssigneeFilters=[{"roleName":"ISA","assigneeToIds":["007"]}]',
      'roleAssigneeFilters=[{"roleName":"ISA","assigneeToIds":["007"]}]',
    ],
    ['key=a&key=b', 'key=a,b'],
    ['score=80..70', 'score=80..70'],
    ['price=around:1..2', 'price=around:1..2'],
    ['lastTouch=yesterday', 'lastTouch=yesterday'],
    ['birthdayMonth=13', 'birthdayMonth=13'],
    ['canContact=fax', 'canContact=fax'],
    ['custom=Dog', 'custom=Dog'],
    ['roleAssigneeFilters={', 'roleAssigneeFilters={'],
    ['roleAssigneeFilters=[]', 'roleAssigneeFilters=[]'],
    ['assignedUserId=Ben', 'assignedUserId=Ben'],
    ['groupIds=55&groupIds=Austin', 'groupIds=55,Austin'],
    ['sort=Age', 'sort=Age'],
    ['sort=Score&sort=Lender', 'sort=Score,Lender'],
    ['desc=no', 'desc=no'],
    ['view=', 'view='],
    ['overview=wide', 'overview=wide'],
    ['sent=', 'sent='],
    ['sent=214', 'sent=214'],
    ['sent=-1@2026-11-24T16:05Z', 'sent=-1@2026-11-24T16:05Z'],
    ['sent=007@2026-11-24T16:05Z', 'sent=007@2026-11-24T16:05Z'],
    ['sent=1e9@2026-11-24T16:05Z', 'sent=1e9@2026-11-24T16:05Z'],
    ['sent=2@2026-02-30T16:05Z', 'sent=2@2026-02-30T16:05Z'],
    ['sent=2@2026-11-24T24:05Z', 'sent=2@2026-11-24T24:05Z'],
    ['sent=2@2026-11-24T16:05', 'sent=2@2026-11-24T16:05'],
    ['sent=2@2026-11-24T16:05:09Z', 'sent=2@2026-11-24T16:05:09Z'],
    ['sent=Ada@2026-11-24T16:05Z', 'sent=Ada@2026-11-24T16:05Z'],
    ['sent=2@2026-11-24T16:05Z&sent=3@2026-11-24T16:05Z', 'sent=2@2026-11-24T16:05Z,3@2026-11-24T16:05Z'],
    ['columns=', 'columns='],
    ['columns=name,shoeSize', 'columns=name,shoeSize'],
    ['offset=100&limit=5', 'offset=100', 'limit=5'],
  ])('%s is left out and named', (written, ...leftOut) => {
    const search = parseSearch(written)
    expect(search.leftOut).toEqual(leftOut)
    expect(search.filters).toEqual({})
    expect(search.sort).toBeUndefined()
  })

  test('known columns stand though an unknown one is left out', () => {
    expect(parseSearch('columns=score,shoeSize,name').columns).toEqual(['score', 'name'])
  })

  test('never fails, and what it understood is read back the same', () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...filterEntries.flatMap(([id]) => [id, `~${id}`]),
        'sort',
        'desc',
        'view',
        'columns',
        'overview',
        'sent',
        'segment',
        '__proto__',
      ),
      fc.string({ unit: 'binary' }),
    )
    const known = fc.constantFrom(
      ...filterEntries.flatMap(([, { examples }]) => examples.flat()),
      ...Object.keys(sorts),
      ...columnIds,
      'false',
      'open',
      '214@2026-11-24T16:05Z',
      '@2026-11-24T16:05Z',
    )
    const pair = fc.tuple(name, fc.oneof(known, fc.string({ unit: 'binary' })))
    const written = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pair, { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs).toString()),
    )
    fc.assert(
      fc.property(written, (text) => {
        const search = parseSearch(text)
        const canonical = formatSearch(search)
        const again = parseSearch(canonical)
        expect(isDeepStrictEqual(again, { ...search, leftOut: [] }), canonical).toBe(true)
        expect(formatSearch(again)).toBe(canonical)
        expect(loftyParams(search)).toBeDefined()
      }),
      { numRuns: 1000 },
    )
  })
})

describe('asking Lofty', () => {
  test('the newest come first unless the search says otherwise', () => {
    expect(params('').toString()).toBe('sort=CreateTime&desc=true')
    expect(params('desc=false').toString()).toBe('sort=CreateTime&desc=false')
    expect(params('columns=name&view=x&sent=7@2026-11-24T16:05Z').toString()).toBe('sort=CreateTime&desc=true')
  })

  test('every order is one Lofty takes', () => {
    for (const sort of Object.keys(sorts)) expect(paramsProblem('leads', params(`sort=${sort}`))).toBeUndefined()
  })

  test('several names are joined by commas, ids stay exact, numbers lose their dress', () => {
    expect(params('stage=Hot&stage=New+Leads').get('stage')).toBe('Hot,New Leads')
    expect(params('assignedUserId=9007199254740993').get('assignedUserId')).toBe('9007199254740993')
    expect(params('phone=%2B1+(512)+555-0142').get('phone')).toBe('+15125550142')
  })

  test('a filter that only the book can decide is not asked of Lofty', () => {
    const written = 'stage=Hot&score=70..&~created=-7d..&lastVisit=never'
    expect(params(written).toString()).toBe('stage=Hot&sort=CreateTime&desc=true')
  })

  test('a filter switched off is not asked', () => {
    expect(params('~stage=Hot&source=Zillow').toString()).toBe('source=Zillow&sort=CreateTime&desc=true')
  })

  test.each([
    ['preciseSearchFlag=true', []],
    ['preciseSearchFlag=true&~phone=512', []],
    ['preciseSearchFlag=true&phone=512', ['phone', 'preciseSearchFlag']],
    ['preciseSearchFlag=true&email=a', ['email', 'preciseSearchFlag']],
    ['querySubGroup=true&phone=512', ['phone']],
    ['querySubGroup=true&groupIds=55', ['groupIds', 'querySubGroup']],
  ])('%s asks %s: what only modifies goes with what it modifies', (written, ids) => {
    expect(activeFilters(parseSearch(written)).map(({ id }) => id)).toEqual(ids)
  })
})

describe('changing a search', () => {
  const change = (written: string, id: FilterId, ...texts: string[]) => formatSearch(withFilter(parseSearch(written), id, texts))
  const flip = (written: string, id: FilterId) => formatSearch(withSwitched(parseSearch(written), id))

  test('a filter is set, replaced and taken away, the rest stays', () => {
    expect(change('source=Zillow&sort=Score', 'stage', 'Hot')).toBe('stage=Hot&source=Zillow&sort=Score')
    expect(change('stage=Hot', 'stage', 'Cold', 'New')).toBe('stage=Cold&stage=New')
    expect(change('stage=Hot&source=Zillow', 'stage')).toBe('source=Zillow')
    expect(change('contacted=true', 'contacted', 'maybe')).toBe('')
  })

  test('setting a filter switches it on', () => {
    expect(change('~stage=Hot', 'stage', 'Cold')).toBe('stage=Cold')
  })

  test('with the last filter it modifies goes what only modifies', () => {
    expect(change('groupIds=55&querySubGroup=true', 'groupIds')).toBe('')
    expect(change('phone=5&email=a&preciseSearchFlag=true', 'phone')).toBe('email=a&preciseSearchFlag=true')
    expect(change('email=a&preciseSearchFlag=true', 'email')).toBe('')
  })

  test('what a link said of the search goes when a filter changes, and stays for another order or other columns', () => {
    const before = parseSearch('stage=Hot&sent=214@2026-11-24T16:05Z')
    expect(before.sent).toEqual({ count: 214, time: Date.UTC(2026, 10, 24, 16, 5) })
    for (const other of [withFilter(before, 'stage', ['Cold']), withSwitched(before, 'stage'), { filters: {} }]) {
      expect(withChange(before, other).sent).toBeUndefined()
    }
    for (const same of [{ sort: 'Score' as const }, { isAscending: true }, { columns: ['name' as const] }, {}]) {
      expect(withChange(before, same).sent).toEqual(before.sent)
    }
  })

  test('a filter is switched off and on again with its value; one that is not set stays away', () => {
    expect(flip('stage=Hot&source=Zillow', 'stage')).toBe('%7Estage=Hot&source=Zillow')
    expect(flip(flip('stage=Hot', 'stage'), 'stage')).toBe('stage=Hot')
    expect(flip('source=Zillow', 'stage')).toBe('source=Zillow')
    expect(flip('phone=5&preciseSearchFlag=true', 'phone')).toBe('%7Ephone=5&preciseSearchFlag=true')
  })
})
