import { describe, expect, test } from 'vitest'
import { type Choice, readFile, withImported, writeFile } from './import-views.ts'
import { EMPTY, type Shelf, shelvesOf } from './shelf.ts'

const view = (name: string, query: string) => ({ name, query })
const MINE: Shelf = { views: [view('Hot', 'stage=Hot'), view('Smith', 'key=Smith&sort=Score')], pinned: ['Hot'], first: 'Hot' }
const file = (...views: object[]) => JSON.stringify({ leadbook: 'views', views })

describe('a file', () => {
  test('written whole is read back as it was, and adds nothing where it came from', () => {
    const text = writeFile(MINE, true)
    expect(readFile(EMPTY, text)?.map((each) => each.view)).toEqual(MINE.views)
    expect(readFile(MINE, text)?.map(({ standing }) => standing)).toEqual(['same', 'same'])
  })

  test('for others leaves out who is searched for, and nothing else', () => {
    const text = writeFile({ ...MINE, views: [...MINE.views, view('x', 'phone=5125550142&preciseSearchFlag=true&~email=a%40b.co')] }, false)
    expect(text).not.toMatch(/key=|5125550142|a%40b/)
    expect(readFile(EMPTY, text)?.map((each) => each.view.query)).toEqual(['stage=Hot', 'sort=Score', ''])
  })

  test.each(['', '{', '[]', 'null', '{"views":[]}', '{"leadbook":"columns","views":[]}', '{"leadbook":"views","views":{}}'])(
    'that holds %s is none of views',
    (text) => {
      expect(readFile(MINE, text)).toBeUndefined()
    },
  )

  test('is read as a search is: what makes no sense is named, hostile or not', () => {
    const [one] = readFile(EMPTY, file(view('x', '?stage=Hot&shoeSize=44&view=y&__proto__=1&sent=7@2026-11-24T16:05Z'))) ?? []
    expect(one).toMatchObject({ view: view('x', 'stage=Hot'), leftOut: ['shoeSize=44', '__proto__=1'] })
    expect(readFile(EMPTY, file({ query: 'x' }, { name: '  ' }, { name: 'All' }, { name: {} }))).toMatchObject([{ view: view('All', '') }])
  })

  test('with a name twice is read with both apart, too long a name cut', () => {
    const read = readFile(EMPTY, file(view('a', 'stage=A'), view('a', 'stage=B'), view('n'.repeat(90), '')))
    expect(read?.map((each) => each.view.name)).toEqual(['a', 'a (2)', 'n'.repeat(60)])
  })
})

test('each view that comes in is held against one’s own', () => {
  const read = readFile(
    MINE,
    file(view('hot', 'stage=Cold'), view('Smith', 'sort=Score&key=Smith'), view('No agent', ''), view('Cold', 'stage=Cold')),
  )
  expect(read?.map(({ standing }) => standing)).toEqual(['other', 'same', 'built-in', 'new'])
})

describe('importing', () => {
  const take = (choice: Choice, theirs = view('hot', 'stage=Cold')) => withImported(MINE, [{ view: theirs, choice }])
  test.each<[Choice, object[]]>([
    ['mine', MINE.views.slice()],
    ['theirs', [view('Hot', 'stage=Cold'), view('Smith', 'key=Smith&sort=Score')]],
    ['both', [...MINE.views, view('hot (2)', 'stage=Cold')]],
  ])('with “%s” on a conflict', (choice, views) => {
    const { pinned, first } = MINE
    expect(take(choice)).toEqual({ views, pinned, first })
  })

  test('never hides a view that Leadbook brings, and takes a new one under its name', () => {
    expect(take('both', view('No agent', '')).views.at(-1)).toEqual(view('No agent (2)', ''))
    expect(take('both', view('New', '')).views.at(-1)).toEqual(view('New', ''))
    expect(take('theirs', view('New', '')).views.at(-1)).toEqual(view('New', ''))
  })

  test('puts all that was chosen beside the pins', () => {
    const all = withImported(MINE, [
      { view: view('hot', 'stage=A'), choice: 'both' },
      { view: view('hot', 'stage=B'), choice: 'both' },
    ])
    expect(shelvesOf(all).map(({ views }) => views.map(({ name }) => name))).toMatchObject([['Hot'], ['Smith', 'hot (2)', 'hot (3)'], {}])
  })
})
