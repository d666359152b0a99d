import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts'
import { mostInAnyMinute } from '../src/server/simulated-lofty.ts'
import { type App, startApp } from './app.ts'
import { createAgent, type Diary } from './brokerage-agent.ts'
import { seenBy, waitsOf } from './brokerage-waits.ts'
import { startValkey, type ValkeyServer } from './valkey-server.ts'

const AGENTS = 200
/** Agents who have their books read by many tabs at once, and how many. */
const [GREEDY, TABS] = [10, 30]
const LEADS_EACH = 9
const LIMIT = 400
/** Seconds of work; `npm run brokerage` takes ten minutes. */
const SECONDS = Number(process.env.BROKERAGE_SECONDS ?? 110)
/** Agents who may have to sign in again because of what ended. */
const MOST_SIGNED_OUT = 3
/** Sign-ins at the same time: of one address no more than five may be tried at once. */
const LANES = 4

/** A brokerage's Lofty: many agents with small books, one application, and tokens that have to be renewed in the middle. */
async function startBrokerage(): Promise<Sandbox> {
  const lofty = await startSandbox({ leads: AGENTS * LEADS_EACH, callsPerMinute: LIMIT, hired: AGENTS })
  lofty.oauth.expiresIn = 240
  lofty.leads.forEach((lead, at) => {
    lofty.leads[at] = { ...lead, assignedUserId: lofty.hired[at % AGENTS]?.userId ?? 0 }
  })
  return lofty
}

function startReplica(lofty: Sandbox, env: Record<string, string> = {}): Promise<App> {
  return startApp({
    SESSION_SECRET: 'a-secret-of-32-bytes-for-tests-only',
    LOFTY_BASE_URL: lofty.url,
    LOFTY_CLIENT_ID: lofty.oauth.clientId,
    LOFTY_AUTHORIZE_URL: lofty.url + lofty.oauth.authorizePath,
    LOFTY_TOKEN_URL: lofty.url + lofty.oauth.tokenPath,
    ...env,
  })
}

/** Lets all agents work, and `disturb` happen meanwhile. */
async function work(lofty: Sandbox, urls: readonly string[], disturb: () => Promise<void>) {
  const diary: Diary = { asked: [], walked: [], signedOut: new Set(), troubles: new Map() }
  const agents = Array.from({ length: AGENTS }, (_, at) => createAgent(at, lofty, urls, diary))
  let desk: Promise<unknown> = Promise.resolve()
  const oneAtATime = <Out>(run: () => Promise<Out>) => {
    const done = desk.then(run)
    desk = done
    return done
  }
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (let at = lane; at < AGENTS; at += LANES) await agents[at]?.signIn(oneAtATime)
  })
  await Promise.all(lanes)
  const until = Date.now() + SECONDS * 1000
  const walks = agents.flatMap((agent, at) => Array.from({ length: at < GREEDY ? TABS : 1 }, (_, tab) => agent.walk(until, tab)))
  await Promise.all([disturb(), ...agents.map((agent) => agent.click(until)), ...walks])
  return { diary, agents }
}

const health = async ({ url }: App) => (await (await fetch(`${url}/healthz?detail`)).json()).valkey

/** A server and then the engine end in the middle of everything, and start again. */
async function endAndStart(lofty: Sandbox, replicas: App[], engine: ValkeyServer, env: Record<string, string>) {
  await pause(SECONDS * 350)
  const [victim] = replicas
  if (!victim?.pid) throw new Error('There is no server to end')
  process.kill(victim.pid, 'SIGKILL')
  await pause(2000)
  replicas[0] = await startReplica(lofty, { ...env, PORT: new URL(victim.url).port })
  await pause(SECONDS * 200)
  await engine.stop()
  for (const each of replicas) await expect.poll(() => health(each)).toBe('lost')
  await pause(2000)
  await engine.start()
  for (const each of replicas) await expect.poll(() => health(each)).toBe('up')
}

/** Holds what was promised against what the stand-in saw and the agents got. */
function judge(name: string, lofty: Sandbox, { diary, agents }: Awaited<ReturnType<typeof work>>, fairShares: number) {
  const moments = lofty.calls.filter(({ path }) => path.startsWith('/v1.0/')).map(({ at }) => at)
  const fullest = mostInAnyMinute(moments)
  const seen = seenBy(lofty)
  const waits = waitsOf(seen, diary).filter(({ agent }) => agent >= GREEDY)
  // As long as there is enough for everybody, whoever asks more gets more.
  const short = seen.filter(({ kind, at }) => kind === 'sync' && at > (moments[LIMIT] ?? 0))
  const mostTurns = Math.max(...agents.map((_, at) => short.filter(({ agent }) => agent === at).length))
  const rounds = Math.ceil(short.length / AGENTS) + 1
  const say = (kind: 'click' | 'sync') => {
    const of = waits.filter((each) => each.kind === kind).sort((one, other) => one.ms - other.ms)
    const seconds = (at: number) => ((of[Math.floor(at * (of.length - 1))]?.ms ?? 0) / 1000).toFixed(1)
    const ahead = Math.max(...of.map((each) => each.ahead))
    const times = `${seconds(0.5)} s (median), ${seconds(0.95)} s (p95), ${seconds(1)} s at most`
    return `${of.length} ${kind}s waited ${times}, behind at most ${ahead} calls of others`
  }
  console.log(`${name}: ${moments.length} calls, ${fullest} in the fullest minute of ${LIMIT}; ${say('click')}; ${say('sync')}`)
  console.log(
    `${name}: ${diary.walked.length} walks; when calls were short ${short.length} syncs went out, at most ${mostTurns} of one agent; ${diary.signedOut.size} signed out; troubles:`,
    Object.fromEntries(diary.troubles),
  )

  expect(fullest).toBeLessThanOrEqual(LIMIT)
  expect(fullest).toBeGreaterThan(LIMIT * 0.9)
  expect(Math.max(...waits.map(({ ahead }) => ahead))).toBeLessThanOrEqual(2 * (AGENTS - 1))
  expect(mostTurns).toBeLessThanOrEqual(fairShares * rounds)
  expect(new Set(waits.filter(({ kind }) => kind === 'click').map(({ agent }) => agent)).size).toBe(AGENTS - GREEDY)
  // A token that Lofty has renewed and nobody has kept, since the server ended in that moment, is worth nothing.
  expect(diary.signedOut.size).toBeLessThanOrEqual(MOST_SIGNED_OUT)
  expect(diary.walked.length).toBeGreaterThan(0)
  for (const { agent, ids } of diary.walked) expect(ids.toSorted()).toEqual(agents[agent]?.own.toSorted())
}

const running: { close(): Promise<void> }[] = []
test.afterEach(async () => {
  for (const each of running.splice(0)) await each.close()
})

test('200 agents on three servers, of which one ends, and so does their engine; and on one server without one', async () => {
  test.setTimeout((SECONDS + 180) * 1000)
  const engine = await startValkey()
  const [shared, alone] = [await startBrokerage(), await startBrokerage()]
  const env = { VALKEY_URL: engine.url, LEADBOOK_REPLICAS: '3' }
  const replicas = await Promise.all([1, 2, 3].map(() => startReplica(shared, env)))
  const single = await startReplica(alone)
  running.push(single, { close: async () => void (await Promise.all(replicas.map((each) => each.close()))) }, shared, alone, engine)
  const urls = replicas.map(({ url }) => url)
  const [three, one] = await Promise.all([
    work(shared, urls, () => endAndStart(shared, replicas, engine, env)),
    work(alone, [single.url], async () => {}),
  ])
  // While their engine is lost, an agent has turns on every server.
  judge('three servers', shared, three, 3)
  judge('one server', alone, one, 2)
  for (const { output } of replicas) {
    const said = output()
      .split('\n')
      .filter((line) => line.includes('Valkey'))
    expect(said.at(-2)).toContain('Valkey cannot be reached')
    expect(said.at(-1)).toContain('Valkey is back')
  }
})
