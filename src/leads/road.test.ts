import { describe, expect, test } from 'vitest'
import { type Road, roadOf, runOf } from './road.ts'
import { parseSearch } from './search.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const NONE = { isOn: false, isComplete: false }
const FILLING = { isOn: true, isComplete: false }
const COMPLETE = { isOn: true, isComplete: true }

describe('who answers', () => {
  test.each<[query: string, without: Road, filling: Road, complete: Road]>([
    ['', 'lofty', 'lofty', 'book'],
    ['stage=Hot&source=Zillow&sort=Score', 'lofty', 'lofty', 'book'],
    ['key=garcia&phone=512', 'lofty', 'lofty', 'book'],
    // What only Lofty knows: offices, and most of its orders.
    ['groupIds=55', 'lofty', 'lofty', 'lofty'],
    ['sort=LastCall', 'lofty', 'lofty', 'lofty'],
    ['phone=512&preciseSearchFlag=true', 'lofty', 'lofty', 'lofty'],
    // What only the book knows.
    ['opportunity=none', 'reading', 'book', 'book'],
    ['price=..500000&stage=Hot', 'reading', 'book', 'book'],
    ['sort=stage', 'reading', 'book', 'book'],
    ['sort=Score&then=name', 'reading', 'book', 'book'],
    ['lastVisit=never', 'reading', 'book', 'book'],
    // A range of an order that Lofty has is read off it.
    ['score=70..', 'reading', 'reading', 'book'],
    ['created=-7d..&stage=Hot', 'reading', 'reading', 'book'],
    ['lastTouch=..-14d&sort=CreateTime', 'reading', 'reading', 'book'],
    ['score=70..&price=..500000', 'reading', 'book', 'book'],
    // Both at once.
    ['groupIds=55&price=..500000', 'reading', 'reading', 'reading'],
    ['opportunity=none&sort=LastCall', 'reading', 'reading', 'reading'],
    // What holds leads against each other is decided among all of them or not at all.
    ['insight=shared-contact', 'book', 'book', 'book'],
    // What is switched off is not asked.
    ['~price=..500000', 'lofty', 'lofty', 'book'],
  ])('%s', (query, without, filling, complete) => {
    const search = parseSearch(query)
    expect(search.leftOut).toEqual([])
    expect([NONE, FILLING, COMPLETE].map((book) => roadOf(search, book, NOW))).toEqual([without, filling, complete])
  })
})

describe('where reading begins and stops', () => {
  test.each([
    ['score=70..', { sort: 'Score', field: 'score', isAscending: false, last: 70 }],
    ['score=..30', { sort: 'Score', field: 'score', isAscending: true, last: 30 }],
    ['score=20..30&stage=Hot', { sort: 'Score', field: 'score', isAscending: false, last: 20 }],
    ['lastTouch=2026-11-01..', expect.objectContaining({ sort: 'LastContact', isAscending: false })],
    ['lastVisit=..2026-11-01', expect.objectContaining({ sort: 'LastActivity', isAscending: true })],
    ['assigned=-7d..', expect.objectContaining({ sort: 'AssignTime', isAscending: false })],
    ['lastTouch=never', undefined],
    ['price=..500000', undefined],
    ['score=70..&sort=LastCall', undefined],
    ['score=70..&price=..500000', undefined],
    ['stage=Hot', undefined],
  ])('%s', (query, run) => {
    expect(runOf(parseSearch(query), NOW)).toEqual(run)
  })
})
