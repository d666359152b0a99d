import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type DateRange, momentsOf } from './dates.ts'
import { DatesField } from './dates-field.tsx'
import { MonthsField } from './months-field.tsx'
import { NamedField } from './named-field.tsx'
import { RangeField, SpanRangeField } from './range-field.tsx'

const scale = { format: (value: number) => `$${value}`, most: 100, step: 5 }
const nothing = () => undefined
const shown = (element: ReactElement) => renderToStaticMarkup(element)
/** The values of an attribute, in the order of the screen. */
const all = (html: string, attribute: string) => [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1])
/** The option a select stands at. */
const selected = (html: string) => /<option[^>]* selected=""[^>]*>([^<]*)/.exec(html)?.[1]

describe('a range', () => {
  test('is a group of the filter’s name with two sliders and two numbers', () => {
    const html = shown(<RangeField id="r" label="Score" value={undefined} scale={scale} bars={[]} onCommit={nothing} />)
    expect(all(html, 'aria-label')).toEqual(['Score', 'Score, from', 'Score, to', 'Score from', 'Score to'])
    expect(all(html, 'aria-valuetext')).toEqual(['open', 'open'])
  })

  test('shows its ends on the sliders, in the fields and in words', () => {
    const html = shown(<RangeField id="r" label="Score" value={{ from: 20, to: undefined }} scale={scale} bars={[]} onCommit={nothing} />)
    expect(all(html, 'value')).toEqual(['20', '100', '20', ''])
    expect(all(html, 'aria-valuetext')).toEqual(['$20', 'open'])
    expect(html).toContain('$20 or more')
  })

  test('reaches as far as its bars do, and draws one for each', () => {
    const bars = [
      { from: 50, to: 60, count: 4 },
      { from: 60, to: 70, count: 0 },
      { from: 70, to: 80, count: 2 },
    ]
    const html = shown(<RangeField id="r" label="Score" value={{ from: 0, to: 75 }} scale={scale} bars={bars} onCommit={nothing} />)
    expect(all(html, 'min')).toEqual(['50', '50'])
    expect(all(html, 'max')).toEqual(['80', '80'])
    expect(all(html, 'value')).toEqual(['50', '75', '0', '75'])
    expect(all(html, 'style').filter((style) => style?.startsWith('height'))).toEqual([
      'height:max(2px, 100%)',
      'height:0',
      'height:max(2px, 50%)',
    ])
  })

  test('of ranges says how it is compared', () => {
    const value = { how: 'within', from: 20, to: 40 } as const
    const html = shown(<SpanRangeField id="r" label="Price" value={value} scale={scale} bars={[]} onCommit={nothing} />)
    expect(all(html, 'aria-label')[0]).toBe('How Price is compared')
    expect(selected(html)).toBe('Theirs lies within this one')
  })
})

describe('a date', () => {
  test.each<[DateRange | undefined, string, (string | undefined)[]]>([
    [undefined, 'Any time', []],
    ['never', 'Never', []],
    [{ from: '-7d', to: undefined }, 'In the last … days', ['7']],
    [{ from: undefined, to: '-14d' }, '… days ago or earlier', ['14']],
    [{ from: '2026-02-28', to: undefined }, 'Between two days', ['2026-02-28', '']],
    [{ from: '2026-02-01', to: '2026-02-28' }, 'Between two days', ['2026-02-01', '2026-02-28']],
  ])('%j is shown as "%s" with %j', (value, mode, values) => {
    const html = shown(<DatesField id="d" label="Created" value={value} onCommit={nothing} />)
    expect(selected(html)).toBe(mode)
    expect(all(html.replace(/<select.*<\/select>/, ''), 'value')).toEqual(values)
  })

  test('between days counted from today is shown by the calendar', () => {
    const html = shown(<DatesField id="d" label="Created" value={{ from: '-30d', to: '-7d' }} onCommit={nothing} />)
    const [from = '', to = ''] = all(html.replace(/<select.*<\/select>/, ''), 'value')
    expect(momentsOf({ from, to }, 0)).toEqual(momentsOf({ from: '-30d', to: '-7d' }, Date.now()))
  })
})

test.each([
  ['', 'Any'],
  ['..6', 'Within 6 months'],
  ['2..5', 'In 2 to 5 months'],
  ['Just Looking', 'Just Looking (3)'],
  ['Some day', 'Some day'],
])('the time frame "%s" is shown as "%s"', (value, said) => {
  const options = [{ value: 'Just Looking', label: 'Just Looking', count: 3 }]
  const html = shown(<MonthsField id="m" label="Buying in" value={value} options={options} onCommit={nothing} />)
  expect(selected(html)).toBe(said)
})

describe('names with values', () => {
  const options = [5, 10, 20].map((amount) => ({ value: `Down payment:${amount}`, label: `Down payment: ${amount}`, count: amount }))
  const field = (texts: readonly string[]) =>
    shown(<NamedField id="c" label="Custom fields" texts={texts} options={options} isWaiting={false} onOpen={nothing} onCommit={nothing} />)

  test('show a range of numbers over what the values are', () => {
    const html = field(['Down payment:5..', 'Pets:Dog'])
    expect(all(html, 'aria-label')).toEqual(
      expect.arrayContaining([
        'Custom fields',
        'Remove the range of Down payment',
        'Custom fields: Down payment from',
        'Custom fields by a range',
      ]),
    )
    expect(all(html, 'value')).toEqual(expect.arrayContaining(['5', '']))
    expect(html).toContain('5 or more')
  })

  test('show a range of days as two days of the calendar', () => {
    const html = field(['Move-in date:2027-03-01..2027-06-01'])
    expect(all(html, 'aria-label')).toEqual(expect.arrayContaining(['Custom fields: Move-in date from', 'Custom fields: Move-in date to']))
    expect(all(html, 'value')).toEqual(expect.arrayContaining(['2027-03-01', '2027-06-01']))
  })
})
