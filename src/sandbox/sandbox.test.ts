import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readLookups, readOffices } from '../lofty/answers.ts'
import { parseExactJson } from '../lofty/exact-json.ts'
import { type Sandbox, startSandbox } from './sandbox.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ leads: 310, now: Date.UTC(2026, 10, 23), callsPerMinute: 100_000 })
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.faults.clear())

const json = { 'Content-Type': 'application/json' }
async function get(path: string, headers: Record<string, string> = json, from = sandbox) {
  const response = await fetch(from.url + path, { headers: { Authorization: `token ${from.key}`, ...headers } })
  return { status: response.status, headers: response.headers, body: Object(parseExactJson(await response.text())) }
}
const idsOf = (body: { leads: { leadId: unknown }[] }) => body.leads.map(({ leadId }) => String(leadId))

test('an ordinary first page has 25 of the newest leads and says how many there are', async () => {
  const { status, body } = await get('/v1.0/leads')
  expect(status).toBe(200)
  expect(body._metadata).toEqual({ collection: 'leads', limit: 25, offset: 0, total: 310, scrollId: expect.any(String) })
  expect(idsOf(body)).toEqual(sandbox.leads.slice(0, 25).map(({ leadId }) => leadId))
})

test.each([0, 101, -5])('limit %i is refused with code 20042', async (limit) => {
  const { status, body } = await get(`/v1.0/leads?limit=${limit}`)
  expect(status).toBe(400)
  expect(body).toEqual({ message: 'BaseApplicationException:errorCode=20042,errorMsg=Limit must be between 1 and 100' })
})

test('a negative offset counts as 0 and one behind the end brings no leads', async () => {
  expect((await get('/v1.0/leads?offset=-3')).body._metadata.offset).toBe(0)
  const { body } = await get('/v1.0/leads?offset=5000')
  expect(body.leads).toEqual([])
  expect(body._metadata.total).toBe(310)
})

test('parameters Lofty does not know are ignored', async () => {
  const { status, body } = await get('/v1.0/leads?keyword=nobody&stageId=1&pageSize=3&sort=LastCreate')
  expect(status).toBe(200)
  expect(body._metadata).toMatchObject({ total: 310, limit: 25 })
})

test.each(['limit=100', 'limit=7&sort=Score&desc=true', 'limit=33&anyTags=Buyer'])(
  'paging by offset (%s) loses and doubles nothing',
  async (query) => {
    const { body } = await get(`/v1.0/leads?${query}`)
    const { total, limit } = body._metadata
    const ids: string[] = []
    for (let offset = 0; offset < total; offset += limit) ids.push(...idsOf((await get(`/v1.0/leads?${query}&offset=${offset}`)).body))
    expect(ids).toHaveLength(total)
    expect(new Set(ids).size).toBe(total)
  },
)

test('a scroll goes through the filtered and sorted leads of its first page to the end', async () => {
  let { body } = await get('/v1.0/leads?source=Google&sort=Score&limit=9')
  const { total } = body._metadata
  const ids = idsOf(body)
  while (body._metadata.scrollId) {
    body = (await get(`/v1.0/leads?scrollId=${body._metadata.scrollId}`)).body
    ids.push(...idsOf(body))
  }
  const whole = await get('/v1.0/leads?source=Google&sort=Score&limit=100')
  expect(total).toBeGreaterThan(18)
  expect(ids).toEqual(idsOf(whole.body))
  expect((await get('/v1.0/leads?scrollId=long-gone')).status).toBe(400)
})

test('ids above 2^53 keep every digit in the bytes sent', async () => {
  const [first, second] = sandbox.leads
  const response = await fetch(`${sandbox.url}/v1.0/leads?limit=2`, { headers: { Authorization: `token ${sandbox.key}` } })
  const text = await response.text()
  expect(Number(first?.leadId)).toBe(Number(second?.leadId))
  expect(BigInt(first?.leadId ?? 0) - BigInt(second?.leadId ?? 0)).toBe(1n)
  expect(text).toContain(`"leadId":${first?.leadId},`)
  expect(text).toContain(`"leadId":${second?.leadId},`)
})

test('a lead by its id comes wrapped, an unknown one is 404 with code 20006', async () => {
  const wanted = sandbox.leads[1]
  const { body } = await get(`/v1.0/leads/${wanted?.leadId}`)
  expect(body.lead).toMatchObject({ leadId: wanted?.leadId, createTime: wanted?.createTime })
  const missing = await get('/v1.0/leads/7')
  expect(missing.status).toBe(404)
  expect(missing.body).toEqual({ message: 'BaseApplicationException:errorCode=20006,errorMsg=Lead not exist' })
})

test('leads put in, replaced and taken out show at once', async () => {
  const own = await startSandbox({ leads: 3 })
  const [newest] = own.leads
  if (!newest) throw new Error('no lead')
  const staged = async () => (await get('/v1.0/leads?stage=Hot&key=Zebedee', json, own)).body._metadata.total
  expect(await staged()).toBe(0)
  own.leads.push({ ...newest, leadId: '77', firstName: 'Zebedee', stage: 'Hot' })
  expect(await staged()).toBe(1)
  own.leads[3] = { ...newest, leadId: '77', firstName: 'Zebedee', stage: 'Nurture' }
  expect(await staged()).toBe(0)
  own.leads.pop()
  expect((await get('/v1.0/leads/77', json, own)).status).toBe(404)
  await own.close()
})

test('credentials are taken in their own form only', async () => {
  const { key, accessToken } = sandbox
  const answer = async (Authorization: string) => {
    const { status, body } = await get('/v1.0/leads?limit=1', { Authorization })
    return [status, body.code]
  }
  expect(await answer(`Bearer ${accessToken}`)).toEqual([200, undefined])
  expect(await answer(`Bearer ${key}`)).toEqual([400, 200058])
  expect(await answer(`token ${accessToken}`)).toEqual([400, 200058])
  expect(await answer('token wrong')).toEqual([401, 200001])
  expect(await answer('')).toEqual([401, 200001])
})

test('the call limit holds over any minute, is told on every answer and 429 does not count', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
  const small = await startSandbox({ leads: 1, callsPerMinute: 2 })
  const ask = async () => {
    const { status, headers } = await get('/v1.0/leads', json, small)
    return [status, ...['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`))]
  }
  expect(await ask()).toEqual([200, '2', '1', '1800000060'])
  vi.setSystemTime(1_800_000_020_000)
  expect(await ask()).toEqual([200, '2', '0', '1800000060'])
  for (let more = 0; more < 3; more += 1) expect(await ask()).toEqual([429, '2', '0', '1800000060'])
  vi.setSystemTime(1_800_000_060_001)
  expect(await ask()).toEqual([200, '2', '0', '1800000080'])
  expect((await ask())[0]).toBe(429)
  vi.useRealTimers()
  await small.close()
})

test('the look-ups are of the form the contract reads', async () => {
  const members = (await get('/v1.0/members?limit=100')).body
  expect(members._metadata.total).toBe(27)
  expect(readLookups.members(members)).toHaveLength(27)
  expect((await get('/v1.0/members')).body.members).toHaveLength(25)
  expect((await get('/v1.0/teamFeatures/lead-pipelines')).body._metadata).toMatchObject({ total: 11, limit: 10 })
  const stages = readLookups.pipelines((await get('/v1.0/teamFeatures/lead-pipelines?currPage=1')).body)
  expect(stages.map((stage) => stage?.name)).toEqual(['Do Not Contact'])
  expect((await get('/v1.0/teamFeatures/lead-pipelines?name=hot')).body.pipelines).toHaveLength(1)
  const tags = readLookups.tags((await get('/v1.0/teamFeatures/listTag')).body)
  expect(tags.length).toBeGreaterThanOrEqual(60)
  expect(new Set(tags.map((tag) => tag?.tagName)).size).toBe(tags.length)
  expect(readLookups.customFields((await get('/v1.0/teamFeatures/listCustomField')).body)).toHaveLength(8)
  expect(readLookups.ponds((await get('/v1.0/team-features/lead-ponds')).body)).toHaveLength(3)
  expect(readLookups.roles((await get('/v1.0/routing/role/list')).body)).toHaveLength(11)
  expect(readOffices((await get('/v1.0/org')).body)).toHaveLength(7)
  expect((await get('/v1.0/me')).body.memberUserId).toBe(members.members[0].memberUserId)
})

test.each(['/v1.0/team-features/lead-ponds', '/v1.0/teamFeatures/listCustomField'])('%s wants a content type', async (path) => {
  expect((await get(path, {})).status).toBe(415)
})

test('anything else is 404', async () => {
  expect((await get('/v1.0/leadStages')).status).toBe(404)
  const response = await fetch(`${sandbox.url}/v1.0/leads`, { method: 'POST', headers: { Authorization: `token ${sandbox.key}` } })
  expect(response.status).toBe(404)
})

test('calls are written down as they came', async () => {
  await get('/v1.0/leads?stage=New+Leads&limit=1')
  expect(sandbox.calls.at(-1)).toMatchObject({
    method: 'GET',
    url: '/v1.0/leads?stage=New+Leads&limit=1',
    path: '/v1.0/leads',
    query: { stage: 'New Leads', limit: '1' },
    headers: { authorization: `token ${sandbox.key}`, 'content-type': 'application/json' },
    status: 200,
    aborted: false,
  })
})

test('an agent’s own key shows who they are and the leads assigned to them, and no others', async () => {
  const [agent] = sandbox.agents
  if (!agent) throw new Error('no agent')
  const headers = { ...json, Authorization: `token ${agent.key}` }
  const own = sandbox.leads.filter(({ assignedUserId }) => assignedUserId === agent.userId)
  const other = sandbox.leads.find(({ assignedUserId }) => assignedUserId !== agent.userId)
  const me = (await get('/v1.0/me', headers)).body
  expect(`${me.firstName} ${me.lastName}`).toBe(agent.name)
  const { body } = await get('/v1.0/leads?limit=100', headers)
  expect(own.length).toBeGreaterThan(0)
  expect(body._metadata.total).toBe(own.length)
  expect(idsOf(body).toSorted()).toEqual(own.map(({ leadId }) => leadId).toSorted())
  expect((await get(`/v1.0/leads/${own[0]?.leadId}`, headers)).status).toBe(200)
  expect((await get(`/v1.0/leads/${other?.leadId}`, headers)).status).toBe(404)
  expect((await get('/v1.0/leads?limit=1')).body._metadata.total).toBe(310)
})

test('the call limit is each key’s own', async () => {
  const small = await startSandbox({ leads: 1, callsPerMinute: 1 })
  const ask = async (key: string) => (await get('/v1.0/leads', { ...json, Authorization: `token ${key}` }, small)).status
  const [one, other] = small.agents
  expect([await ask(one?.key ?? ''), await ask(one?.key ?? ''), await ask(other?.key ?? '')]).toEqual([200, 429, 200])
  await small.close()
})
