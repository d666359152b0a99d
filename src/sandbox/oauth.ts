import { createHash, randomBytes } from 'node:crypto'
import { keyHolders, type Tokens } from './credentials.ts'
import { json, type Reply } from './reply.ts'

/** Lofty's authorization server: what to tell Leadbook of it, and how it behaves. */
export interface OAuthDesk {
  readonly clientId: string
  /** Checked when it is sent; whoever sends none is a public client. */
  readonly clientSecret: string
  readonly authorizePath: string
  readonly tokenPath: string
  /** Who says yes on the authorize page, at once. */
  userId: number
  /** Says no there instead. */
  denies: boolean
  /** Lifetime of the next access tokens, in seconds. */
  expiresIn: number
  /** Makes all refresh tokens worthless. */
  revoke(): void
}

interface OAuthCall {
  method: string
  path: string
  query: Readonly<Record<string, string>>
  headers: Readonly<Record<string, string>>
  body: string
}

interface Consent {
  userId: number
  challenge: string
  redirectUri: string
}

/** The authorization server: its desk, the access tokens it gave out, and its answers (undefined for other addresses). */
export function createOAuth() {
  const codes = new Map<string, Consent>()
  const tokens = new Map<string, { userId: number; until: number }>()
  const refreshTokens = new Map<string, number>()
  const desk: OAuthDesk = {
    clientId: 'leadbook-app',
    clientSecret: 'app-secret_1+2%',
    authorizePath: '/oauth/authorize',
    tokenPath: '/oauth/token',
    userId: keyHolders[0]?.userId ?? 0,
    denies: false,
    expiresIn: 3600,
    revoke: () => refreshTokens.clear(),
  }

  function authorize({ query }: OAuthCall): Reply {
    const { client_id, redirect_uri = '', state = '', code_challenge = '', code_challenge_method, response_type } = query
    const isAsked = response_type === 'code' && code_challenge !== '' && code_challenge_method === 'S256'
    if (client_id !== desk.clientId || !URL.canParse(redirect_uri) || !isAsked) return json(400, { message: 'Bad authorization request' })
    const back = new URL(redirect_uri)
    back.searchParams.set('state', state)
    if (desk.denies) back.searchParams.set('error', 'access_denied')
    else {
      const code = newSecret('code')
      codes.set(code, { userId: desk.userId, challenge: code_challenge, redirectUri: redirect_uri })
      back.searchParams.set('code', code)
    }
    return { status: 302, body: '', type: 'text/plain', headers: { Location: back.href } }
  }

  function giveTokens({ headers, body }: OAuthCall): Reply {
    const form = Object.fromEntries(new URLSearchParams(body))
    const basic = `Basic ${Buffer.from(`${desk.clientId}:${desk.clientSecret}`).toString('base64')}`
    const isClient = headers.authorization === undefined ? form.client_id === desk.clientId : headers.authorization === basic
    if (!isClient) return json(401, { error: 'invalid_client' })
    const userId = form.grant_type === 'refresh_token' ? takeRefresh(form.refresh_token ?? '') : takeCode(form)
    if (userId === undefined) return json(400, { error: 'invalid_grant' })
    const [access_token, refresh_token] = [newSecret('access'), newSecret('refresh')]
    tokens.set(access_token, { userId, until: Date.now() + desk.expiresIn * 1000 })
    refreshTokens.set(refresh_token, userId)
    return json(200, { access_token, token_type: 'Bearer', expires_in: desk.expiresIn, refresh_token, scope: 'openApi' })
  }

  /** Each refresh token counts once. */
  function takeRefresh(token: string): number | undefined {
    const userId = refreshTokens.get(token)
    refreshTokens.delete(token)
    return userId
  }

  function takeCode({ grant_type, code = '', code_verifier = '', redirect_uri }: Record<string, string>): number | undefined {
    const consent = codes.get(code)
    codes.delete(code)
    const challenge = createHash('sha256').update(code_verifier).digest('base64url')
    const isHis = grant_type === 'authorization_code' && consent?.challenge === challenge && consent.redirectUri === redirect_uri
    return isHis ? consent.userId : undefined
  }

  function answer(call: OAuthCall): Reply | undefined {
    if (call.path === desk.authorizePath && call.method === 'GET') return authorize(call)
    return call.path === desk.tokenPath && call.method === 'POST' ? giveTokens(call) : undefined
  }

  return { desk, tokens: tokens as Tokens, answer }
}

function newSecret(kind: string): string {
  return `sandbox-${kind}-${randomBytes(18).toString('hex')}`
}
