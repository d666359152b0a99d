import { expect, test } from 'vitest'
import { leadFilters } from '../filters.ts'
import { activeFilters, formatSearch, parseSearch } from '../search.ts'
import { builtInViews } from './built-in.ts'

const views = builtInViews

test.each(views.map(({ name, query }) => [name, query]))('%s is a search that can be read, in its one form', (name, query) => {
  const { leftOut } = parseSearch(query)
  expect(leftOut).toEqual([])
  expect(formatSearch(parseSearch(query))).toBe(query)
  const named = formatSearch({ ...parseSearch(query), view: name })
  expect(parseSearch(named)).toMatchObject({ view: name, leftOut: [] })
  expect(formatSearch(parseSearch(named))).toBe(named)
})

test('names are told apart', () => {
  expect(new Set(views.map(({ name }) => name)).size).toBe(views.length)
})

test('every insight has a view', () => {
  const { options } = leadFilters.insight
  const inViews = new Set(
    views.flatMap(({ query }) => activeFilters(parseSearch(query)).flatMap(({ id, texts }) => (id === 'insight' ? texts : []))),
  )
  expect(inViews).toEqual(new Set(typeof options === 'object' ? options.map(({ value }) => value) : []))
})
