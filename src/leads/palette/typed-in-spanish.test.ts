import { expect, test, vi } from 'vitest'

// The page as a Spanish browser opens it: the language is known first, then its catalogue, then all else.
vi.stubGlobal('document', { cookie: 'leadbook-language=es' })
vi.stubGlobal('navigator', { languages: ['es-MX', 'en'] })
await import('../../texts/spanish.ts')
const { readTyped, sayableFilters, valuesFor } = await import('./typed-filter.ts')
const { fitOf } = await import('./match-commands.ts')
const { keys } = await import('./keys.ts')
const { sayKey } = await import('./say-key.ts')
const { leadFilters } = await import('../filters.ts')

test.each([
  ['etapa: hot', 'stage', 'hot'],
  ['Etapa hot', 'stage', 'hot'],
  ['stage: hot', 'stage', 'hot'],
  ['puntos 70', 'score', '70'],
  ['u\u0301ltima visita: nunca', 'lastVisit', 'nunca'],
  ['score 70', 'score', '70'],
  ['ultimo contacto: nunca', 'lastTouch', 'nunca'],
  ['last touch: never', 'lastTouch', 'never'],
  ['agente asignado: lily', 'assignedUserId', 'lily'],
  ['assigned agent: lily', 'assignedUserId', 'lily'],
])('“%s” names the filter by either language', (typed, id, value) => {
  expect(readTyped(typed)).toEqual({ id, value })
})

test('each filter is named by its Spanish label and by its English one', () => {
  for (const [id, { label }] of sayableFilters) {
    const named = readTyped(`${label}: x`)?.id
    expect(named && leadFilters[named].label, label).toBe(leadFilters[id].label)
  }
  expect(sayableFilters.find(([id]) => id === 'stage')?.[1].label).toBe('Etapa')
})

test.each([
  ['contactado: sí', ['true']],
  ['contacted: yes', ['true']],
  ['contactado: no', ['false']],
  ['creado: hoy', ['-0d..']],
  ['created: today', ['-0d..']],
  ['última visita: nun', ['never']],
  ['last visit: nev', ['never']],
  ['puntos: 40 a 60', ['40..60']],
  ['score: 40 to 60', ['40..60']],
  ['rango de precio: $450k', ['450000..', '..450000', '450000..450000']],
  ['rango de precio: 1.2 millones', ['1200000..', '..1200000', '1200000..1200000']],
  ['tipo de prospecto: comprador', ['Buyer']],
  ['lead type: buyer', ['Buyer']],
])('“%s” may mean %o', (typed, values) => {
  const read = readTyped(typed)
  const options = read && leadFilters[read.id].options
  expect(read && valuesFor(read, typeof options === 'object' ? options : [])).toEqual(values)
})

test('keys are found by what they do in either language, and said as a keyboard has them', () => {
  const found = (typed: string) => keys.filter(({ label }) => fitOf({ label }, typed) === 0).map((key) => key.keys.join())
  expect(found('elegir col')).toEqual(['c'])
  expect(found('choose col')).toEqual(['c'])
  expect(sayKey('Home', false)).toBe('Inicio')
})
