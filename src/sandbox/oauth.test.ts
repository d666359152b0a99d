import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from './sandbox.ts'

const VERIFIER = 'v'.repeat(43)
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')
const BACK = 'http://127.0.0.1:3000/signin/callback'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ leads: 20 })
})
afterAll(() => sandbox.close())

/** Goes to the authorize page and takes what it sends back. */
async function authorize(): Promise<URLSearchParams> {
  const asked = { response_type: 'code', client_id: 'leadbook-app', redirect_uri: BACK, state: 'st', code_challenge: CHALLENGE }
  const query = new URLSearchParams({ ...asked, code_challenge_method: 'S256' })
  const { headers } = await fetch(`${sandbox.url}/oauth/authorize?${query}`, { redirect: 'manual' })
  const back = new URL(headers.get('location') ?? '')
  expect(back.origin + back.pathname).toBe(BACK)
  return back.searchParams
}

async function token(form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ client_id: 'leadbook-app', redirect_uri: BACK, ...form })
  const response = await fetch(`${sandbox.url}/oauth/token`, { method: 'POST', body, headers })
  return { status: response.status, body: Object(await response.json()) }
}

const exchange = (code: string, form: Record<string, string> = {}) =>
  token({ grant_type: 'authorization_code', code, code_verifier: VERIFIER, ...form })
const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token })

test('a code buys tokens once, for who holds the verifier and comes back to the same address', async () => {
  const code = async () => (await authorize()).get('code') ?? ''
  expect((await exchange(await code(), { code_verifier: 'wrong' })).body).toEqual({ error: 'invalid_grant' })
  expect((await exchange(await code(), { redirect_uri: `${BACK}/x` })).status).toBe(400)
  const once = await code()
  const { body } = await exchange(once)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'openApi' })
  expect((await exchange(once)).status).toBe(400)
  const me = await fetch(`${sandbox.url}/v1.0/me`, { headers: { Authorization: `Bearer ${body.access_token}` } })
  expect(Object(await me.json())).toMatchObject({ firstName: sandbox.agents[0]?.name.split(' ')[0] })
})

test('the secret is checked as the help centre documents it, and may be left out', async () => {
  const basic = (secret: string) => ({ Authorization: `Basic ${Buffer.from(`leadbook-app:${secret}`).toString('base64')}` })
  const ask = async (headers: Record<string, string>) =>
    (await token({ grant_type: 'authorization_code', code: (await authorize()).get('code') ?? '', code_verifier: VERIFIER }, headers))
      .status
  expect(await ask(basic(sandbox.oauth.clientSecret))).toBe(200)
  expect(await ask({})).toBe(200)
  expect(await ask(basic('wrong'))).toBe(401)
})

test('a refresh token counts once and is worth nothing after it was revoked', async () => {
  const first = (await exchange((await authorize()).get('code') ?? '')).body.refresh_token
  const second = (await refresh(first)).body.refresh_token
  expect(second).not.toBe(first)
  expect((await refresh(first)).body).toEqual({ error: 'invalid_grant' })
  sandbox.oauth.revoke()
  expect((await refresh(second)).status).toBe(400)
})

test('tokens end when they say, and whoever says no comes back without a code', async () => {
  sandbox.oauth.expiresIn = 0
  const { body } = await exchange((await authorize()).get('code') ?? '')
  const me = await fetch(`${sandbox.url}/v1.0/me`, { headers: { Authorization: `Bearer ${body.access_token}` } })
  expect(me.status).toBe(401)
  sandbox.oauth.denies = true
  expect(Object.fromEntries(await authorize())).toEqual({ state: 'st', error: 'access_denied' })
})
