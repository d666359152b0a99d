import type { Claim } from './claims.ts'
import type { Clock } from './clock.ts'
import type { Credential, OAuthCredential } from './credential.ts'
import { type LoftyOAuth, OAuthFailure } from './oauth.ts'
import type { Session, Sessions } from './sessions.ts'

/** How long before its end a token is renewed, in milliseconds: a call may wait a minute or two for its turn. */
const MARGIN = 120_000
/** How often it is looked whether another server has renewed a token, in milliseconds. */
const POLL = 250

/**
 * Gives the credential of a session with a token that is still good, renewing it at Lofty when it is about to end: once,
 * however many requests come at that moment, and to however many servers: a refresh token counts once. Undefined when Lofty refuses, and then the session has ended.
 * @throws OAuthFailure `unreachable` when Lofty cannot say and the old token is used up.
 */
export function createFreshness(sessions: Sessions, oauth: LoftyOAuth | undefined, clock: Clock, claim: Claim) {
  const renewals = new Map<string, Promise<Credential | undefined>>()
  const lastsFor = (held: Credential) => (held.kind === 'key' ? Number.POSITIVE_INFINITY : held.expiresAt - clock.date())

  async function renew(id: string, headers: Headers, isUsedUp: boolean): Promise<Credential | undefined> {
    const release = await claim(`renewal:${id}`, isUsedUp)
    try {
      // Read anew: another request may have renewed it just before.
      const session = await sessions.find(headers)
      const held = session?.credential
      if (!session || held?.kind !== 'oauth' || lastsFor(held) > (release ? MARGIN : 0)) return held
      if (release) return await renewAtLofty(session, held, headers)
    } finally {
      release?.()
    }
    await new Promise<void>((resolve) => clock.after(POLL, resolve))
    return renew(id, headers, true)
  }

  async function renewAtLofty(session: Session, held: OAuthCredential, headers: Headers): Promise<Credential | undefined> {
    try {
      const next = await oauth?.refresh(held)
      if (next) await session.renew(next)
      return next
    } catch (error) {
      if (!(error instanceof OAuthFailure)) throw error
      if (error.reason === 'unreachable' && lastsFor(held) > 0) return held
      if (error.reason === 'unreachable') throw error
      await sessions.end(headers)
      return undefined
    }
  }

  return async function freshCredential({ id, credential }: Session, headers: Headers): Promise<Credential | undefined> {
    if (lastsFor(credential) > MARGIN) return credential
    const underway = renewals.get(id) ?? renew(id, headers, lastsFor(credential) <= 0).finally(() => renewals.delete(id))
    renewals.set(id, underway)
    return underway
  }
}
