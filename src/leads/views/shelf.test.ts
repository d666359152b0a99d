import { expect, test } from 'vitest'
import { builtInViews } from './built-in.ts'
import {
  EMPTY,
  findView,
  freeName,
  nameProblem,
  readShelf,
  type Shelf,
  shelvesOf,
  withFirstTurned,
  withMoved,
  withoutView,
  withPinTurned,
  withRenamed,
  withSaved,
} from './shelf.ts'

const view = (name: string, query = `key=${name}`) => ({ name, query })
const ABC: Shelf = { views: [view('a'), view('b'), view('c')], pinned: [], first: undefined }
const names = ({ views }: Shelf) => views.map(({ name }) => name).join()
const shown = (shelf: Shelf, heading: string) =>
  shelvesOf(shelf)
    .find((each) => each.heading === heading)
    ?.views.map(({ name }) => name)
    .join()

test('saving writes the view that has the name, however it is spelled, and no other', () => {
  const saved = withSaved(ABC, view('B', 'stage=Hot'))
  expect(names(saved)).toBe('a,b,c')
  expect(saved.views.map(({ query }) => query)).toEqual(['key=a', 'stage=Hot', 'key=c'])
  expect(withSaved(saved, view('B', 'stage=Hot'))).toEqual(saved)
})

test('saving as another view leaves the one it came from as it was, and comes last', () => {
  const saved = withSaved(ABC, view(' d ', 'key=b&stage=Hot'))
  expect(names(saved)).toBe('a,b,c,d')
  expect(findView(saved, 'b')).toEqual(view('b'))
})

test.each([
  ['a', 'You have a view “a” already. Choose another name.'],
  [' A ', 'You have a view “a” already. Choose another name.'],
  ['no AGENT', 'Leadbook brings a view “No agent”. Choose another name.'],
  ['  ', 'Give the view a name.'],
  ['x'.repeat(61), 'Choose a name of at most 60 characters.'],
  ['x'.repeat(60), undefined],
  ['d', undefined],
])('a new view “%s”: %s', (name, problem) => {
  expect(nameProblem(ABC, name)).toBe(problem)
})

test('a free name is nobody’s, and not too long', () => {
  expect(freeName(ABC, 'a')).toBe('a (2)')
  expect(freeName(withSaved(ABC, view('a (2)')), 'a')).toBe('a (3)')
  expect(nameProblem(ABC, freeName(ABC, 'x'.repeat(60)))).toBeUndefined()
})

test('a new name, or going, reaches the pins and the view to begin with', () => {
  const shelf = withFirstTurned(withPinTurned(ABC, 'b'), 'b')
  expect(shelf).toMatchObject({ pinned: ['b'], first: 'b' })
  expect(withRenamed(shelf, 'b', ' z ')).toEqual({ views: [view('a'), view('z', 'key=b'), view('c')], pinned: ['z'], first: 'z' })
  expect(withoutView(shelf, 'b')).toEqual({ views: [view('a'), view('c')], pinned: [], first: undefined })
  expect(withFirstTurned(shelf, 'b').first).toBeUndefined()
  expect(withPinTurned(shelf, 'b').pinned).toEqual([])
})

test.each([
  ['a', 'b', 'b,a,c'],
  ['a', 'c', 'b,c,a'],
  ['c', 'a', 'c,a,b'],
  ['c', 'b', 'a,c,b'],
  ['a', 'a', 'a,b,c'],
  ['a', 'gone', 'a,b,c'],
  ['gone', 'a', 'a,b,c'],
])('%s moved to the place of %s gives %s', (name, other, order) => {
  expect(names(withMoved(ABC, name, other))).toBe(order)
})

test('each view stands on one shelf, the pinned ones in their own order', () => {
  const shelf = ['c', 'No agent', 'a'].reduce(withPinTurned, ABC)
  expect(shown(shelf, 'Pinned')).toBe('c,No agent,a')
  expect(shown(shelf, 'My views')).toBe('b')
  expect(shelvesOf(shelf)[2]?.views.length).toBe(builtInViews.length - 1)
  const moved = withMoved(shelf, 'a', 'c')
  expect(shown(moved, 'Pinned')).toBe('a,c,No agent')
  expect(names(moved)).toBe('a,b,c')
  // Skipping a pinned one, which is not seen between them.
  expect(shown(withMoved(withPinTurned(ABC, 'b'), 'c', 'a'), 'My views')).toBe('c,a')
})

test('a pin on a view that is no more is not shown', () => {
  expect(shown({ ...ABC, pinned: ['gone', 'b'] }, 'Pinned')).toBe('b')
})

test.each(['', '{', 'null', '[]', '{"views":{}}', '{"views":"a","pinned":[]}'])('%s is no shelf', (json) => {
  expect(() => readShelf(json)).toThrow()
})

test('what makes no sense on a shelf costs that alone', () => {
  const json = JSON.stringify({ views: [view('a'), { query: 'x' }, null, { name: 'all' }], pinned: ['a', null, {}], first: 7, later: 1 })
  expect(readShelf(json)).toEqual({ views: [view('a'), view('all', '')], pinned: ['a'], first: '7' })
  expect(readShelf(JSON.stringify(EMPTY))).toEqual(EMPTY)
})
