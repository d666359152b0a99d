import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { networkOf } from './attempts.ts'
import { readReach } from './sign-in-settings.ts'
import { type SignedSite, startSignedSite } from './signed-site.ts'
import { type Incoming, readVisit } from './visit.ts'

const PROXY = '10.0.0.4'
const BY_PROXY = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.9', Host: 'leads.example' }

/** A request as Node hands it over. */
function incoming(remoteAddress: string, headers: Record<string, string>): Incoming {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  // Only what is read is here.
  const socket = { remoteAddress } as Incoming['socket']
  return { headers: lower, rawHeaders: Object.entries(headers).flat(), socket }
}

function visit(peer: string, headers: Record<string, string>, TRUST_PROXY: string | undefined = PROXY) {
  const { trustProxy } = readReach({ SESSION_SECRET: 's'.repeat(32), TRUST_PROXY }, '127.0.0.1')
  const seen = readVisit(incoming(peer, headers), trustProxy)
  return seen && `${seen.client} ${seen.origin}`
}

test.each([
  ['by the proxy', PROXY, BY_PROXY, '203.0.113.9 https://leads.example'],
  ['by the proxy on a socket for both families', `::ffff:${PROXY}`, BY_PROXY, '203.0.113.9 https://leads.example'],
  [
    'under the name the proxy was asked under',
    PROXY,
    { ...BY_PROXY, 'X-Forwarded-Host': 'book.example' },
    '203.0.113.9 https://book.example',
  ],
  [
    'with a chain of which only the last hop counts',
    PROXY,
    { ...BY_PROXY, 'X-Forwarded-For': '1.1.1.1, 203.0.113.9' },
    '203.0.113.9 https://leads.example',
  ],
  ['with a sender that is no address', PROXY, { ...BY_PROXY, 'X-Forwarded-For': 'unknown' }, `${PROXY} https://leads.example`],
  ['without a sender', PROXY, { 'X-Forwarded-Proto': 'https', Host: 'leads.example' }, `${PROXY} https://leads.example`],
  ['unencrypted', PROXY, { ...BY_PROXY, 'X-Forwarded-Proto': 'http' }, undefined],
  ['unencrypted on the last hop', PROXY, { ...BY_PROXY, 'X-Forwarded-Proto': 'https, http' }, undefined],
  ['without saying how', PROXY, { Host: 'leads.example' }, undefined],
  ['by another peer', '10.0.0.5', BY_PROXY, undefined],
  ['by this machine', '127.0.0.1', BY_PROXY, undefined],
  ['by nobody', '', BY_PROXY, undefined],
])('behind a proxy, a request %s', (_, peer, headers, seen) => {
  expect(visit(peer, headers)).toBe(seen)
})

test('without a proxy, what is forwarded means nothing', () => {
  expect(visit('192.0.2.7', { ...BY_PROXY, 'X-Forwarded-Host': 'evil.example' }, '')).toBe('192.0.2.7 http://leads.example')
})

test('a name that was forwarded stands in for the one in the request', () => {
  const headers = { ...BY_PROXY, Accept: 'x', 'X-Forwarded-Host': 'book.example' }
  const { trustProxy } = readReach({ SESSION_SECRET: 's'.repeat(32), TRUST_PROXY: PROXY }, '127.0.0.1')
  const names = readVisit(incoming(PROXY, headers), trustProxy)?.rawHeaders.filter((_, at, all) => all[at - 1] === 'Host')
  expect(names).toEqual(['book.example'])
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('failures of %s are counted for %s', (client, network) => {
  expect(networkOf(client)).toBe(network)
})

describe('behind a proxy', () => {
  let site: SignedSite
  beforeAll(async () => {
    site = await startSignedSite({ TRUST_PROXY: '127.0.0.1' })
  })
  afterAll(() => site.close())

  /** What the proxy says of a sender who asked it under our public name. */
  const by = (client: string) => ({ 'x-forwarded-proto': 'https', 'x-forwarded-for': client, 'x-forwarded-host': 'leads.example' })

  test('what did not come to it by https is refused, health excepted', async () => {
    const browser = site.newBrowser()
    expect((await browser.get('/leads')).status).toBe(403)
    expect((await browser.get('/api/v1.0/leads', { ...by('203.0.113.9'), 'x-forwarded-proto': 'http' })).status).toBe(403)
    expect((await browser.post('/signin', { key: 'x' })).status).toBe(403)
    expect((await browser.get('/healthz')).status).toBe(200)
  })

  test('an agent signs in under the public name, by key or by Lofty', async () => {
    const browser = site.newBrowser()
    const headers = { ...by('203.0.113.9'), origin: 'https://leads.example' }
    const { status } = await browser.post('/signin', { key: site.lofty.agents[0]?.key ?? '' }, headers)
    expect(status).toBe(303)
    expect((await browser.get('/api/v1.0/leads', by('203.0.113.9'))).status).toBe(200)
    const { location } = await browser.get('/signin/lofty', by('203.0.113.9'))
    expect(new URL(location).searchParams.get('redirect_uri')).toBe('https://leads.example/signin/callback')
    expect((await browser.post('/signin', { key: 'x' }, { ...by('203.0.113.9'), origin: site.origin })).status).toBe(403)
  })

  test('failures are counted for the sender the proxy names, whatever the sender wrote before', async () => {
    const browser = site.newBrowser()
    const tryFrom = async (client: string) =>
      (await browser.post('/signin', { key: 'wrong' }, { ...by(client), origin: 'https://leads.example' })).status
    for (let times = 0; times < 5; times += 1) expect(await tryFrom(`198.51.100.${times}, 203.0.113.77`)).toBe(401)
    expect(await tryFrom('198.51.100.99, 203.0.113.77')).toBe(429)
    expect(await tryFrom('203.0.113.78')).toBe(401)
  })
})

test('without a proxy a sender cannot pretend to be others to try more keys', async () => {
  const site = await startSignedSite()
  const browser = site.newBrowser()
  const tryAs = async (client: string) =>
    (await browser.post('/signin', { key: 'wrong' }, { origin: site.origin, 'x-forwarded-for': client, forwarded: `for=${client}` })).status
  for (let times = 0; times < 5; times += 1) expect(await tryAs(`198.51.100.${times}`)).toBe(401)
  expect(await tryAs('198.51.100.9')).toBe(429)
  await site.close()
})

test('a peer that is not the proxy is refused everything but health', async () => {
  const site = await startSignedSite({ TRUST_PROXY: PROXY })
  const browser = site.newBrowser()
  for (const path of ['/leads', '/signin', '/api/v1.0/leads', '/budget', '/assets/page-1a2b.js']) {
    expect((await browser.get(path, { 'x-forwarded-proto': 'https', 'x-forwarded-for': PROXY })).status).toBe(403)
  }
  expect((await browser.get('/healthz')).status).toBe(200)
  expect(site.lofty.calls).toHaveLength(0)
  await site.close()
})
