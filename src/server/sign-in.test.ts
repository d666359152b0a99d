import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { request, sendRaw } from './raw-client.ts'
import { type SignedSite, startSignedSite } from './signed-site.ts'

const LEADS = '/api/v1.0/leads?limit=100'
const WRONG_KEY = 'Lofty did not accept this key. Copy it again from Lofty, whole, and paste it here.'

let site: SignedSite
beforeAll(async () => {
  site = await startSignedSite()
})
beforeEach(() => {
  site.lofty.faults.clear()
  site.lofty.calls.length = 0
})
afterAll(() => site.close())

/** A browser in which an agent has signed in with their own key. */
async function signedIn(at = 0, from = site) {
  const agent = from.lofty.agents[at]
  if (!agent) throw new Error('no such agent')
  const browser = from.newBrowser()
  const answer = await browser.post('/signin', { key: agent.key, returnTo: '/leads?stage=Hot' })
  return { agent, browser, answer }
}

describe('signed out', () => {
  const disguises = [
    '',
    'X-Forwarded-Uri: /signin\r\n',
    'X-Original-URL: /healthz\r\n',
    'X-Rewrite-URL: /healthz\r\nX-Forwarded-Host: 127.0.0.1\r\n',
  ]
  disguises.push(
    'X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https\r\n',
    'User-Agent: GoogleHC/1.0\r\n',
    'Authorization: token sandbox-api-key\r\n',
  )

  test.each([
    ['/api/v1.0/leads', 401],
    ['/api/v1.0/leads/7', 401],
    ['/api/v1.0/me', 401],
    ['/api', 401],
    ['/budget', 401],
    ['/leads', 303],
    ['/', 303],
    ['/index.html', 303],
    ['/anything/else', 303],
    ['/signin/', 303],
    ['/signin/other', 303],
    ['/SIGNIN', 303],
    ['//api/v1.0/leads', 404],
    ['/healthz/../api/v1.0/leads', 404],
    ['/healthz/../leads', 404],
    ['/healthz;/leads', 404],
    ['/signin/../api/v1.0/leads', 404],
    ['/signin/%2e%2e/leads', 303],
    ['/assets/../leads', 303],
    ['/assets%2f..%2fleads', 404],
    ['/.env', 404],
    ['/healthz', 200],
    ['/signin', 200],
    ['/icon.svg', 200],
    ['/assets/page-1a2b.js', 200],
  ])('%s is answered by %i, whatever it pretends to be, and Lofty is not asked', async (target, status) => {
    for (const headers of disguises) {
      const { statuses, text } = await sendRaw(site.port, request(site.port, target, { headers }))
      expect(statuses, headers).toEqual([status])
      expect(text).not.toContain('the page')
      if (status === 303) expect(text).toMatch(/\r\nlocation: \/signin(\?returnTo=[\w%.~-]+)?\r\n/i)
      if (status === 401) {
        expect(text).toContain('"kind":"refused","status":401,"message":"Your session has ended: sign in again."')
      }
    }
    expect(site.lofty.calls).toHaveLength(0)
  })

  test('the sign-in page leads back to where somebody wanted to go, and nowhere else', async () => {
    const browser = site.newBrowser()
    const { location } = await browser.get('/leads/12/tags?stage=Hot&stage=New+Leads')
    expect(location).toBe('/signin?returnTo=%2Fleads%2F12%2Ftags%3Fstage%3DHot%26stage%3DNew%2BLeads')
    expect((await browser.get(location)).text).toContain('name="returnTo" value="/leads/12/tags?stage=Hot&amp;stage=New+Leads"')
    expect((await browser.get('/signin?returnTo=%22%3E%3Cscript%3E')).text).toContain('name="returnTo" value="/leads"')
    expect((await browser.get('/signin?returnTo=//evil.example')).text).not.toContain('evil')
  })

  test('the sign-in page runs no script, sends its form home only and uses the page’s own styles', async () => {
    const { headers, text } = await site.newBrowser().get('/signin')
    expect(headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('<link rel="stylesheet" crossorigin href="/assets/page-3c4d.css">')
    expect(text).not.toMatch(/<script|\son\w+=/)
  })
})

test('an agent who signs in with their own key sees their own leads, by name, and comes to where they wanted', async () => {
  const { agent, browser, answer } = await signedIn()
  expect([answer.status, answer.location]).toEqual([303, '/leads?stage=Hot'])
  expect(site.lofty.calls.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/v1.0/me', `token ${agent.key}`]])
  const own = site.lofty.leads.filter(({ assignedUserId }) => assignedUserId === agent.userId)
  const leads = JSON.parse((await browser.get(LEADS)).text)
  expect(leads._metadata.total).toBe(own.length)
  expect((await browser.get('/leads')).text).toContain(`<meta name="leadbook-agent" content="${agent.name.replace("'", '&#39;')}" />`)
  expect((await browser.get('/signin?returnTo=/leads?sort=Score')).location).toBe('/leads?sort=Score')
  expect((await browser.get('/api/v1.0/me')).status).toBe(404)
})

test('the keys of an agent’s views are told to that agent alone, the same at each sign-in, and outlive a change of the secret', async () => {
  const told = async (browser: ReturnType<SignedSite['newBrowser']>) =>
    /name="leadbook-views" content="([^"]*)"/.exec((await browser.get('/leads')).text)?.[1]?.split(' ')
  const [mine, again, other] = [await signedIn(0), await signedIn(0), await signedIn(1)]
  const keys = await told(mine.browser)
  expect(keys).toEqual([expect.stringMatching(/^[\w-]{22}$/), expect.stringMatching(/^[\w-]{43}$/)])
  expect(await told(again.browser)).toEqual(keys)
  const others = await told(other.browser)
  expect(others?.some((each) => keys?.includes(each))).toBe(false)
  expect((await site.newBrowser().get('/signin')).text).not.toContain('leadbook-views')
  await mine.browser.post('/signout')
  expect((await mine.browser.get('/signin')).text).not.toContain('leadbook-views')

  const [, oldKey] = keys ?? []
  const later = await startSignedSite({ SESSION_SECRET: `${'n'.repeat(32)},${'s'.repeat(32)}` })
  try {
    const [, newKey, ...old] = (await told((await signedIn(0, later)).browser)) ?? []
    expect(old).toEqual([oldKey])
    expect(newKey).not.toBe(oldKey)
  } finally {
    await later.close()
  }
})

test('after signing out a copied cookie opens nothing', async () => {
  const { browser } = await signedIn()
  const copied = new Map(browser.cookies)
  const { status, location, headers } = await browser.post('/signout')
  expect([status, location, browser.cookies.size]).toEqual([303, '/signin', 0])
  expect(headers.get('clear-site-data')).toBe('"cache", "storage"')
  for (const [name, value] of copied) browser.cookies.set(name, value)
  expect((await browser.get(LEADS)).status).toBe(401)
  expect((await browser.get('/budget')).status).toBe(401)
  expect((await browser.get('/leads')).location).toBe('/signin')
})

test('a session nobody uses ends after 12 hours', async () => {
  const { browser } = await signedIn()
  site.clock.advance(12 * 3_600_000 - 1)
  expect((await browser.get(LEADS)).status).toBe(200)
  site.clock.advance(12 * 3_600_000)
  expect((await browser.get(LEADS)).status).toBe(401)
})

test('two agents who ask the same at the same moment each get their own answer; one agent’s tabs share one', async () => {
  const [one, other] = [await signedIn(0), await signedIn(1)]
  site.lofty.calls.length = 0
  site.lofty.faults.always({ delay: 150 })
  const answers = await Promise.all([one, other, one].map(({ browser }) => browser.get(LEADS)))
  const owners = answers.map(({ text }) => new Set(JSON.parse(text).leads.map((lead: { assignedUserId: number }) => lead.assignedUserId)))
  expect(owners).toEqual([one, other, one].map(({ agent }) => new Set([agent.userId])))
  expect(site.lofty.calls.map(({ headers }) => headers.authorization).toSorted()).toEqual(
    [one, other].map(({ agent }) => `token ${agent.key}`).toSorted(),
  )
})

test('each key has a call budget of its own', async () => {
  const small = await startSignedSite({ LOFTY_CALLS_PER_MINUTE: '3' })
  const [one, other] = [await signedIn(0, small), await signedIn(1, small)]
  await one.browser.get(LEADS)
  const left = async ({ browser }: typeof one) => JSON.parse((await browser.get('/budget')).text).left
  expect([await left(one), await left(other)]).toEqual([1, 2])
  await small.close()
})

test.each(['', ' ', 'wrong', 'zwei Wörter', 'sandbox-access-token', 'x'.repeat(5000), '\u0000'])(
  'the wrong key %j is answered by the one sentence, and starts no session',
  async (key) => {
    const own = await startSignedSite()
    const browser = own.newBrowser()
    const { status, text } = await browser.post('/signin', { key, returnTo: '/leads?stage=Hot' })
    expect(status).toBe(401)
    expect(text).toContain(`role="alert"`)
    expect(text.replace(/\s+/g, ' ')).toContain(WRONG_KEY)
    expect(text).toBe((await browser.post('/signin', { key: 'another', returnTo: '/leads?stage=Hot' })).text)
    expect(browser.cookies.size).toBe(0)
    await own.close()
  },
)

test('after five failures in a minute an address has to wait, the right key included; a good key is no failure', async () => {
  const own = await startSignedSite()
  const browser = own.newBrowser()
  const key = own.lofty.agents[0]?.key ?? ''
  const tryKey = async (tried: string) => (await browser.post('/signin', { key: tried })).status
  for (let times = 0; times < 7; times += 1) expect(await tryKey(key)).toBe(303)
  const together = await Promise.all(Array.from({ length: 9 }, (_, at) => tryKey(`wrong ${at}`)))
  expect(together.toSorted()).toEqual([...Array(5).fill(401), ...Array(4).fill(429)])
  const { status, text, headers } = await browser.post('/signin', { key })
  expect(status).toBe(429)
  expect(text).toContain('Too many attempts failed from your address. Wait a minute, then try again.')
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(50)
  await own.close()
})

test('that Lofty cannot be asked is said as it is, and counts as no failure', async () => {
  site.lofty.faults.always({ path: '/v1.0/me', status: 500 })
  const browser = site.newBrowser()
  const said = []
  for (let times = 0; times < 7; times += 1) {
    const { status, text } = await browser.post('/signin', { key: 'sandbox-api-key' })
    said.push(`${status} ${/Lofty has [^<]*/.exec(text)?.[0]}`)
  }
  expect(said[0]).toBe('502 Lofty has a problem of its own (500). Try again in a moment.')
  // After a few of them Lofty is left alone for a while.
  expect(said.at(-1)).toMatch(/^503 Lofty has not been answering for a while\. Try again in \d+ seconds\.$/)
})

test('every sign-in makes a new cookie and ends the session before', async () => {
  const { browser, agent } = await signedIn()
  const before = [...browser.cookies]
  await browser.post('/signin', { key: agent.key })
  expect([...browser.cookies]).not.toEqual(before)
  const thief = site.newBrowser()
  for (const [name, value] of before) thief.cookies.set(name, value)
  expect((await thief.get(LEADS)).status).toBe(401)
})

test.each([
  [{}, 403],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'cross-site', origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'none' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 401],
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 401],
])('a form sent with %j is answered by %i', async (headers: Record<string, string>, status) => {
  const own = await startSignedSite()
  expect((await own.newBrowser().post('/signin', { key: 'wrong' }, headers)).status).toBe(status)
  expect((await own.newBrowser().post('/signout', {}, headers)).status).toBe(status === 401 ? 303 : status)
  await own.close()
})

test('when Lofty refuses a key later, the session stays and the sentence says what to do', async () => {
  const { browser } = await signedIn()
  site.lofty.faults.next({ path: '/v1.0/leads', status: 401, body: '{}' })
  const { status, text } = await browser.get(LEADS)
  expect(status).toBe(502)
  expect(text).toContain('Lofty refused your sign-in (401): sign out, then sign in again.')
  expect((await browser.get(LEADS)).status).toBe(200)
})

test('no key is in anything a browser got, nor in a line of the log; every request about signing in has a line', async () => {
  const { agent, browser } = await signedIn()
  site.lofty.faults.next({ path: '/v1.0/leads', status: 500, body: JSON.stringify({ code: 20012, message: agent.key }) })
  await browser.get(LEADS)
  await browser.post('/signout')
  const told = site.received.join('\n') + site.lines.join('\n')
  for (const secret of [...site.lofty.agents.map(({ key }) => key), 's'.repeat(32)]) expect(told).not.toContain(secret)
  const routes = site.lines.map((line) => JSON.parse(line)).map(({ route, status }) => `${route} ${status}`)
  expect(routes).toEqual(expect.arrayContaining(['/signin 303', '/signin 200', '/signout 303', 'leads 200', 'leads 502', 'undefined 401']))
})
