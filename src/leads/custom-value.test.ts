import { expect, test } from 'vitest'
import { customValue } from './custom-value.ts'

test.each<[string | undefined, string | undefined, string | string[] | undefined]>([
  ['text', undefined, undefined],
  ['currency', undefined, undefined],
  ['text', 'Two cats', 'Two cats'],
  ['text', '0', '0'],
  ['single_select', 'Dog, large', 'Dog, large'],
  [undefined, 'anything', 'anything'],
  ['something_new', 'as it came', 'as it came'],
  ['currency', '1200000', '$1,200,000'],
  ['currency', '-5', '-$5'],
  ['currency', '0', undefined],
  ['currency', '0.00', undefined],
  ['currency', 'about a million', 'about a million'],
  ['percentage', '2.5', '2.5 %'],
  ['percentage', '0', undefined],
  ['percentage', 'half', 'half'],
  ['number', '1200', '1,200'],
  ['number', '0', '0'],
  ['number', 'many', 'many'],
  ['date', '2026-04-30', 'Apr 30, 2026'],
  ['date', '04/30/2026', 'Apr 30, 2026'],
  ['date', '4/3/2026 00:00:00', 'Apr 3, 2026'],
  ['date', '2026-04-30 00:00:00', 'Apr 30, 2026'],
  ['anniversary_date', '2019-06-01T00:00:00GMT', 'Jun 1, 2019'],
  ['date', '02/30/2026', '02/30/2026'],
  ['date', 'next spring', 'next spring'],
  ['multi_select', '["Dog","Cat"]', ['Dog', 'Cat']],
  ['multi_select', '["Dog, large"]', ['Dog, large']],
  ['multi_select', '["Dog",null,7,""]', ['Dog']],
  ['multi_select', '[]', undefined],
  ['multi_select', '[""]', undefined],
  ['multi_select', 'Dog, Cat', ['Dog', 'Cat']],
  ['multi_select', '"Dog"', ['"Dog"']],
  ['multi_select', '7', ['7']],
])('a %s of %j is shown as %j', (attributeType, value, shown) => {
  const expected = Array.isArray(shown) ? { texts: shown } : shown === undefined ? undefined : { text: shown }
  expect(customValue({ attributeName: 'Field', attributeType, value, params: undefined })).toEqual(expected)
})
