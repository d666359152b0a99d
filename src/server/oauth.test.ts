import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Browser, type SignedSite, startSignedSite } from './signed-site.ts'

const LEADS = '/api/v1.0/leads?limit=100'
const TOKEN = '/oauth/token'
const HOUR = 3_600_000
const NOT_SIGNED_IN = 'Signing in with Lofty did not succeed. Try once more.'

let site: SignedSite
beforeEach(async () => {
  site = await startSignedSite({ LOFTY_CLIENT_SECRET: 'app-secret_1+2%' })
})
afterEach(() => site.close())

/** Leaves for Lofty and says yes or no there; the answer is the path to come back by. */
async function consent(browser: Browser, path = '/signin/lofty'): Promise<string> {
  const { status, location } = await browser.get(path)
  expect(status).toBe(303)
  const { headers } = await fetch(location, { redirect: 'manual' })
  const { origin, pathname, search } = new URL(headers.get('location') ?? '')
  expect(origin).toBe(site.origin)
  return pathname + search
}

async function signedIn(agent = 0) {
  site.lofty.oauth.userId = site.lofty.agents[agent]?.userId ?? 0
  const browser = site.newBrowser()
  await browser.get(await consent(browser))
  return browser
}

const tokenCalls = () =>
  site.lofty.calls.filter(({ path }) => path === TOKEN).map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
const leadCalls = () => site.lofty.calls.filter(({ path }) => path === '/v1.0/leads').map(({ headers }) => headers.authorization)

test('an agent signs in by Lofty, with PKCE and the secret as Lofty documents it, and comes to where they wanted', async () => {
  const browser = site.newBrowser()
  expect((await browser.get('/signin?returnTo=/leads?stage=Hot')).text).toContain('href="/signin/lofty?returnTo=%2Fleads%3Fstage%3DHot"')
  const back = await consent(browser, '/signin/lofty?returnTo=%2Fleads%3Fstage%3DHot')
  const { status, location } = await browser.get(back)
  expect([status, location]).toEqual([303, '/leads?stage=Hot'])
  const [authorize, token] = site.lofty.calls
  expect(authorize?.query).toMatchObject({
    clientId: 'leadbook-app',
    code_challenge_method: 'S256',
    redirect_uri: `${site.origin}/signin/callback`,
  })
  expect(token?.headers.authorization).toBe(`Basic ${Buffer.from('leadbook-app:app-secret_1+2%').toString('base64')}`)
  expect([...browser.cookies.keys()]).toEqual(['__Host-leadbook'])
  const agent = site.lofty.agents[0]
  expect((await browser.get('/leads')).text).toContain(`name="leadbook-agent" content="${agent?.name}"`)
  const owners = JSON.parse((await browser.get(LEADS)).text).leads.map((lead: { assignedUserId: number }) => lead.assignedUserId)
  expect(new Set(owners)).toEqual(new Set([agent?.userId]))
})

test('without a secret Leadbook is a public client', async () => {
  const own = await startSignedSite()
  const browser = own.newBrowser()
  const { location } = await browser.get('/signin/lofty')
  const back = new URL((await fetch(location, { redirect: 'manual' })).headers.get('location') ?? '')
  expect((await browser.get(back.pathname + back.search)).location).toBe('/leads')
  const token = own.lofty.calls.find(({ path }) => path === TOKEN)
  expect(token?.headers.authorization).toBeUndefined()
  expect(Object.fromEntries(new URLSearchParams(token?.body))).toMatchObject({ client_id: 'leadbook-app' })
  await own.close()
})

type Spoil = (browser: Browser, back: string) => string | Promise<string>

test.each<[string, Spoil]>([
  ['its state is another', (_, back) => back.replace(/state=\w/, 'state=-')],
  ['it has no state', (_, back) => back.replace(/state=[^&]*/, '')],
  ['it has no code', (_, back) => back.replace(/code=[^&]*/, '')],
  ['the code is not Lofty’s', (_, back) => back.replace(/code=[^&]*/, 'code=mine')],
  [
    'another browser comes back',
    (browser, back) => {
      browser.cookies.clear()
      return back
    },
  ],
  [
    'its cookie was changed',
    (browser, back) => {
      browser.cookies.set('__Host-leadbook-signin', 'AAAA')
      return back
    },
  ],
  [
    'it comes back after ten minutes',
    (_, back) => {
      site.clock.advance(600_000)
      return back
    },
  ],
  [
    'the agent says no',
    (browser) => {
      site.lofty.oauth.denies = true
      return consent(browser)
    },
  ],
])('whoever comes back is not signed in when %s, which counts as a failure', async (_, spoil) => {
  const browser = site.newBrowser()
  const path = await spoil(browser, await consent(browser))
  const { status, text } = await browser.get(path)
  expect(status).toBe(401)
  expect(text).toContain(NOT_SIGNED_IN)
  expect(browser.cookies.has('__Host-leadbook')).toBe(false)
  for (let times = 1; times < 5; times += 1) expect((await browser.get(path)).status).toBe(401)
  expect((await browser.get(path)).status).toBe(429)
})

test('coming back counts once: neither cookie nor code can be used again', async () => {
  const browser = site.newBrowser()
  const back = await consent(browser)
  const kept = new Map(browser.cookies)
  expect((await browser.get(back)).status).toBe(303)
  const thief = site.newBrowser()
  for (const [name, value] of kept) thief.cookies.set(name, value)
  expect((await thief.get(back)).status).toBe(401)
  expect(tokenCalls()).toHaveLength(1)
})

test('that Lofty stumbles is said so and counts as no failure', async () => {
  const browser = site.newBrowser()
  site.lofty.faults.always({ path: TOKEN, status: 503, body: 'oops' })
  for (let times = 0; times < 7; times += 1) {
    const { status, text } = await browser.get(await consent(browser))
    expect(status).toBe(502)
    expect(text).toContain('Lofty cannot be reached to sign you in. Try again in a moment.')
  }
})

test('a token is renewed five minutes before its end, once for all calls of that moment, and its successor is kept', async () => {
  const browser = await signedIn()
  site.clock.advance(HOUR - 301_000)
  await browser.get(LEADS)
  expect(tokenCalls()).toHaveLength(1)
  site.clock.advance(1000)
  site.lofty.faults.always({ path: TOKEN, delay: 100 })
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => browser.get(`${LEADS}&offset=${at}`)))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(tokenCalls().map(({ grant_type }) => grant_type)).toEqual(['authorization_code', 'refresh_token'])
  expect(new Set(leadCalls().slice(1)).size).toBe(1)
  expect(leadCalls()[1]).not.toBe(leadCalls()[0])
  site.clock.advance(HOUR)
  expect((await browser.get(LEADS)).status).toBe(200)
  expect(new Set(tokenCalls().map(({ refresh_token }) => refresh_token)).size).toBe(3)
})

test('a token that lasts a minute is not renewed by every request', async () => {
  site.lofty.oauth.expiresIn = 60
  const browser = await signedIn()
  await browser.get(LEADS)
  site.clock.advance(11_000)
  await browser.get(LEADS)
  expect(tokenCalls()).toHaveLength(1)
  site.clock.advance(2000)
  await browser.get(LEADS)
  expect(tokenCalls()).toHaveLength(2)
})

test('when Lofty refuses to renew, the session has ended', async () => {
  const browser = await signedIn()
  site.lofty.oauth.revoke()
  site.clock.advance(HOUR)
  const { status, text } = await browser.get(LEADS)
  expect(status).toBe(401)
  expect(text).toContain('Your session has ended: sign in again.')
  expect((await browser.get('/leads')).location).toBe('/signin')
  expect(leadCalls()).toHaveLength(0)
})

test('when Lofty cannot renew for now, the old token is used to its end, and then a sentence says so; nobody is signed out', async () => {
  const browser = await signedIn()
  site.lofty.faults.always({ path: TOKEN, status: 503, body: '' })
  site.clock.advance(HOUR - 30_000)
  expect((await browser.get(LEADS)).status).toBe(200)
  site.clock.advance(30_000)
  const { status, text } = await browser.get(LEADS)
  expect(status).toBe(502)
  expect(text).toContain('Lofty cannot be reached to renew your sign-in. Try again in a moment.')
  site.lofty.faults.clear()
  expect((await browser.get(LEADS)).status).toBe(200)
})

test('a renewal that ends after signing out brings no session back', async () => {
  const browser = await signedIn()
  site.clock.advance(HOUR)
  site.lofty.faults.always({ path: TOKEN, delay: 200 })
  const [kept, late] = [new Map(browser.cookies), browser.get(LEADS)]
  await expect.poll(() => tokenCalls().length).toBe(2)
  await browser.post('/signout')
  await late
  for (const [name, value] of kept) browser.cookies.set(name, value)
  expect((await browser.get(LEADS)).status).toBe(401)
})

test('agents who came by Lofty share the application’s budget, but no answer', async () => {
  const [one, other] = [await signedIn(0), await signedIn(1)]
  const left = async (browser: Browser) => JSON.parse((await browser.get('/budget')).text).left
  const before = await left(other)
  const [mine, yours] = await Promise.all([one.get(LEADS), other.get(LEADS)])
  expect(mine?.text).not.toBe(yours?.text)
  expect(leadCalls()).toHaveLength(2)
  expect([await left(one), await left(other)]).toEqual([before - 2, before - 2])
})

test('no token, code, secret or verifier is in anything a browser got, nor in a line of the log', async () => {
  const browser = await signedIn()
  site.clock.advance(HOUR)
  await browser.get(LEADS)
  site.lofty.oauth.revoke()
  site.clock.advance(HOUR)
  await browser.get(LEADS)
  const forms = tokenCalls().flatMap(({ code, refresh_token, code_verifier }) => [code, refresh_token, code_verifier])
  const tokens = leadCalls().map((authorization) => authorization?.replace('Bearer ', ''))
  const secrets = [...forms, ...tokens, site.lofty.oauth.clientSecret].filter((secret) => secret !== undefined)
  expect(secrets.length).toBeGreaterThanOrEqual(5)
  const told = site.received.join('\n') + site.lines.join('\n')
  for (const secret of secrets) expect(told).not.toContain(secret)
})
