import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EndpointName, endpoints, matchEndpoint, paramsProblem } from './endpoints.ts'
import { sorts } from './sorts.ts'

const names = Object.keys(endpoints) as EndpointName[]
const listPaths = names.filter((name) => name !== 'lead').map((name) => [name, endpoints[name].path] as const)

describe('matchEndpoint', () => {
  test.each(listPaths)('%s is at its own path', (name, path) => {
    expect(matchEndpoint(path)).toEqual({ name, leadId: undefined })
  })

  test.each(['1', '1140000000000001', '9007199254740993', '9223372036854775807'])('a lead is at its id %s, every digit kept', (leadId) => {
    expect(matchEndpoint(`/v1.0/leads/${leadId}`)).toEqual({ name: 'lead', leadId })
  })

  const hostile = [
    ...['', '/', '//', 'v1.0/leads', '/v1.0', '/v2.0/leads', '/v1.0/leads/', '//v1.0/leads', '/v1.0//leads', '/V1.0/leads', '/v1.0/Leads'],
    ...[
      '/v1.0/leadsx',
      '/v1.0/leads ',
      ' /v1.0/leads',
      '/v1.0/leads\n',
      '/v1.0/leads?limit=1',
      '/v1.0/leads#x',
      '/v1.0/leads;x',
      '/v1x0/leads',
    ],
    ...[
      '/v1.0/leads/../me',
      '/v1.0/leads/..',
      '/v1.0/./leads',
      '/v1.0/leads/%2e%2e/me',
      '/v1.0/leads%2f7',
      '/v1.0%2Fleads',
      '/v1.0/%6ceads',
    ],
    ...[
      '/v1.0/leads/{leadId}',
      '/v1.0/leads/%7BleadId%7D',
      '/v1.0/leads/0',
      '/v1.0/leads/-1',
      '/v1.0/leads/07',
      '/v1.0/leads/7/',
      '/v1.0/leads/7/notes',
    ],
    ...[
      '/v1.0/leads/7x',
      '/v1.0/leads/7\n',
      '/v1.0/leads/7%00',
      '/v1.0/leads/1e3',
      '/v1.0/leads/٧',
      '/v1.0/leads/123456789012345678901',
      '\\v1.0\\leads',
    ],
    ...[
      '/v1.0/me',
      '/v1.0/webhooks',
      '/v1.0/members/7',
      '/v1.0/org/',
      '/api/v1.0/leads',
      'https://evil.example/v1.0/leads',
      '/__proto__',
      '/constructor',
    ],
  ]

  test.each(hostile.map((path) => [path]))('%j belongs to no endpoint', (path) => {
    expect(matchEndpoint(path)).toBeUndefined()
  })

  test('a known path with anything before or behind it belongs to none', () => {
    const rest = fc.string({ minLength: 1 }).filter((text) => !/^\/[1-9]\d*$/.test(text))
    fc.assert(
      fc.property(fc.constantFrom(...listPaths), rest, ([, path], text) => {
        expect(matchEndpoint(path + text)).toBeUndefined()
        expect(matchEndpoint(text + path)).toBeUndefined()
      }),
    )
  })
})

describe('paramsProblem', () => {
  const problem = (query: string, name: EndpointName = 'leads') => paramsProblem(name, new URLSearchParams(query))

  test('lets a call with every parameter of the lead list through', () => {
    const words = ['key', 'stage', 'source', 'segments', 'groups', 'allTags', 'anyTags', 'languages', 'phone', 'email']
    const filled = [
      ...words.map((name) => [name, 'O’Neill & Söhne, 100%']),
      ...['contacted', 'querySubGroup', 'preciseSearchFlag', 'desc'].map((name) => [name, 'false']),
      ...Object.entries({ assignedUserId: '9007199254740993', groupIds: '10,11', sort: 'Inquries', offset: '600', limit: '100' }),
      ['roleAssigneeFilters', '[{"roleName":"Buyer Agent","assigneeToIds":[9007199254740993]}]'],
    ]
    expect(problem(String(new URLSearchParams(filled)))).toBeUndefined()
    expect(filled.map(([name]) => name).sort()).toEqual(Object.keys(endpoints.leads.params).sort())
  })

  test('lets a call without parameters through, at every endpoint', () => {
    expect(names.map((name) => problem('', name))).toEqual(names.map(() => undefined))
  })

  const unknown = [
    'page',
    'pageSize',
    'keyword',
    'q',
    'sortField',
    'stageId',
    'Limit',
    'limit[]',
    'scrollId',
    'otherFilters',
    'returnFields',
    '',
  ]

  test.each([...unknown, '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '"%s" is unknown, for Lofty would answer it unfiltered',
    (name) => {
      expect(problem(`${name}=1`)).toBe(`"${name}" is not a parameter of /v1.0/leads.`)
    },
  )

  test('a parameter of one endpoint is unknown at another', () => {
    expect(problem('limit=10', 'members')).toBeUndefined()
    expect(problem('stage=Hot', 'members')).toBe('"stage" is not a parameter of /v1.0/members.')
    expect(problem('withTrash=true', 'lead')).toContain('withTrash')
    expect(problem('currPage=0&pageSize=100', 'pipelines')).toBeUndefined()
  })

  test('a parameter given twice is refused, even with one value', () => {
    expect(problem('stage=Hot&stage=Hot')).toBe('The parameter "stage" may be given only once.')
    expect(problem('limit=10&desc=true&limit=10')).toContain('"limit"')
  })

  test.each(Object.keys(sorts))('sort=%s is taken', (name) => {
    expect(problem(`sort=${name}`)).toBeUndefined()
  })

  const refused: [name: string, values: string[]][] = [
    ['sort', ['', 'createTime', 'LastCreate', 'Inquiries', 'CREATETIME', 'Score ', '__proto__', 'constructor', 'toString']],
    ['limit', ['', '0', '-1', '101', '1000', '007', '1e2', '10.0', ' 10', '10\n', 'ten', '١']],
    ['offset', ['', '-1', '1.5', '1e3', '+1', '1234567890', 'x']],
    ['desc', ['', 'TRUE', '1', 'yes', 'true ']],
    ['contacted', ['False', 'null']],
    ['assignedUserId', ['', '-1', '1,2', '1 ', '0x10', '1'.repeat(21), 'Ben']],
    ['groupIds', ['', ',', '1,', ',1', '1,,2', '1;2', '1, 2', Array.from({ length: 700 }, () => '999').join(',')]],
    ['stage', ['', 'x'.repeat(2001)]],
    ['key', ['', 'x'.repeat(2001)]],
    ['roleAssigneeFilters', ['', '[]', '{}', 'x', '[{"roleName":"A"}]', `[{"roleName":"${'x'.repeat(2000)}","assigneeToIds":[1]}]`]],
  ]

  test.each(refused.flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    '%s=%j is refused and named',
    (name, value) => {
      expect(problem(String(new URLSearchParams({ [name]: value })))).toBe(`The parameter "${name}" has a value Lofty does not take.`)
    },
  )

  test('every limit from 1 to 100 is taken', () => {
    for (let limit = 1; limit <= 100; limit += 1) expect(problem(`limit=${limit}`)).toBeUndefined()
  })

  test('a value of 2,000 characters is taken', () => {
    expect(problem(`key=${'x'.repeat(2000)}`)).toBeUndefined()
  })
})
