import * as oauth from 'oauth4webapi'
import type { Clock } from './clock.ts'
import type { OAuthCredential } from './credential.ts'
import type { OAuthSettings } from './sign-in-settings.ts'
import type { Send } from './upstream.ts'

/** What has to be remembered between leaving for Lofty and coming back. */
interface Journey {
  state: string
  verifier: string
  redirectUri: string
}

/** Lofty did not give a credential: `refused` for good, or `unreachable` for now. Holds nothing that Lofty sent. */
export class OAuthFailure extends Error {
  readonly reason: 'refused' | 'unreachable'

  constructor(reason: 'refused' | 'unreachable') {
    super(`Lofty’s sign-in: ${reason}`)
    this.reason = reason
  }
}

/** Signs agents in by Lofty's OAuth: authorization code with PKCE. */
export interface LoftyOAuth {
  /** Where to send the agent. */
  leave(redirectUri: string): Promise<{ location: string; journey: Journey }>
  /** @throws OAuthFailure also when what came back does not belong to the journey. */
  comeBack(answer: URLSearchParams, journey: Journey): Promise<OAuthCredential>
  /** @throws OAuthFailure */
  refresh(held: OAuthCredential): Promise<OAuthCredential>
}

const PATIENCE = 15_000
/** Lifetime of a token when Lofty does not say, in seconds. */
const USUAL_LIFETIME = 3600
/** How long before its end a token is renewed, in milliseconds: a call may wait for minutes until it has its turn. */
const RENEWAL_MS = 300_000
/** The most of a short token's life that this may be: else each request would renew it. */
const RENEWAL_SHARE = 0.8

export function createLoftyOAuth(settings: OAuthSettings, clock: Clock, send: Send): LoftyOAuth {
  const { clientId, clientSecret, authorizeUrl, tokenUrl } = settings
  const server = { issuer: new URL(tokenUrl).origin, authorization_endpoint: authorizeUrl, token_endpoint: tokenUrl }
  const client = { client_id: clientId }
  // Lofty documents base64(id:secret) as it is; the library's own Basic escapes both first, as the standard wants.
  const basic: oauth.ClientAuth = (_server, _client, _body, headers) =>
    headers.set('authorization', `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`)
  const proof = clientSecret === undefined ? oauth.None() : basic
  const options = {
    [oauth.customFetch]: (url: string, init: RequestInit) => send(url, init),
    [oauth.allowInsecureRequests]: tokenUrl.startsWith('http:'),
    signal: () => AbortSignal.timeout(PATIENCE),
  }

  function checkAnswer(answer: URLSearchParams, state: string): URLSearchParams {
    if (!answer.has('code')) throw new OAuthFailure('refused')
    try {
      return oauth.validateAuthResponse(server, client, answer, state)
    } catch {
      throw new OAuthFailure('refused')
    }
  }

  function read(answer: oauth.TokenEndpointResponse, before?: OAuthCredential): OAuthCredential {
    const lifetimeMs = (answer.expires_in ?? USUAL_LIFETIME) * 1000
    const expiresAt = clock.date() + lifetimeMs
    return {
      kind: 'oauth',
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? before?.refreshToken,
      expiresAt,
      renewAt: expiresAt - Math.min(RENEWAL_MS, RENEWAL_SHARE * lifetimeMs),
    }
  }

  return {
    async leave(redirectUri) {
      const journey = { state: oauth.generateRandomState(), verifier: oauth.generateRandomCodeVerifier(), redirectUri }
      const location = new URL(authorizeUrl)
      const query = {
        response_type: 'code',
        client_id: clientId,
        // The name under which the help centre's page takes it.
        clientId,
        redirect_uri: redirectUri,
        state: journey.state,
        code_challenge: await oauth.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      }
      for (const [name, value] of Object.entries(query)) location.searchParams.set(name, value)
      return { location: location.href, journey }
    },
    async comeBack(answer, { state, verifier, redirectUri }) {
      const code = checkAnswer(answer, state)
      return orFailure(async () => {
        const response = await oauth.authorizationCodeGrantRequest(server, client, proof, code, redirectUri, verifier, options)
        return read(await oauth.processAuthorizationCodeResponse(server, client, response))
      })
    },
    refresh: (held) =>
      orFailure(async () => {
        if (held.refreshToken === undefined) throw new OAuthFailure('refused')
        const response = await oauth.refreshTokenGrantRequest(server, client, proof, held.refreshToken, options)
        return read(await oauth.processRefreshTokenResponse(server, client, response), held)
      }),
  }
}

/** The library's errors carry what Lofty sent, tokens included: none of them gets any further. */
async function orFailure<Out>(attempt: () => Promise<Out>): Promise<Out> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof OAuthFailure) throw error
    const status = statusIn(error) ?? 0
    // Only a clear no is one: an agent must not be signed out because Lofty stumbles.
    const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 429
    throw new OAuthFailure(isRefusal ? 'refused' : 'unreachable')
  }
}

/** The status with which Lofty answered, as far as an error of the library says. */
function statusIn(error: unknown): number | undefined {
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError) return error.status
  return error instanceof oauth.OperationProcessingError && error.cause instanceof Response ? error.cause.status : undefined
}
