import { beforeEach, describe, expect, test, vi } from 'vitest'
import { linkTo } from './link.ts'
import { parseSearch } from './search.ts'

beforeEach(() => {
  vi.stubGlobal('window', { location: { origin: 'http://127.0.0.1:3000' } })
  return () => vi.unstubAllGlobals()
})

const now = Date.UTC(2026, 10, 24, 16, 5, 59)
const link = (query: string, options = {}) => linkTo(parseSearch(query), { isWhole: false, path: '/leads', total: 214, now, ...options })
const AT = '@2026-11-24T16:05Z'

describe('the link to a search', () => {
  test.each([
    ['', `sent=214${AT}`, []],
    ['stage=Hot&sort=Score&columns=name,stage', `stage=Hot&sort=Score&columns=name,stage&sent=214${AT}`, []],
    ['key=Ada&stage=Hot', `stage=Hot&sent=${AT}`, ['Search']],
    ['email=ada&phone=512&key=Ada&preciseSearchFlag=true', `sent=${AT}`, ['Search', 'Phone', 'Email']],
    // Switched off it finds nobody, so the count stands; but it names somebody all the same.
    ['~key=Ada&~phone=512&stage=Hot', `stage=Hot&sent=214${AT}`, ['Search', 'Phone']],
    ['stage=Hot&nonsense=Ada', `stage=Hot&sent=214${AT}`, []],
    // What its sender looked at before, and counted by that, is in their browser alone.
    ['stage=Hot&since=new&view=Hot', `stage=Hot&view=Hot&sent=${AT}`, []],
    [`stage=Hot&sent=7@2025-01-01T00:00Z`, `stage=Hot&sent=214${AT}`, []],
  ])('%s leaves out what identifies a person: %s', (query, written, personal) => {
    expect(link(query)).toEqual({ href: `http://127.0.0.1:3000/leads?${written}`, personal })
  })

  test('has all of it when asked, and then the count', () => {
    const whole = link('key=Ada&~email=ada@example.com&stage=Hot', { isWhole: true })
    expect(whole.href).toBe(`http://127.0.0.1:3000/leads?key=Ada&stage=Hot&%7Eemail=ada%40example.com&sent=214${AT}`)
    expect(whole.personal).toEqual(['Search', 'Email'])
  })

  test('says no count that nobody knows', () => {
    expect(link('stage=Hot', { total: undefined }).href).toMatch(/[?&]sent=@2026-11-24T16:05Z$/)
  })
})
