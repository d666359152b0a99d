import { expect, test, vi } from 'vitest'
import type { Shelf } from './shelf.ts'

vi.stubGlobal('document', { cookie: 'leadbook-language=es' })
vi.stubGlobal('navigator', { languages: ['es-MX', 'en'] })
await import('../../texts/spanish.ts')
const { builtInViews } = await import('./built-in.ts')
const { findView, nameProblem, shelvesOf, withPinTurned } = await import('./shelf.ts')
const { labelOf, viewHref } = await import('./view.ts')
const { parseSearch } = await import('../search.ts')

/** Saved and pinned while the page spoke English. */
const KEPT: Shelf = { views: [{ name: 'Hot ones', query: 'stage=Hot' }], pinned: ['No agent'] }

test('a view that Leadbook brings is read in Spanish, and addressed as in every language', () => {
  const view = findView(KEPT, 'No agent')
  expect(view && [labelOf(view), viewHref(view, parseSearch(''))]).toEqual(['Sin agente', '/leads?insight=no-agent&view=No+agent'])
  for (const { name, label, help } of builtInViews) expect([label, help].every((text) => text !== name && text !== '')).toBe(true)
})

test('what was kept in English stands where it stood', () => {
  const [pinned, own, others] = shelvesOf(KEPT).map(({ views }) => views.map(labelOf))
  expect([pinned, own]).toEqual([['Sin agente'], ['Hot ones']])
  expect(others).not.toContain('Sin agente')
  expect(withPinTurned(KEPT, 'No agent').pinned).toEqual([])
})

test.each(['No agent', 'sin agente'])('a new view cannot be called “%s”: that one is there', (name) => {
  expect(nameProblem(KEPT, name)).toBe('Leadbook incluye una vista «Sin agente». Elija otro nombre.')
})
